import type { Element, ElementContent } from 'hast'
import { buildElement } from '../markup/build-element.js'
import { textWidth } from '../language/text-width.js'
import { textOf } from '../markup/text-of.js'
import type { LocaleTag } from '../model/locale.js'

/** Something taken apart: its pieces in order, and what it costs to break behind each but the last (see `Unit`). */
export interface Pieces {
  readonly elements: readonly Element[]
  readonly breakCosts: readonly number[]
}

/** Paragraphs up to this width, in Latin letters, stay whole. */
const shortest = 240
/** A sentence wider than this may be broken inside, as the last resort, into phrases of about that width. */
const longest = { sentence: 400, phrase: 200 }
const costs = { sentence: 0.15, line: 0.4, phrase: 1.5 }

/** What UAX #29 takes for a sentence's end and is more likely an abbreviation: `Dr.`, `z. B.`, `e.g.` */
const abbreviation = /(?<!\p{L})(\p{L}|\p{Lu}\p{L}{1,2})\.\s*$/u
/** Where a long sentence is best broken: behind a sign that ends a clause, else behind a space. */
const clauseEnd = /[,;:،؛，、；：。।၊။៖]\s*$/u
const space = /\s$/u

/**
 * A long paragraph's sentences, each in a `span`, its marks kept; a short paragraph is one piece. Sentences end where
 * Unicode's rules (UAX #29) end them, but not after what looks like an abbreviation. One that is longer than a slide's half
 * is cut into phrases: scripts that do not mark where sentences end have such.
 */
export function splitSentences(paragraph: Element, locale: LocaleTag): Pieces {
  const text = rawText(paragraph.children)
  const whole = { elements: [paragraph], breakCosts: [] }
  if (textWidth(text) <= shortest) return whole
  const sentences = sentenceEnds(text, locale)
  const ends: number[] = []
  const breakCosts: number[] = []
  sentences.forEach((end, index) => {
    const start = sentences[index - 1] ?? 0
    const inner = innerEnds(text.slice(start, end), locale)
    ends.push(...inner.map(({ at }) => at + start), end)
    breakCosts.push(...inner.map(({ cost }) => cost), costs.sentence)
  })
  if (ends.length < 2) return whole
  const elements = sliceText(paragraph.children, ends).map((nodes) => buildElement('span', {}, nodes))
  return { elements, breakCosts: breakCosts.slice(0, -1) }
}

/** A paragraph with its first sentence alone; nothing where it has no more than that. */
export function firstSentence(paragraph: Element, locale: LocaleTag): Element | undefined {
  const text = rawText(paragraph.children)
  const [end = text.length] = sentenceEnds(text, locale)
  if (text.slice(end).trim() === '') return undefined
  return { ...paragraph, children: cutNodes(paragraph.children, text.slice(0, end).trimEnd().length).head }
}

/** The offset behind each sentence; the last is the text's end. No sentence ends because a line does. */
function sentenceEnds(text: string, locale: LocaleTag): number[] {
  const ends: number[] = []
  const inOneLine = text.replaceAll('\n', ' ')
  for (const { index, segment } of new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(
    inOneLine,
  )) {
    if (segment.trim() !== '' && !abbreviation.test(segment)) ends.push(index + segment.length)
  }
  ends[Math.max(0, ends.length - 1)] = text.length
  return ends
}

/** Where a long sentence may be broken inside: at the author's own line breaks, and what is still too long, into phrases. */
function innerEnds(sentence: string, locale: LocaleTag): { at: number; cost: number }[] {
  if (textWidth(sentence) <= shortest) return []
  let at = 0
  return sentence.split(/(?<=\n)/).flatMap((line, index, lines) => {
    const start = at
    at += line.length
    const phrases = phraseEnds(line, locale).map((end) => ({ at: end + start, cost: costs.phrase }))
    return index < lines.length - 1 ? [...phrases, { at, cost: costs.line }] : phrases
  })
}

/** Offsets inside a long run of text at which it may be broken; none where it is of usual length. */
function phraseEnds(sentence: string, locale: LocaleTag): number[] {
  if (textWidth(sentence) <= longest.sentence) return []
  const ends: number[] = []
  let width = 0
  let best = { rank: -1, at: 0 }
  let at = 0
  for (const segment of wordsOf(sentence, locale)) {
    width += textWidth(segment)
    at += segment.length
    const rank = width < longest.phrase / 2 ? -1 : clauseEnd.test(segment) ? 2 : space.test(segment) ? 1 : 0
    if (rank >= best.rank && rank >= 0) best = { rank, at }
    if (width < longest.phrase || best.rank < 0 || best.at >= sentence.length) continue
    ends.push(best.at)
    width = textWidth(sentence.slice(best.at, at))
    best = { rank: -1, at: 0 }
  }
  return ends
}

/** A text's words and what stands between them; a word that is longer than a phrase comes in several pieces. */
function* wordsOf(text: string, locale: LocaleTag): Generator<string> {
  for (const { segment } of new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)) {
    if (textWidth(segment) <= longest.phrase) yield segment
    else
      yield* (
        segment.match(new RegExp(`(?:\\P{M}\\p{M}*){1,${longest.phrase / 4}}|\\p{M}+`, 'gsu')) ?? [segment]
      )
  }
}

/** A tree's text cut at some offsets, each run inside copies of the elements that hold it. Goes over the tree once. */
function sliceText(nodes: readonly ElementContent[], ends: readonly number[]): ElementContent[][] {
  let rest: readonly ElementContent[] = nodes
  let taken = 0
  return ends.map((end, index) => {
    if (index === ends.length - 1) return [...rest]
    const { head, tail } = cutNodes(rest, end - taken)
    taken = end
    rest = tail
    return head
  })
}

/** Nodes before an offset of their text, and those behind it; an element in which it lies is in both. */
function cutNodes(
  nodes: readonly ElementContent[],
  offset: number,
): { head: ElementContent[]; tail: ElementContent[] } {
  const head: ElementContent[] = []
  let left = offset
  for (const [index, node] of nodes.entries()) {
    if (left <= 0) return { head, tail: nodes.slice(index) }
    const length = rawText([node]).length
    if (length <= left) head.push(node)
    else {
      const [before, after] = cutNode(node, left)
      return { head: [...head, before], tail: [after, ...nodes.slice(index + 1)] }
    }
    left -= length
  }
  return { head, tail: [] }
}

function cutNode(node: ElementContent, offset: number): [ElementContent, ElementContent] {
  if (node.type === 'text')
    return [
      { ...node, value: node.value.slice(0, offset) },
      { ...node, value: node.value.slice(offset) },
    ]
  if (node.type !== 'element') return [node, { type: 'text', value: '' }]
  const { head, tail } = cutNodes(node.children, offset)
  return [
    { ...node, children: head },
    { ...node, children: tail },
  ]
}

/** Text with its white space; a picture counts as one sign, a formula as a word, and a line break as a line's end, which nothing else is. */
function rawText(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value.replaceAll('\n', ' ')
      if (node.type !== 'element') return ''
      if (node.properties.dataMath !== undefined) return asWord(node)
      if (node.children.length > 0) return rawText(node.children)
      return node.tagName === 'br' ? '\n' : '\ufffc'
    })
    .join('')
}

/** A word about as long as the formula is wide, in which nothing ends. */
const asWord = (formula: Element) =>
  'x'.repeat(Math.min(40, Math.max(4, Math.round(textOf(formula).length / 2))))
