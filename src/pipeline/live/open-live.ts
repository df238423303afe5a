import { keepPages } from '../../browser/keep-pages.js'
import type { RunningBrowser } from '../../browser/start-browser.js'
import { sha256Of } from '../../cache/digest-files.js'
import type { FoundDocument } from '../../content/discover-documents.js'
import { createFontLibrary, type FontLibrary } from '../../fonts/load-library.js'
import { compareText } from '../../language/compare-text.js'
import { matchLocale } from '../../language/match-locale.js'
import type { BuildConfig, OutputFormat } from '../../model/build.js'
import type { LocalizedDeck } from '../../model/deck.js'
import type { Diagnostic } from '../../model/diagnostic.js'
import type { LocaleTag } from '../../model/locale.js'
import type { ReportedDiagnostic } from '../../model/report.js'
import { openOutputFolder } from '../../output/output-folder.js'
import type { WrittenFile } from '../../output/write-file.js'
import { withUnreadDecks } from '../../render/deck-shelf.js'
import { settleDiagnostics } from '../../report/settle-diagnostics.js'
import { reportDiagnostic } from '../../report/summarise.js'
import { alignDocuments } from '../align-documents.js'
import { createDrawingMemo, type DrawingMemo } from '../drawing-memo.js'
import { createFitMemo, type FitMemo } from '../fit-memo.js'
import { createFontMemo, type FontMemo } from '../font-memo.js'
import { followDocuments, withTracking } from '../follow-documents.js'
import { groupLockstep } from '../group-lockstep.js'
import { buildDecks } from '../make-decks.js'
import { createPictureAnswers } from '../memory/answer-pictures.js'
import { deckKey } from '../memory/deck-key.js'
import { explainChange } from '../memory/explain-change.js'
import type { DeckKey } from '../memory/known-deck.js'
import { findMemoryFolder } from '../memory/memory-folder.js'
import { picturePlaces } from '../memory/picture-places.js'
import { asText, describeWorld, type World } from '../memory/world.js'
import { includedPlaces } from '../included-places.js'
import { createHighlighter, type GetHighlighter } from '../highlight-deck.js'
import { openWorkshop } from '../open-workshop.js'
import { createReadingMemo, type ReadingMemo } from '../reading-memo.js'
import { createRecorder, followRecorder, type Recorder } from '../recorder.js'
import { openRemotePictures } from '../remote-pictures.js'
import { nameOf, type Workshop } from '../workshop.js'
import { createDeckChoice, type DeckChoice } from './choose-decks.js'
import { describeFoundDeck, describeLiveDeck, type LiveDeck } from './describe-deck.js'

/** A project whose decks are made when somebody looks at them, and again when what they are made of changes. */
export interface LiveProject extends AsyncDisposable {
  /**
   * Takes note that a deck is wanted; gives whether the project has to be read again for that: of a large one only what is wanted is
   * read.
   */
  ask(deck: string): boolean
  /** Reads what is there now. Throws `DeckError` where the project cannot be read; then it stays as it was. */
  refresh(config: BuildConfig): Promise<LiveState>
  /**
   * Sees to it that an output of a deck is in the output folder, as it is to be now. Throws `DeckError` where it cannot be made.
   */
  make(name: DeckName, format: OutputFormat): Promise<LiveOutput>
  /** Absolute paths of all pictures that decks which were made asked for, and of included files, whether they are there or not. */
  files(): readonly string[]
}

/** A deck in one locale. */
export interface DeckName {
  readonly deck: string
  readonly locale: LocaleTag
}

/** What there is to look at. */
export interface LiveState {
  readonly decks: readonly LiveDeck[]
  /** What reading the documents found. */
  readonly diagnostics: readonly ReportedDiagnostic[]
}

/** An output as it lies in the output folder. */
export interface LiveOutput {
  /** Its hash, which changes when it does; absent where it could not be made. */
  readonly sha256?: string
  /** Why it was made anew, in a few words; absent where it was as it should be. */
  readonly why?: string
  /** What was found on the way: pictures, fonts, fit. */
  readonly diagnostics: readonly ReportedDiagnostic[]
}

