import pLimit from 'p-limit'
import type { RunningBrowser } from '../browser/start-browser.js'
import { readVersion } from '../config/read-version.js'
import { createFontLibrary } from '../fonts/load-library.js'
import { matchLocale } from '../language/match-locale.js'
import { alignDecks } from '../locale/align-decks.js'
import { completeDecks } from '../locale/complete-decks.js'
import type { BuildConfig, BuildResult, Progress } from '../model/build.js'
import type { Deck, LocalizedDeck } from '../model/deck.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { LocaleTag } from '../model/locale.js'
import { createAssetStore } from '../output/asset-store.js'
import { createThemeShelf } from '../output/read-theme.js'
import { readSharedFiles } from '../output/shared-files.js'
import { writeOutput } from '../output/write-file.js'
import { createDeckShelf } from '../render/deck-shelf.js'
import { compileTemplates } from '../render/compile-templates.js'
import { applyPolicies } from '../report/apply-policies.js'
import { remarkOnProse } from '../report/remark-prose.js'
import { settleDiagnostics } from '../report/settle-diagnostics.js'
import { minutesOf, summarise } from '../report/summarise.js'
import { formatJson } from '../report/format-json.js'
import { groupLockstep } from './group-lockstep.js'
import { buildDecks } from './make-decks.js'
import { nameOf, type Workshop } from './workshop.js'
import { findDocuments, readDecks } from './read-decks.js'
import { createRecorder, type Recorder } from './recorder.js'
import { startBuildBrowser } from './start-build-browser.js'
import { writeIndexes } from './write-indexes.js'

/** Who is told while a build goes on. */
export interface Watcher extends Pick<Workshop, 'keepPage'> {
  progress(event: Progress): void
  /** A browser that was started ahead; the build closes it. Without one it starts its own. */
  readonly browser?: RunningBrowser
}

/**
 * The whole line: discover → parse → split → align → (lay out ⇄ measure) → render → write → print → report. The browser starts
 * beside it; then each deck goes through the rest by itself, or with those that it is in lockstep with (`buildDecks`), several at
 * a time.
 */
export async function build(config: BuildConfig, watcher: Watcher): Promise<BuildResult> {
  const start = performance.now()
  await using browser = watcher.browser ?? startBuildBrowser(config)
  const recorder = createRecorder(watcher)
  recorder.advance('reading', 'documents', 0)
  const found = await findDocuments(config, recorder)
  const decks = await readDecks(found, config, recorder)
  const localized = await recorder.time('align', () =>
    groupDecks(decks).flatMap((group) =>
      completeDecks(recorder.collect(alignDecks(group, config.sourceLocale)), config),
    ),
  )
  const wanted = localized.filter((deck) => isWanted(deck, config.locales))
  const shop: Workshop = {
    config,
    recorder,
    root: found.root,
    templates: await compileTemplates(config.templateFolders),
    shared: await readSharedFiles(config.packageFolder),
    themes: createThemeShelf([...config.themesFolders]),
    library: createFontLibrary(),
    store: createAssetStore(config.outFolder),
    shelf: createDeckShelf(localized, { root: found.root, built: wanted }),
    browser,
    ...(watcher.keepPage && { keepPage: watcher.keepPage }),
    share: 1 / Math.max(1, wanted.length),
  }
  const limit = pLimit(config.concurrency)
  const groups = groupLockstep(wanted, config.lockstep)
  const built = (await Promise.all(groups.map((group) => limit(() => buildDecks(group, shop))))).flat()
  if (config.formats.has('html')) await recorder.time('write', () => writeIndexes(localized, wanted, shop))
  const report = summarise(readVersion(), built, settle(recorder, { config, localized, wanted }))
  await writeOutput(config.outFolder, 'report.json', formatJson(report))
  const minutes = new Map(wanted.map((deck) => [nameOf(deck), minutesOf(deck)]))
  return {
    report,
    remarks: [
      ...remarksOn(localized),
      ...((config.density ?? config.usualDensity) === 'talk' ? [] : remarkOnProse(built)),
    ],
    minutes,
    ms: performance.now() - start,
    steps: recorder.steps,
  }
}

/** Whether a deck is in one of the locales that were asked for, in the words that its own locales are named in. */
function isWanted({ deck, locales }: LocalizedDeck, asked: readonly LocaleTag[] | undefined): boolean {
  return asked?.some((locale) => matchLocale(locale, locales) === deck.file.locale) ?? true
}

interface Found {
  readonly config: BuildConfig
  readonly localized: readonly LocalizedDeck[]
  readonly wanted: readonly LocalizedDeck[]
}

/**
 * What is told of all that was found. Pictures, fonts and fit are looked at only in decks that were built, and translations only
 * where their source is known.
 */
function settle(recorder: Recorder, { config, localized, wanted }: Found): readonly Diagnostic[] {
  const fileOf = ({ deck }: LocalizedDeck) => deck.file.shownAs
  const built = new Set(wanted.map(fileOf))
  const guessed = new Set(localized.filter(({ sourceGuessed }) => sourceGuessed).map(fileOf))
  return settleDiagnostics(applyPolicies(recorder.diagnostics, config), {
    rules: config.rules,
    documents: localized.map(({ deck }) => deck),
    isSearched: (rule, { file: { shownAs } }) =>
      rule.startsWith('locale/')
        ? !guessed.has(shownAs)
        : built.has(shownAs) || !/^(asset|font|fit|print)\//.test(rule),
  })
}

function groupDecks(decks: readonly Deck[]): (readonly Deck[])[] {
  const groups = new Map<string, Deck[]>()
  for (const deck of decks) groups.set(deck.file.deck, [...(groups.get(deck.file.deck) ?? []), deck])
  return [...groups.values()]
}

/** How each deck's source locale was found, where it had to be guessed. */
function remarksOn(decks: readonly LocalizedDeck[]): string[] {
  const guessed = new Map(
    decks.flatMap(({ deck, sourceLocale, sourceGuessed }) =>
      sourceGuessed ? [[deck.file.deck, sourceLocale]] : [],
    ),
  )
  return [...guessed].map(
    ([deck, locale]) =>
      `The source locale of \`${deck}\` was not given; \`${locale}\` is taken for it, whose structure most locales share. Name it with \`--source-locale\`.`,
  )
}
