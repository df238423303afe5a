import type { BlockOutline } from '../../model/outline.js'
import { numbersOf } from '../numbers-of.js'
import { inSource, quoted, type DriftRule, type Finding, type PairedSlides } from './compared-decks.js'

/** Numbers that became others on the way, and places that a translator or a machine meant to fill. */
export const findTexts: DriftRule = (decks) =>
  decks.pairs.flatMap((pair) =>
    [...headings(pair), ...textPairs(pair)].flatMap((texts): Finding[] => {
      const found = [...numbersDiffer(texts, inSource(decks, texts.mine.line)), ...placeholders(texts)]
      return found.map((finding) => ({ ...finding, line: texts.here.line, slide: pair.id }))
    }),
  )

/** A text and its translation. */
export interface TextPair {
  readonly mine: PlainText
  readonly here: PlainText
}

/** A text and the code in it, which is in no language. */
export type PlainText = Pick<BlockOutline, 'text' | 'line' | 'code'>

/** A slide's headings. */
export function headings({ one, other }: PairedSlides): TextPair[] {
  if (one.slide.role === 'intro') return [] // it has the title's
  return (['heading', 'kicker'] as const).map((key) => ({
    mine: { text: one.slide[key], line: one.slide.line, code: [] },
    here: { text: other.slide[key], line: other.slide.line, code: [] },
  }))
}

/** Blocks of prose and their translations; several that are one on the other side are taken together. */
export function textPairs({ steps, blocks }: PairedSlides): TextPair[] {
  return steps.flatMap((step) => {
    const ours = blocks.one.slice(step.row, step.row + step.rows).map(({ block }) => block)
    const theirs = blocks.other.slice(step.column, step.column + step.columns).map(({ block }) => block)
    const [mine, here] = [ours[0], theirs[0]]
    if (mine === undefined || here === undefined || isUnsaid(mine) || isUnsaid(here)) return []
    return [{ mine: joinTexts(ours, mine.line), here: joinTexts(theirs, here.line) }]
  })
}

/** Code and formulas are in no language. */
const isUnsaid = ({ kind }: BlockOutline) => kind === 'code' || kind === 'math'

const joinTexts = (blocks: readonly BlockOutline[], line: number): PlainText => ({
  text: blocks.map(({ text }) => text).join(' '),
  line,
  code: blocks.flatMap(({ code }) => code),
})

type Found = Pick<Finding, 'rule' | 'message'>

/** A number that is not there may stand as a word; one that is another number was changed. */
function numbersDiffer({ mine, here }: TextPair, where: string): Found[] {
  const [ours, theirs] = [numbersOf(mine.text), numbersOf(here.text)]
  if (digitsOf(ours) === digitsOf(theirs)) return []
  const changed = without(ours, theirs)
  const instead = without(theirs, ours)
  if (changed.length === 0 || instead.length === 0 || digitsOf(changed) === digitsOf(instead)) return []
  const list = (numbers: readonly string[]) =>
    numbers
      .slice(0, 5)
      .map((digits) => `\`${digits}\``)
      .join(', ')
  return [
    {
      rule: 'locale/numbers-differ',
      message: `The source says ${list(changed)} (${where}), and here stands ${list(instead)}.`,
    },
  ]
}

/** All digits in order of size, since dates put their parts in another order; zeros at the end of large numbers may be words. */
const digitsOf = (numbers: readonly string[]) => [...numbers.map(significant).join('')].sort().join('')

const significant = (digits: string) => (digits.length >= 4 ? digits.replace(/0+$/, '') : digits)

/** The numbers of one list that the other has not, each taken once. */
function without(numbers: readonly string[], others: readonly string[]): string[] {
  const left = others.map(significant)
  return numbers.filter((digits) => {
    const at = left.indexOf(significant(digits))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** What machines and translators leave where something was to come; `todo` in small letters is a word of some languages. */
const signs = [
  /\b(?:TODO|XXX+)\b(?=\s*(?:[:(\]]|$))|\b(?:TBD|FIXME)\b/,
  /@@[A-Z_]+_\d+@@|__[A-Z]+(?:_[A-Z]+)*_\d+__|%%\w+%%|⟦[^⟧]*⟧/,
  /\[\s*(?:translate|translation|translated text)[^\]]*\]|lorem ipsum/i,
  /<<+[^<>]{0,40}>>+|\{\{[^{}]{0,40}\}\}/,
]

function placeholders({ mine, here }: TextPair): Found[] {
  const sign = signs.flatMap((pattern) => pattern.exec(here.text)?.[0] ?? [])[0]
  if (sign === undefined || mine.text.includes(sign)) return []
  return [{ rule: 'locale/placeholder-left', message: `A placeholder was left: ${quoted(sign)}.` }]
}
