import { relative } from 'node:path'
import { discoverDocuments, type FoundDocument } from '../content/discover-documents.js'
import { findRoot } from '../content/find-root.js'
import { readDocument } from '../content/read-document.js'
import { diagnose } from '../diagnostics/diagnose.js'
import { createParser } from '../markdown/create-parser.js'
import type { BuildConfig } from '../model/build.js'
import type { Deck } from '../model/deck.js'
import type { Outcome } from '../model/diagnostic.js'
import type { ParsedDocument, SourceFile } from '../model/document.js'
import type { LocaleTag } from '../model/locale.js'
import { splitSlides } from '../slides/split-slides.js'
import { checkNames } from './check-names.js'
import { findNameProblem } from './find-name-problem.js'
import { includeFiles } from './include-files.js'
import { parseSetting, parseText } from './parse-text.js'
import { noMemo, type ReadingMemo } from './reading-memo.js'
import type { Recorder } from './recorder.js'
import { trustStyles } from './trust-styles.js'
import { withinLimit } from './within-limit.js'

/** The documents of a run, found but not read. */
export interface FoundDocuments {
  readonly documents: readonly FoundDocument[]
  /** Absolute folder that pictures must lie under. */
  readonly root: string
  /** Documents of the same project that are not read this time. */
  readonly left?: readonly FoundDocument[]
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
  { documents, left = [], root }: FoundDocuments,
  { config, recorder, memo = noMemo }: ReadingSetting,
): Promise<readonly Deck[]> {
  const parser = createParser()
  const decks: Deck[] = []
  for (const document of documents) {
    const deck = await readDeck(document, { config, recorder, parser, memo, root })
    if (deck !== undefined) decks.push(deck)
  }
  return checkNames(decks, { config, recorder, otherLocales: left.flatMap(({ locale }) => locale ?? []) })
}

/** What documents are read with. */
export interface ReadingSetting {
  readonly config: BuildConfig
  readonly recorder: Recorder
  readonly memo?: ReadingMemo
}

interface Reading extends Required<ReadingSetting> {
  readonly parser: ReturnType<typeof createParser>
  readonly root: string
}

async function readDeck(
  found: FoundDocument,
  { config, recorder, parser, memo, root }: Reading,
): Promise<Deck | undefined> {
  const guess = guessLocale(found, config)
  const file = await readText(found, guess, { config, recorder, root })
  if (file === undefined) return undefined
  const bounded = <T>(work: () => Outcome<T>) => withinLimit(file.text, work)?.value ?? tooSlow(file)
  const name = `${found.deck}/${guess}`
  const { path, shownAs, text } = file
  const setting = parseSetting(config)
  const parts = [path, shownAs, guess, text, JSON.stringify(setting), JSON.stringify(file.origins)]
  const parse = () => memo.once('parsed', parts, () => parseText(file, parser, setting))
  const parsed = await recorder.time('parse', () => bounded(parse), name)
  const read = recorder.collect<ParsedDocument | undefined>(parsed)
  if (read === undefined) return undefined
  const trust = { trust: config.trust, root, mostBytes: config.limits.bytes }
  const document = recorder.collect(await trustStyles({ ...read, file }, trust))
  const locale = found.locale ?? document.frontMatter.lang ?? guess
  const divide = () => splitSlides({ ...document, file: { ...document.file, locale } })
  const sources = [parsed, JSON.stringify([document.styles, document.file.asked]), found.deck, locale]
  const split = () => memo.once('split', sources, divide)
  const deck = recorder.collect<Deck | undefined>(await recorder.time('split', () => bounded(split), name))
  return deck && recorder.collect(limitSlides(deck, config.limits.slides))
}

function tooSlow({ shownAs, deck, locale }: SourceFile): Outcome<undefined> {
  const message = 'Reading the document took too long and was stopped.'
  const found = diagnose('document/too-slow', { place: { file: shownAs }, deck, locale, message })
  return { value: undefined, diagnostics: [found] }
}

/** The deck, unless it has more slides than one may have. */
function limitSlides(deck: Deck, most: number): Outcome<Deck | undefined> {
  const { slides, file } = deck
  const first = slides[most]
  if (first === undefined) return { value: deck, diagnostics: [] }
  const message = `The document has ${slides.length} slides; at most ${most} are made.`
  const about = { place: { file: file.shownAs, line: first.line }, deck: file.deck, locale: file.locale }
  return { value: undefined, diagnostics: [diagnose('document/too-many-slides', { ...about, message })] }
}

/** The locale of a document whose name and front matter say none. */
export const guessLocale = (found: FoundDocument, config: BuildConfig) =>
  found.locale ?? config.sourceLocale ?? 'en'

/** A document's text, with that of files that it includes; none, and the reason is reported, where it cannot be a deck. */
export async function readText(
  found: FoundDocument,
  locale: LocaleTag,
  { config, recorder, root }: Pick<ReadingSetting, 'config' | 'recorder'> & Pick<FoundDocuments, 'root'>,
): Promise<SourceFile | undefined> {
  const shownAs = relative(process.cwd(), found.path)
  const problem = findNameProblem(found.deck)
  if (problem !== undefined) {
    const message = `A deck may not be called \`${found.deck}\`. Its name ${problem}.`
    recorder.report(diagnose('deck/reserved-name', { place: { file: shownAs }, deck: found.deck, message }))
    return undefined
  }
  const name = `${found.deck}/${locale}`
  const source = await recorder.time(
    'discover',
    () => readDocument({ ...found, shownAs, locale }, config.limits.bytes),
    name,
  )
  const file = recorder.collect(source)
  if (file === undefined) return undefined
  return recorder.collect(await includeFiles(file, { root, mostBytes: config.limits.bytes }))
}
