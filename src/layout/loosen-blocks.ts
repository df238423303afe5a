import type { Element, ElementContent } from 'hast'
import { buildElement } from '../markup/build-element.js'
import { textWidth } from '../language/text-width.js'
import { stepOf, stepProperties, withStep } from '../markup/steps.js'
import { textOf } from '../markup/text-of.js'
import type { LocaleTag } from '../model/locale.js'
import type { Block, BlockKind, ElementBlock, FigureBlock, NoticeBlock } from '../model/slide.js'
import { leafRuns, loosenList } from './loosen-list.js'
import { splitSentences } from './split-sentences.js'
import { tableRecords } from './table-records.js'

/** How far blocks are loosened: 1 keeps what they are, 2 also turns tables into lists, a row each, and cuts lines of code. */
export type Looseness = 1 | 2

/** A row's first cell that is wider than this, in Latin letters, is text and no heading. */
const longestTitle = 120
/** Fine print that is wider than this, in Latin letters, is no fine print any more. */
const longestFinePrint = 1200
/** A line of code longer than this, in signs, is cut into several. */
const longestLine = 300

/**
 * Blocks made ready to be divided where as a whole they fit on no slide: a list's nested items become items of the list
 * itself, further in; items, quotes, definitions and fine print of many sentences become several pieces, of which only the
 * first has its mark; a long caption stands below its picture as a paragraph.
 */
export function loosenBlocks(blocks: readonly Block[], locale: LocaleTag, degree: Looseness): Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind === 'notice') return [closing(block)]
    if (block.kind === 'figure') return loosenFigure(block)
    if (block.kind === 'group') return [block]
    return loosenElement(block, locale, degree)
  })
}

function loosenElement(block: ElementBlock, locale: LocaleTag, degree: Looseness): readonly Block[] {
  const { kind, element } = block
  switch (kind) {
    case 'list':
      return [{ ...block, element: loosenList(element, locale) }]
    case 'quote':
    case 'alert':
      return loosenQuote(block, locale)
    case 'definitions':
      return [{ ...block, element: loosenDefinitions(element, locale) }]
    case 'html':
      return leafRuns(element.children).map((run) =>
        as('paragraph', block, buildElement('p', stepProperties(stepOf(element)), run)),
      )
    case 'footnotes':
      return leafRuns(element.children).map((run) =>
        as('paragraph', block, buildElement('p', {}, unsmall(run))),
      )
    case 'table':
      return degree === 1 ? [block] : tableLists(block, locale)
    case 'code':
      return degree === 1 ? [block] : [{ ...block, element: cutLines(element) }]
    default:
      return [block]
  }
}

const as = (kind: BlockKind, { line }: { line: number }, element: Element): ElementBlock => ({
  kind,
  line,
  element,
})

const finePrint = (line: number, content: readonly ElementContent[]): ElementBlock =>
  as('paragraph', { line }, buildElement('p', { className: ['fine'] }, [buildElement('small', {}, content)]))

/** A closing notice that is longer than fine print should be is set as text. */
function closing(notice: NoticeBlock): ElementBlock {
  const content = noticeContent(notice)
  if (textWidth(textOf(content)) <= longestFinePrint) return finePrint(notice.line, content)
  return as('paragraph', notice, buildElement('p', {}, content))
}

/** Footnotes that need a slide of their own are text like any other. */
const unsmall = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes.flatMap((node) => (node.type === 'element' && node.tagName === 'small' ? node.children : [node]))

const noticeContent = ({ lead, text }: NoticeBlock): ElementContent[] => [
  buildElement('strong', {}, lead),
  { type: 'text', value: /[:：]$/u.test(textOf(lead)) ? ' ' : ': ' },
  ...text,
]

function loosenFigure(figure: FigureBlock): Block[] {
  if (figure.caption.length === 0) return [figure]
  const caption = finePrint(figure.line, figure.caption)
  return [
    { ...figure, caption: [] },
    { ...caption, element: withStep(caption.element, figure.step) },
  ]
}

function loosenQuote(block: ElementBlock, locale: LocaleTag): ElementBlock[] {
  const pieces = leafRuns(block.element.children).flatMap((run) =>
    splitSentences(buildElement('p', {}, run), locale).elements.map((piece) => ({ ...piece, tagName: 'p' })),
  )
  return pieces.map((piece, index) => {
    const own = block.element.properties
    const later = stepProperties(stepOf(block.element), { className: ['loose'] })
    const properties = index === 0 ? own : { ...own, ...later }
    return { ...block, element: { ...block.element, properties, children: [piece] } }
  })
}

/** A list of definitions with a `div` for each piece: a term with the first sentences of what defines it, then the others. */
function loosenDefinitions(list: Element, locale: LocaleTag): Element {
  const pieces: Element[][] = []
  const children = list.children.flatMap((node) => {
    if (node.type !== 'element') return []
    return node.tagName === 'div' ? node.children.filter((child) => child.type === 'element') : [node]
  })
  for (const child of children) {
    const open = pieces.at(-1)
    if (child.tagName === 'dt') {
      if (open?.at(-1)?.tagName === 'dt') open.push(child)
      else pieces.push([child])
      continue
    }
    const parts = leafRuns(child.children).flatMap(
      (run) => splitSentences(buildElement('p', {}, run), locale).elements,
    )
    parts.forEach((part, index) => {
      const isFirst = index === 0 && open?.at(-1)?.tagName === 'dt'
      const definition = buildElement('dd', stepProperties(stepOf(child)), part.children)
      if (isFirst) open?.push(definition)
      else pieces.push([definition])
    })
  }
  const divs = pieces.map((group) => buildElement('div', {}, group))
  const own = stepProperties(stepOf(list), { className: ['loose'] })
  return { ...list, properties: { ...list.properties, ...own }, children: divs }
}

/** A table as lists: each row under its first cell as a heading, its other cells with their columns' names. */
function tableLists(block: ElementBlock, locale: LocaleTag): Block[] {
  const { caption, records } = tableRecords(block.element)
  const above = caption.length > 0 ? [as('paragraph', block, buildElement('p', {}, caption))] : []
  const whole = stepOf(block.element)
  const rows = records.flatMap(({ title, list, step = whole }): Block[] => {
    const isLong = textWidth(textOf(title)) > longestTitle
    const heading = isLong
      ? as('paragraph', block, buildElement('p', stepProperties(step), title))
      : as('heading', block, buildElement('p', stepProperties(step, { className: ['group-title'] }), title))
    const items = list === undefined ? [] : [as('list', block, withStep(loosenList(list, locale), step))]
    return [...(title.length > 0 ? [heading] : []), ...items]
  })
  return [...above, ...rows]
}

/** Code in which no line is longer than some slides are wide; a cut line goes on below. */
function cutLines(pre: Element): Element {
  const cut = (line: Element): Element[] => {
    if (line.tagName !== 'span' || textOf(line).length <= longestLine) return [line]
    const text = line.children.map((node) => (node.type === 'text' ? node.value : textOf(node))).join('')
    const parts = text.match(new RegExp(`[\\s\\S]{1,${longestLine}}`, 'gu')) ?? []
    const { dataNumber: _, dataSign: __, ...further } = line.properties
    return parts.map((value, index) => ({
      ...line,
      properties: index === 0 ? line.properties : further,
      children: [{ type: 'text', value }],
    }))
  }
  const cutAll = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => (node.type === 'element' ? cut(node) : [node]))
  const children = pre.children.map((node): ElementContent =>
    node.type === 'element' && node.tagName === 'code' ? { ...node, children: cutAll(node.children) } : node,
  )
  return { ...pre, children: cutAll(children) }
}
