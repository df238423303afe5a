import type { CorpusWords } from './corpus-words.js'
import { writeHard } from './hard-document.js'
import { writeHuge } from './huge-document.js'
import { numberedPhrasesOf, phrasesOf } from './phrases.js'
import { drawing, photograph } from './pictures.js'
import { writeTalk } from './talk-document.js'

/** A file of the corpus: a document, or a picture that documents show. */
export interface CorpusFile {
  /** `talk/de.md`, `hard/pictures/tall.svg`. */
  readonly path: string
  readonly content: string | Uint8Array
}

/** Only these locales have the deck that takes long. */
const hugeLocales = new Set(['en', 'zh-Hans'])

/**
 * Writes the corpus: the decks `talk`, `hard` and `huge`. All locales of a deck have the same slides, blocks and pictures, so
 * they must get the same ids.
 */
export function writeDocuments(words: Readonly<Record<string, CorpusWords>>): readonly CorpusFile[] {
  const documents = Object.entries(words).flatMap(([locale, own]) => {
    const huge = hugeLocales.has(locale)
      ? [{ path: `huge/${locale}.md`, content: writeHuge(numberedPhrasesOf(locale, own)) }]
      : []
    return [
      { path: `talk/${locale}.md`, content: writeTalk(phrasesOf(locale, own)) },
      { path: `hard/${locale}.md`, content: writeHard(numberedPhrasesOf(locale, own)) },
      ...huge,
    ]
  })
  return [...documents, ...drawPictures()]
}

function drawPictures(): readonly CorpusFile[] {
  const row = [1, 2, 3, 4, 5, 6].map((number) => ({
    name: `row-${number}.svg`,
    content: drawing(320, 120 + number * 40, number),
  }))
  return [
    { path: 'talk/pictures/oven.svg', content: drawing(640, 480) },
    { path: 'talk/pictures/street.png', content: photograph(300, 200) },
    { path: 'hard/pictures/tall.svg', content: drawing(240, 2400) },
    { path: 'hard/pictures/wide.svg', content: drawing(3200, 160, 1) },
    ...['hard', 'huge'].flatMap((deck) =>
      row.map(({ name, content }) => ({ path: `${deck}/pictures/${name}`, content })),
    ),
  ]
}
