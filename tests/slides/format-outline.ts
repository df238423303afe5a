import type { Element, ElementContent } from 'hast'
import { hasClass } from '../../src/markup/class-names.js'
import { mapTree } from '../../src/markup/map-tree.js'
import { toMarkup } from '../../src/markup/to-markup.js'
import type { Deck } from '../../src/model/deck.js'
import type { Diagnostic } from '../../src/model/diagnostic.js'
import type { Block, Slide } from '../../src/model/slide.js'

/** Longest line of a block's markup. */
const longest = 240

/** A deck as lines that people can read: a slide, its blocks and its notes, each with the line that it comes from. */
export function formatOutline(deck: Deck, diagnostics: readonly Diagnostic[]): string {
  const problems = diagnostics.map(({ rule, message, place }) => `! ${rule} ${place.line ?? ''} ${message}`)
  const head = `“${deck.title}” ${JSON.stringify(deck.frontMatter)}`
  return `${[head, ...deck.slides.map(formatSlide), ...problems].join('\n\n')}\n`
}

function formatSlide(slide: Slide): string {
  const { line, role, level, slug, anchors, layout, explicitId, kicker, heading, blocks, notes } = slide
  const names = [
    `${line} ${role} h${level} #${slug}`,
    ...(explicitId === undefined ? [] : [`id=${explicitId}`]),
    ...(layout === undefined ? [] : [`layout=${layout}`]),
    ...(anchors.join() === slug ? [] : [`[${anchors.join(' ')}]`]),
  ]
  const said = slide.settings === undefined ? [] : [`says ${JSON.stringify(slide.settings)}`]
  const words = kicker.length > 0 ? [`${html(kicker)} / ${html(heading)}`] : [html(heading)]
  const below = [
    ...said,
    ...blocks.flatMap(formatBlock),
    ...notes.map((note) => `note ${note.properties.dataLine ?? '?'} ${html([note])}`),
  ]
  return [[...names, ...words].join(' '), ...below.map(indent)].join('\n')
}

function formatBlock(block: Block): string[] {
  const { kind, line } = block
  if (kind === 'figure') {
    const { src, alt } = block.image.properties
    return [`figure ${line}${stepOf(block)} ${src} “${alt}” ${html(block.caption)}`.trimEnd()]
  }
  if (kind === 'group')
    return [
      `group ${line}${stepOf(block)} ${html(block.title)}`,
      ...block.blocks.flatMap(formatBlock).map(indent),
    ]
  if (kind === 'notice') return [`notice ${line} ${html(block.lead)} | ${html(block.text)}`]
  if (kind === 'list')
    return [`list ${line} <${block.element.tagName}>`, ...childrenOf(block.element).map(indent)]
  return [`${kind} ${line} ${html([block.element])}`]
}

const stepOf = ({ step }: { step?: number }) => (step === undefined ? '' : ` step ${step}`)

const childrenOf = ({ children }: Element) =>
  children.flatMap((node) => (node.type === 'element' ? [html([node])] : []))

const indent = (line: string) => `  ${line}`

/** Markup without the parser's lines, and with leads as `[Lead: ]`. */
function html(nodes: readonly ElementContent[]): string {
  const bare = mapTree(nodes, (element) => {
    const properties = { ...element.properties }
    delete properties.dataLine
    if (hasClass(element, 'line') || hasClass(element, 'indent')) return element.children
    if (hasClass(element, 'colon')) return [...element.children, { type: 'text', value: ']' }]
    if (hasClass(element, 'lead')) return [{ type: 'text', value: '[' }, ...element.children]
    return [{ ...element, properties }]
  })
  const text = toMarkup(bare)
  const line = text.replaceAll('\n', '⏎')
  return line.length > longest ? `${line.slice(0, longest)}…` : line
}
