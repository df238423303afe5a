import { readBuildId } from '../config/read-build-id.js'
import { alignSlides } from '../locale/align-slides.js'
import { assignIds } from '../locale/assign-ids.js'
import { chooseSource } from '../locale/choose-source.js'
import { readTraits } from '../locale/read-traits.js'
import { readFrontMatter } from '../markdown/read-front-matter.js'
import type { BuildConfig } from '../model/build.js'
import type { SourceFile } from '../model/document.js'
import type { DeckToFollow, DeckToTrack } from '../model/tracking.js'
import { checkNames } from './check-names.js'
import { chooseCache } from './choose-cache.js'
import { groupByDeck } from './group-by-deck.js'
import { findDocuments, guessLocale, readText } from './read-decks.js'
import { createOutlineReader, type OutlineReader } from './read-outlines.js'
import { includeIn } from './include-then.js'
import type { Recorder } from './recorder.js'
import { remarkOnUnknown } from './remark-on-guess.js'
import type { TrackingSetting } from './track-translations.js'
import { parseSetting } from './parse-text.js'

/** The documents of a run as outlines, held against their sources: all that is needed to say what is outdated. */
export interface Survey extends AsyncDisposable {
  readonly decks: readonly DeckToTrack[]
  readonly files: readonly SourceFile[]
  readonly setting: TrackingSetting
  /** On decks without a known source. */
  readonly remarks: readonly string[]
}

/**
 * Discover, and what it takes to parse, split and align, as far as outlines go: what was read before is not parsed again, and where
 * there are many documents threads help. Throws `DeckError` where there are no documents.
 */
export async function surveyTranslations(config: BuildConfig, recorder: Recorder): Promise<Survey> {
  const { documents, root } = await findDocuments(config, recorder)
  const cache = chooseCache(root, config)
  const version = readBuildId()
  const reader = createOutlineReader({
    cache,
    version,
    parsing: parseSetting(config),
    threads: Math.max(1, config.concurrency - 1),
  })
  const files: { file: SourceFile }[] = []
  for (const found of documents) {
    const file = await readText(found, guessLocale(found, config), { config, recorder, root })
    if (file !== undefined) files.push({ file: found.locale === undefined ? withOwnLocale(file) : file })
  }
  const named = checkNames(files, { config, recorder })
  const surveyed = groupByDeck(named).map((group) => followGroup(group, { config, reader }))
  return {
    decks: surveyed.flatMap((found) => ('deck' in found ? [found] : [])),
    files: files.map(({ file }) => file),
    remarks: surveyed.flatMap((found) => ('remark' in found ? [found.remark] : [])),
    setting: {
      root,
      cache,
      version,
      readOutline: (document) => reader.recall(document),
      include: includeIn(root, config),
    },
    [Symbol.asyncDispose]: () => reader[Symbol.asyncDispose](),
  }
}

/** The front matter of a document whose name says no locale may do. */
function withOwnLocale(file: SourceFile): SourceFile {
  return { ...file, locale: readFrontMatter(file).frontMatter.lang ?? file.locale }
}

interface Tools {
  readonly config: BuildConfig
  readonly reader: OutlineReader
}

/** A deck whose source is known by its name; one whose source only the structure of its documents could tell is left alone. */
function followGroup(
  group: readonly { readonly file: SourceFile }[],
  { config, reader }: Tools,
): DeckToTrack | { remark: string } {
  const locales = group.map(({ file: { locale } }) => ({ locale, slides: [] }))
  const choice = chooseSource(locales, config.sourceLocale)
  const source = group.find(({ file }) => file.locale === choice.locale)?.file
  if (source === undefined || choice.guessed) return { remark: remarkOnUnknown(group[0]?.file.deck ?? '') }
  const others = group.flatMap(({ file }) => (file === source ? [] : [file]))
  const named = { deck: source.deck, source: nameOf(source), translations: others.map(nameOf) }
  return { ...named, load: () => loadDeck(source, others, reader) }
}

const nameOf = ({ path, shownAs, locale, text, origins }: SourceFile) => {
  return { path, shownAs, locale, text, ...(origins && { origins }) }
}

/** Reads a deck's documents all at once, since the reader shares them out, and aligns them. */
async function loadDeck(
  source: SourceFile,
  others: readonly SourceFile[],
  reader: OutlineReader,
): Promise<DeckToFollow> {
  const outlineOf = async (file: SourceFile) => ({ ...nameOf(file), outline: await reader.read(file) })
  const [read, ...rest] = await Promise.all([outlineOf(source), ...others.map(outlineOf)])
  const traits = readTraits(read.outline)
  return {
    deck: source.deck,
    source: { ...read, ids: assignIds(read.outline.slides) },
    translations: rest.map((one) => ({ ...one, pairs: alignSlides(traits, readTraits(one.outline)).pairs })),
  }
}
