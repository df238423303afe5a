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
  /** So many sentences from that number on. */
  sentences(count: number, from?: number): string
  /** A paragraph of about so many words. */
  paragraph(words: number): string
  /** A word of so many letters. */
  word(letters: number): string
  code(lines: number, width?: number): string
}

/** In most languages; the same for all, so that all have as many sentences. */
const wordsPerSentence = 15

const eastAsian = /^(zh|ja)\b/

/** The phrases of a locale as they are. */
export const phrasesOf = (locale: string, words: CorpusWords): Phrases =>
  createPhrases(locale, words, (text) => text)

/**
 * The phrases of a locale, each begun with the next number, so that no two of a document are alike and each is missed where it
 * is lost.
 */
export function numberedPhrasesOf(locale: string, words: CorpusWords): Phrases {
  let count = 0
  return createPhrases(locale, words, (text) => `${++count} ${text}`)
}

function createPhrases(locale: string, words: CorpusWords, mark: (text: string) => string): Phrases {
  const isTight = eastAsian.test(locale)
  const [colon, gap] = isTight ? ['：', ''] : [':', ' ']
  const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T
  const cells = words.table.flat()
  const sentence = (index: number) => mark(at(words.sentences, index))
  const sentences = (count: number, from = 1) =>
    Array.from({ length: count }, (_, index) => sentence(index + from)).join(isTight ? '' : ' ')
  return {
    words,
    heading: (index) => at(words.headings, index),
    item: (index) => mark(at(words.items, index)),
    lead: (index) => at(words.leads, index)[0],
    leadAndRest: (index, more = 0) => {
      const [lead, rest] = at(words.leads, index)
      const further = more === 0 ? '' : ` ${sentences(more, index * more + 1)}`
      return `**${lead}${colon}**${gap}${rest}${further}`
    },
    cell: (index) => mark(at(cells, index)),
    sentence,
    sentences,
    paragraph: (count) => sentences(Math.ceil(count / wordsPerSentence)),
    word: (letters) => longWord(words, letters),
    code: (lines, width) => Array.from({ length: lines }, (_, index) => codeLine(index, width)).join('\n'),
  }
}

function longWord({ sentences }: CorpusWords, letters: number): string {
  const source = sentences.join('').replaceAll(/[^\p{L}\p{M}]/gu, '')
  const graphemes = Array.from(new Intl.Segmenter().segment(source.repeat(9)), ({ segment }) => segment)
  return graphemes.slice(0, letters).join('')
}
