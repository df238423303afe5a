import type { Element, ElementContent } from 'hast'
import { buildElement } from '../markup/build-element.js'
import { textWidth } from '../language/text-width.js'
import type { LocaleTag } from '../model/locale.js'

/** Paragraphs up to this width, in Latin letters, stay whole. */
const shortest = 240

/** What UAX #29 takes for a sentence's end and is more likely an abbreviation: `Dr.`, `z. B.`, `e.g.` */
const abbreviation = /(?<!\p{L})(\p{L}|\p{Lu}\p{L}{1,2})\.\s*$/u

/**
 * A long paragraph's sentences, each in a `span`, its marks kept; a short paragraph is one piece. Sentences end where
 * Unicode's rules (UAX #29) end them, but not after what looks like an abbreviation.
 */
export function splitSentences(paragraph: Element, locale: LocaleTag): Element[] {
  const text = rawText(paragraph.children)
  if (textWidth(text) <= shortest) return [paragraph]
  const ends: number[] = []
  for (const { index, segment } of new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text)) {
    if (segment.trim() !== '' && !abbreviation.test(segment)) ends.push(index + segment.length)
  }
  if (ends.length < 2) return [paragraph]
  ends[ends.length - 1] = Infinity
  return ends.map((end, index) =>
    buildElement('span', {}, sliceText(paragraph.children, ends[index - 1] ?? 0, end).nodes),
  )
}

/** The part of a tree's text from one offset to another, inside copies of the elements that hold it. */
function sliceText(
  nodes: readonly ElementContent[],
  from: number,
  to: number,
): { nodes: ElementContent[]; length: number } {
  let at = 0
  const kept: ElementContent[] = []
  for (const node of nodes) {
    const length = rawText([node]).length
    const [start, end] = [Math.max(0, from - at), Math.min(length, to - at)]
    if (start < end) kept.push(sliceNode(node, start, end))
    at += length
  }
  return { nodes: kept, length: at }
}

function sliceNode(node: ElementContent, from: number, to: number): ElementContent {
  if (node.type === 'text') return { ...node, value: node.value.slice(from, to) }
  if (node.type !== 'element' || node.children.length === 0) return node
  return { ...node, children: sliceText(node.children, from, to).nodes }
}

/** Text with its white space; a picture counts as one sign, and so does a line break, where a sentence may end. */
function rawText(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value
      if (node.type !== 'element') return ''
      if (node.children.length > 0) return rawText(node.children)
      return node.tagName === 'br' ? '\n' : '\ufffc'
    })
    .join('')
}
