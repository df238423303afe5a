import type { Element, ElementContent } from 'hast'
import { buildElement } from '../markup/build-element.js'
import { hasClass } from '../markup/class-names.js'
import { diagramOf } from '../markup/diagram-of.js'
import { elementsOf } from '../markup/map-tree.js'
import { readFormula } from '../markup/read-formula.js'
import { textOf } from '../markup/text-of.js'
import type { Block, BlockKind, ElementBlock, FigureBlock } from '../model/slide.js'
import { phrasingOf } from './flatten-tree.js'
import { lineOf } from './line-of.js'
import { markLeads } from './mark-leads.js'
import { markLines } from './mark-lines.js'
import { asStep, isStepwise } from './mark-steps.js'
import { readDiagram } from './read-diagram.js'
import { boxName } from './boxes.js'
import { type Box, boxesOf } from './read-boxes.js'
import { readFigures } from './read-figures.js'
import { readGroupTitle } from './read-group-title.js'

const kinds: Readonly<Record<string, BlockKind>> = {
  p: 'paragraph',
  ul: 'list',
  ol: 'list',
  table: 'table',
  pre: 'code',
  blockquote: 'quote',
  dl: 'definitions',
}

interface Opening {
  readonly title: readonly ElementContent[]
  readonly line: number
  /** Whether the group comes by a step, and so everything in it. */
  readonly isStep: boolean
}

type Flat = Block | { readonly kind: 'opening'; readonly opening: Opening }

/** A slide's elements as blocks: pictures as figures, bold paragraphs and deep headings as groups with what is theirs. */
export function readBlocks(elements: readonly Element[], firstLine: number): Block[] {
  let line = firstLine
  const flat = elements.flatMap((element): Flat[] => {
    line = lineOf(element, line)
    return readElement(element, line)
  })
  return gatherGroups(flat)
}

/**
 * A slide's elements as blocks in the order and with the meaning that another tool gives them: a heading below the first is a line of its own, and
 * bold is bold.
 */
export function readInOrder(elements: readonly Element[], firstLine: number): Block[] {
  let line = firstLine
  const areRows = elements.every((element) => picturesIn(element).length > 0)
  const spread = areRows ? elements.flatMap(picturesIn) : elements
  return spread.flatMap((element): Block[] => {
    line = lineOf(element, line)
    const boxes = boxName(element) === undefined ? [] : boxesOf(element)
    if (boxes.length > 0) return boxes.map((box) => readBox(box, line, readInOrder))
    if (boxName(element) !== undefined)
      return readInOrder(
        element.children.filter((node) => node.type === 'element'),
        line,
      )
    if (!/^h[1-6]$/.test(element.tagName)) return readOther(element, line)
    if (textOf(element) === '') return []
    const title = buildElement(
      'p',
      { className: ['group-title', `doc-${element.tagName}`] },
      phrasingOf(element.children),
    )
    return [{ kind: 'heading', line, element: isStepwise(element) ? asStep(title) : title }]
  })
}

/** The pictures of a paragraph that holds nothing else, each as a paragraph. */
function picturesIn({ tagName, properties, children }: Element): Element[] {
  const inner = children.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  const isRow = tagName === 'p' && inner.every((node) => node.type === 'element' && node.tagName === 'img')
  return isRow ? inner.map((picture) => buildElement('p', properties, [picture])) : []
}

function readElement(element: Element, line: number): Flat[] {
  if (boxName(element) !== undefined) {
    const boxes = boxesOf(element)
    if (boxes.length > 0) return boxes.map((box) => readBox(box, line, readBlocks))
    return element.children.flatMap((node) => (node.type === 'element' ? readElement(node, line) : []))
  }
  if (/^h[1-6]$/.test(element.tagName)) {
    return textOf(element) === ''
      ? []
      : [
          {
            kind: 'opening',
            opening: { title: phrasingOf(element.children), line, isStep: isStepwise(element) },
          },
        ]
  }
  const opening = readGroupTitle(element)
  if (opening !== undefined) {
    const rest = opening.rest === undefined ? [] : readElement(opening.rest, line + 1)
    return [{ kind: 'opening', opening: { title: opening.title, line, isStep: opening.isStep } }, ...rest]
  }
  return readOther(element, line)
}

/** What is neither a heading nor a bold paragraph that stands for one. */
function readOther(element: Element, line: number): (ElementBlock | FigureBlock)[] {
  if (diagramOf(element) !== undefined) return [readDiagram(element, line)]
  const figures = readFigures(element, line)
  if (figures !== undefined)
    return figures.flatMap((part) => ('kind' in part ? [part] : readOther(part, line)))
  const kind = kindOf(element)
  if (kind === 'paragraph' && isEmpty(element)) return []
  return [{ kind, line, element: marked(kind, element) }]
}

function kindOf(element: Element): BlockKind {
  if (hasClass(element, 'alert')) return 'alert'
  return readFormula(element) === undefined ? (kinds[element.tagName] ?? 'html') : 'math'
}

/** A column or card: what it begins with is its title, if that is one. */
function readBox({ element, elements, column, isStep }: Box, line: number, read: typeof readBlocks): Block {
  const [begin] = element === undefined ? elements : [element]
  const own = begin === undefined ? line : lineOf(begin, line)
  const blocks = read(elements, own)
  const [first, ...others] = blocks
  const opens = first?.kind === 'group' && first.column === undefined && first.isCard !== true
  const title = opens ? first.title : []
  const content = opens ? [...first.blocks, ...others] : blocks
  const mark = column === undefined ? { isCard: true } : { column }
  return { kind: 'group', line: own, title, blocks: content, ...mark, ...(isStep && { step: 0 }) }
}

/** A paragraph with neither words nor a picture in it, such as HTML leaves over; signs without width are no words. */
const isEmpty = (element: Element) =>
  !/[^\s\u200b-\u200f\u2060\ufeff\u00ad]/u.test(textOf(element)) &&
  !elementsOf([element]).some(({ tagName }) => /^(img|input)$/.test(tagName))

function marked(kind: BlockKind, element: Element): Element {
  if (kind === 'list') return markLeads(element)
  return kind === 'code' ? markLines(element) : element
}

/** A group ends at the next one, or after its list. */
function gatherGroups(flat: readonly Flat[]): Block[] {
  const blocks: Block[] = []
  let open: { opening: Opening; blocks: (ElementBlock | FigureBlock)[] } | undefined
  const close = () => {
    if (open !== undefined) blocks.push(groupOf(open))
    open = undefined
  }
  for (const part of flat) {
    if (part.kind === 'opening') {
      close()
      open = { opening: part.opening, blocks: [] }
    } else if (open === undefined || part.kind === 'notice' || part.kind === 'group') {
      close()
      blocks.push(part)
    } else {
      open.blocks.push(part)
      if (part.kind === 'list') close()
    }
  }
  close()
  return blocks
}

/** A title that nothing follows is an emphatic paragraph. */
function groupOf({ opening, blocks }: { opening: Opening; blocks: readonly Block[] }): Block {
  const { title, line, isStep } = opening
  // The step's number follows once all of the slide's are known.
  if (blocks.length > 0) return { kind: 'group', line, title, blocks, ...(isStep && { step: 0 }) }
  const strong: Element = { type: 'element', tagName: 'strong', properties: {}, children: [...title] }
  const element: Element = { type: 'element', tagName: 'p', properties: {}, children: [strong] }
  return { kind: 'paragraph', line, element: isStep ? asStep(element) : element }
}
