import { relative } from 'node:path'
import { discoverDocuments, type FoundDocument } from '../content/discover-documents.js'
import { findRoot } from '../content/find-root.js'
import { readDocument } from '../content/read-document.js'
import { DeckError } from '../diagnostics/deck-error.js'
import { diagnose } from '../diagnostics/diagnose.js'
import { matchLocale } from '../language/match-locale.js'
import { createParser } from '../markdown/create-parser.js'
import { parseDocument } from '../markdown/parse-document.js'
import type { BuildConfig } from '../model/build.js'
import type { Deck } from '../model/deck.js'
import { splitSlides } from '../slides/split-slides.js'
import type { Recorder } from './recorder.js'

/** The documents of a run, found but not read. */
export interface FoundDocuments {
  readonly documents: readonly FoundDocument[]
  /** Absolute folder that pictures must lie under. */
  readonly root: string
}

/** Discover: finds the documents. Throws `DeckError` where there are none. */
export async function findDocuments(config: BuildConfig, recorder: Recorder): Promise<FoundDocuments> {
  const root = config.root ?? (await findRoot(config.inputs))
  const documents = await recorder.time('discover', () => discoverDocuments({ ...config, root }))
  return { documents, root }
}

/**
 * Parse, split: reads the documents as decks that are not yet held against each other. What cannot be read is reported, and
 * the others go on.
 */
export async function readDecks(
  { documents }: FoundDocuments,
  config: BuildConfig,
  recorder: Recorder,
): Promise<readonly Deck[]> {
  const parser = createParser()
  const decks: Deck[] = []
  for (const document of documents) {
    const deck = await readDeck(document, { config, recorder, parser })
    if (deck !== undefined) decks.push(deck)
  }
  const unique = withoutDuplicates(decks, recorder)
  checkLocales(config, unique)
  return unique
}

interface Reading {
  readonly config: BuildConfig
  readonly recorder: Recorder
  readonly parser: ReturnType<typeof createParser>
}

async function readDeck(
  found: FoundDocument,
  { config, recorder, parser }: Reading,
): Promise<Deck | undefined> {
  const shownAs = relative(process.cwd(), found.path)
  if (found.deck.split('/')[0] === 'assets') {
    const message = 'A deck may not be called `assets`.'
    recorder.report(diagnose('deck/reserved-name', { place: { file: shownAs }, deck: found.deck, message }))
    return undefined
  }
  const guess = found.locale ?? config.sourceLocale ?? 'en'
  const source = await recorder.time('discover', () => readDocument({ ...found, shownAs, locale: guess }))
  const file = recorder.collect(source)
  if (file === undefined) return undefined
  const parsed = recorder.collect(await recorder.time('parse', () => parseDocument(file, parser)))
  const locale = found.locale ?? parsed.frontMatter.lang ?? guess
  const document = { ...parsed, file: { ...file, locale } }
  return recorder.collect(await recorder.time('split', () => splitSlides(document)))
}

function withoutDuplicates(decks: readonly Deck[], recorder: Recorder): Deck[] {
  const first = new Map<string, Deck>()
  for (const deck of decks) {
    const { deck: id, locale, shownAs } = deck.file
    const other = first.get(`${id}/${locale}`)
    if (other === undefined) first.set(`${id}/${locale}`, deck)
    else {
      const message = `\`${shownAs}\` and \`${other.file.shownAs}\` are both deck \`${id}\` in \`${locale}\`.`
      recorder.report(
        diagnose('deck/duplicate-document', { place: { file: shownAs }, deck: id, locale, message }),
      )
    }
  }
  return [...first.values()]
}

/** A locale that was asked for and that no document has is a mistake in the call. */
function checkLocales({ locales = [], sourceLocale }: BuildConfig, decks: readonly Deck[]): void {
  const known = [...new Set(decks.map(({ file }) => file.locale))].sort()
  const asked = sourceLocale === undefined ? locales : [...locales, sourceLocale]
  const unknown = asked.find((locale) => matchLocale(locale, known) === undefined)
  if (unknown === undefined || known.length === 0) return
  throw new DeckError('unknown-locale', `No document is in the locale \`${unknown}\`.`, {
    advice: `The locales that were found: ${known.join(', ')}.`,
  })
}