/** What is read at a time, and what is kept from one time to the next. */
interface Live {
  readonly browser: RunningBrowser
  readonly memo: ReadingMemo
  readonly choice: DeckChoice
  readonly library: FontLibrary
  readonly highlighter: GetHighlighter
  readonly drawings: DrawingMemo
  /** By deck, locale and format. */
  readonly made: Map<string, { readonly key: DeckKey; readonly output: LiveOutput }>
  readonly fonts: FontMemo
  /** What slides came to, in the templates of now. */
  fits: FitMemo
  current: Current | undefined
}

interface Current {
  readonly shop: Workshop
  readonly world: World
  readonly wanted: readonly LocalizedDeck[]
}

/** Opens a project that is watched. The browser is started at once, and closed in the end. */
export function openLive(browser: RunningBrowser): LiveProject {
  const live: Live = {
    browser: keepPages(browser),
    memo: createReadingMemo(),
    choice: createDeckChoice(),
    library: createFontLibrary(),
    highlighter: createHighlighter(),
    drawings: createDrawingMemo(),
    made: new Map(),
    fonts: createFontMemo(),
    fits: createFitMemo(),
    current: undefined,
  }
  return {
    ask: (deck) => live.choice.ask(deck),
    refresh: (config) => refresh(config, live),
    make: (name, format) => make(name, format, live),
    files: () => [
      ...picturePlaces([...live.made.values()].flatMap(({ key }) => key.pictures)),
      ...includedPlaces(live.current?.shop.decks ?? []),
    ],
    [Symbol.asyncDispose]: () => browser[Symbol.asyncDispose](),
  }
}

async function refresh(config: BuildConfig, live: Live): Promise<LiveState> {
  const recorder = createRecorder({ progress: () => undefined })
  const [world, aligned] = await Promise.all([
    describeWorld(config),
    alignDocuments(config, recorder, { memo: live.memo, choose: live.choice.choose }),
  ])
  const tracking = await followDocuments(aligned, config)
  recorder.report(...tracking.diagnostics)
  const follow = (deck: LocalizedDeck) => withTracking(deck, tracking, config)
  const [localized, wanted] = [aligned.localized.map(follow), aligned.wanted.map(follow)]
  const { translations } = tracking
  // A machine without a browser says so when a deck is wanted.
  const known = world ?? noWorld
  const shop = await openWorkshop(config, {
    recorder,
    browser: live.browser,
    root: aligned.root,
    localized,
    wanted,
    translations,
    outputs: outputsOf(config, live),
    remote: await remoteOf(config, live),
    watcher: {},
    ready: { ...readyOf(live), ...stillReady(live.current, known) },
  })
  live.memo.forget()
  if (live.current?.world.templates !== known.templates) live.fits = createFitMemo()
  const { fits, fonts } = live
  const left = aligned.left.filter((one) => isAsked(one, aligned.left, config))
  const shelf = withUnreadDecks(shop.shelf, left)
  live.current = { shop: { ...shop, shelf, fits, fonts, skipsCovers: true }, world: known, wanted }
  const described = [
    ...wanted.map((deck) => describeLiveDeck(deck, translations)),
    ...left.map((one) => describeFoundDeck(one, config)),
  ]
  return {
    decks: described.sort((one, other) => compareText(one.deck, other.deck)),
    diagnostics: settle(recorder.diagnostics, localized, config),
  }
}

/** What is as it is for as long as the program runs. */
const readyOf = ({ library, highlighter, drawings }: Live) => ({ library, highlighter, drawings })

/** What lies in the folder is known as long as it is the same. */
function outputsOf({ outFolder }: BuildConfig, { current }: Live) {
  return current?.shop.config.outFolder === outFolder ? current.shop.outputs : openOutputFolder(outFolder)
}

/** What was asked of the network is not asked again with each change. */
async function remoteOf(config: BuildConfig, { current }: Live) {
  const isSame = asText(current?.shop.config.remote) === asText(config.remote)
  if (current !== undefined && isSame) return current.shop.remote
  return openRemotePictures(config, await findMemoryFolder(config))
}

