import { readVersion } from '../config/read-version.js'
import { alignSlides } from '../locale/align-slides.js'
import { assignIds } from '../locale/assign-ids.js'
import { chooseSource } from '../locale/choose-source.js'
import { readFrontMatter } from '../markdown/read-front-matter.js'
import type { BuildConfig } from '../model/build.js'
import type { SourceFile } from '../model/document.js'
import type { Outline } from '../model/outline.js'
import type { DeckToFollow } from '../model/tracking.js'
import { checkNames } from './check-names.js'
import { chooseCache } from './choose-cache.js'
import { groupByDeck } from './group-by-deck.js'
import { findDocuments, guessLocale, readText } from './read-decks.js'
import { createOutlineReader, type OutlineReader } from './read-outlines.js'
import type { Recorder } from './recorder.js'
import { remarkOnGuess } from './remark-on-guess.js'
import type { TrackingSetting } from './track-translations.js'

/** The documents of a run as outlines, held against their sources: all that is needed to say what is outdated. */
export interface Survey extends AsyncDisposable {
  readonly decks: readonly DeckToFollow[]
  readonly setting: TrackingSetting
  /** On decks without a known source. */
  readonly remarks: readonly string[]
}

/**
 * Discover, parse, split, align, as far as outlines go: what was read before is not parsed again, and where there are many
 * documents threads help. Throws `DeckError` where there are no documents.
 */
export async function surveyTranslations(config: BuildConfig, recorder: Recorder): Promise<Survey> {
  const { documents, root } = await findDocuments(config, recorder)
  const cache = chooseCache(root, config)
  const version = readVersion()
  const reader = createOutlineReader({ cache, version, threads: Math.max(1, config.concurrency - 1) })
  const files: { file: SourceFile }[] = []
  for (const found of documents) {
    const file = await readText(found, guessLocale(found, config), recorder)
    if (file !== undefined) files.push({ file: found.locale === undefined ? withOwnLocale(file) : file })
  }
  const named = checkNames(files, config, recorder)
  const outlined = await recorder.time('parse', () => outlineAll(named, reader))
  const surveyed = await recorder.time('align', () =>
    groupByDeck(outlined).map((group) => followGroup(group, config)),
  )
  return {
    decks: surveyed.flatMap((found) => ('deck' in found ? [found] : [])),
    remarks: surveyed.flatMap((found) => ('remark' in found ? [found.remark] : [])),
    setting: { root, cache, version, readOutline: (document) => reader.read(document) },
    [Symbol.asyncDispose]: () => reader[Symbol.asyncDispose](),
  }
}

/** The front matter of a document whose name says no locale may do. */
function withOwnLocale(file: SourceFile): SourceFile {
  return { ...file, locale: readFrontMatter(file).frontMatter.lang ?? file.locale }
}

interface Outlined {
  readonly file: SourceFile
  readonly outline: Outline
}

/** All at once: the reader shares them out. */
function outlineAll(
  named: readonly { readonly file: SourceFile }[],
  reader: OutlineReader,
): Promise<Outlined[]> {
  return Promise.all(named.map(async ({ file }) => ({ file, outline: await reader.read(file) })))
}

function followGroup(
  group: readonly Outlined[],
  { sourceLocale }: BuildConfig,
): DeckToFollow | { remark: string } {
  const choice = chooseSource(
    group.map(({ file, outline }) => ({ locale: file.locale, slides: outline.slides })),
    sourceLocale,
  )
  const source = group.find(({ file }) => file.locale === choice.locale)
  const deck = source?.file.deck ?? ''
  if (source === undefined || choice.guessed) return { remark: remarkOnGuess(deck, choice.locale) }
  const documentOf = ({ file: { path, shownAs, locale }, outline }: Outlined) => ({
    path,
    shownAs,
    locale,
    outline,
  })
  const translations = group.filter((one) => one !== source)
  return {
    deck,
    source: { ...documentOf(source), ids: assignIds(source.outline.slides) },
    translations: translations.map((one) => ({
      ...documentOf(one),
      pairs: alignSlides(source.outline, one.outline).pairs,
    })),
  }
}
