import { codeLine } from './code-lines.js'
import type { CorpusWords } from './corpus-words.js'

/** Takes words round and round, so that a document of any length can be written with them. */
export interface Phrases {
  readonly words: CorpusWords
  /** The heading of that number. */
  heading(index: number): string
  /** A list's item of one to four words. */
  item(index: number): string
  lead(index: number): string
  /** `lead: rest`, the lead bold. */
  leadAndRest(index: number, sentences?: number): string
  /** A cell of a table. */
  cell(index: number): string
  /** The sentence of that number. */
  sentence(index: number): string
  /** So many sentences from that number on, each begun with a number of its own, so that none is like another. */
  sentences(count: number, from?: number): string
  /** A paragraph of about so many words. */
  paragraph(words: number): string
  /** A word of so many letters. */
  word(letters: number): string
  code(lines: number, width?: number): string
}

const eastAsian = /^(zh|ja)\b/

/** The phrases of a locale. */
export function phrasesOf(locale: string, words: CorpusWords): Phrases {
  const isTight = eastAsian.test(locale)
  const colon = isTight ? '：' : ':'
  const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' })
  const wordsPerSentence =
    [...segmenter.segment(words.sentences.join(' '))].filter(({ isWordLike }) => isWordLike).length /
    words.sentences.length
  const cells = words.table.flat()
  const phrases: Phrases = {
    words,
    heading: (index) => at(words.headings, index),
    item: (index) => at(words.items, index),
    lead: (index) => at(words.leads, index)[0],
    leadAndRest: (index, more = 0) => {
      const [lead, rest] = at(words.leads, index)
      const further = more === 0 ? '' : ` ${phrases.sentences(more, index * more + 1)}`
      return `**${lead}${colon}**${isTight ? '' : ' '}${rest}${further}`
    },
    cell: (index) => at(cells, index),
    sentence: (index) => at(words.sentences, index),
    sentences: (count, from = 1) =>
      Array.from(
        { length: count },
        (_, index) => `${from + index} ${at(words.sentences, index + from)}`,
      ).join(isTight ? '' : ' '),
    paragraph: (count) => phrases.sentences(Math.ceil(count / (wordsPerSentence + 1))),
    word: (letters) => longWord(words, letters),
    code: (lines, width) => Array.from({ length: lines }, (_, index) => codeLine(index, width)).join('\n'),
  }
  return phrases
}

function longWord({ sentences }: CorpusWords, letters: number): string {
  const source = sentences.join('').replaceAll(/[^\p{L}\p{M}]/gu, '')
  const graphemes = Array.from(new Intl.Segmenter().segment(source.repeat(9)), ({ segment }) => segment)
  return graphemes.slice(0, letters).join('')
}