/** Whether a document that was not read is in one of the locales that were asked for. */
function isAsked(
  { deck, locale }: FoundDocument,
  all: readonly FoundDocument[],
  { locales }: BuildConfig,
): boolean {
  if (locales === undefined) return true
  const there = all.flatMap((one) => (one.deck === deck && one.locale !== undefined ? [one.locale] : []))
  return locales.some((tag) => matchLocale(tag, there) === locale)
}

const noWorld: World = {
  program: '',
  browser: '',
  configuration: '',
  templates: '',
  styles: '',
  themes: '',
}

/** What need not be read again, since it is as it was. */
function stillReady(before: Current | undefined, { templates, styles }: World) {
  return {
    ...(before !== undefined &&
      templates !== '' &&
      before.world.templates === templates && { templates: before.shop.templates }),
    ...(before !== undefined &&
      styles !== '' &&
      before.world.styles === styles && { shared: before.shop.shared }),
  }
}

async function make(name: DeckName, format: OutputFormat, live: Live): Promise<LiveOutput> {
  const { current } = live
  if (current === undefined) return { diagnostics: [] }
  const config: BuildConfig = { ...current.shop.config, formats: new Set([format]) }
  const group = groupLockstep(current.wanted, config.lockstep).find((decks) =>
    decks.some((deck) => nameOf(deck) === `${name.deck}/${name.locale}`),
  )
  if (group === undefined) return { diagnostics: [] }
  const shop: Workshop = { ...current.shop, config }
  const setting = { world: { ...current.world, configuration: `${current.world.configuration} ${format}` } }
  const answers = createPictureAnswers(shop.remote)
  const keys = await Promise.all(group.map((deck) => deckKey(deck, shop, { ...setting, answers })))
  const placeOf = (deck: LocalizedDeck) => `${nameOf(deck)} ${format}`
  const isKnown = group.every((deck, index) => live.made.get(placeOf(deck))?.key.hash === keys[index]?.hash)
  if (!isKnown) await makeGroup({ group, keys, placeOf }, shop, live)
  return live.made.get(`${name.deck}/${name.locale} ${format}`)?.output ?? { diagnostics: [] }
}

interface Wanted {
  readonly group: readonly LocalizedDeck[]
  readonly keys: readonly DeckKey[]
  readonly placeOf: (deck: LocalizedDeck) => string
}

async function makeGroup({ group, keys, placeOf }: Wanted, shop: Workshop, live: Live): Promise<void> {
  const recorder = followRecorder(quiet(shop.recorder))
  const built = await buildDecks(group, { ...shop, recorder })
  const diagnostics = settle(recorder.own, shop.decks, shop.config)
  for (const [index, deck] of group.entries()) {
    const [key, one] = [keys[index], built[index]]
    if (key === undefined) continue
    const before = live.made.get(placeOf(deck))?.key
    const outputs = one?.outputs ?? []
    const { file } = deck.deck
    const own = diagnostics.filter((found) => found.deck === file.deck && found.locale === file.locale)
    const output: LiveOutput = {
      ...(outputs.length > 0 && one?.failed !== true && { sha256: hashOf(outputs) }),
      why: explainChange(before, key, false),
      diagnostics: own,
    }
    // What failed is tried again when it is wanted again.
    if (one?.failed === true) live.made.delete(placeOf(deck))
    else live.made.set(placeOf(deck), { key, output })
  }
}

/** A deck for its speaker changes where only notes do. */
const hashOf = (outputs: readonly WrittenFile[]) => sha256Of(outputs.map(({ sha256 }) => sha256).join())

/** What is found while decks are made is told with them, and not of the documents. */
function quiet(recorder: Recorder): Recorder {
  return { ...createRecorder({ progress: () => undefined }), time: recorder.time }
}

function settle(
  found: readonly Diagnostic[],
  decks: readonly LocalizedDeck[],
  { rules }: BuildConfig,
): readonly ReportedDiagnostic[] {
  const documents = decks.map(({ deck }) => deck)
  return settleDiagnostics(found, { rules, documents, isSearched: () => false }).map(reportDiagnostic)
}
