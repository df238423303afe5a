import type { RunningBrowser } from '../browser/start-browser.js'
import { readVersion } from '../config/read-version.js'
import type { BuildConfig, BuildResult, RebuiltDeck } from '../model/build.js'
import type { LocalizedDeck } from '../model/deck.js'
import type { Translation } from '../model/translation.js'
import { compareText } from '../language/compare-text.js'
import { reportPath } from '../output/output-paths.js'
import { remarkOnProse } from '../report/remark-prose.js'
import { type BuiltDeck, minutesOf, summarise } from '../report/summarise.js'
import { formatJson } from '../report/format-json.js'
import { type AlignedDocuments, alignDocuments } from './align-documents.js'
import { followDocuments, translationOf, withTracking } from './follow-documents.js'
import { reportSecond } from './find-second.js'
import { includedPlaces } from './included-places.js'
import { groupLockstep } from './group-lockstep.js'
import { openWorkshop } from './open-workshop.js'
import { drawingsOf } from './drawing-memo.js'
import { doEach } from './do-each.js'
import { closeMemory, sweepOutputs } from './memory/close-memory.js'
import type { Receipt } from './memory/build-state.js'
import { healedOf, openMemory, pagesOf } from './memory/open-memory.js'
import { recallDecks } from './memory/recall-decks.js'
import { writeRun } from './memory/write-run.js'
import { createRecorder, type RunWatcher } from './recorder.js'
import { settleRun } from './settle-run.js'
import { nameOf, type Workshop } from './workshop.js'
import { startBuildBrowser } from './start-build-browser.js'
import { writeIndexes } from './write-indexes.js'
import { writeOverview } from './write-overview.js'
import { writeStatus } from './write-status.js'

/** Who is told while a build goes on. */
export interface Watcher extends Pick<Workshop, 'keepPage'>, RunWatcher {
  /** A browser that was started ahead; the build closes it. Without one it starts its own. */
  readonly browser?: RunningBrowser
}

/**
 * The whole line: discover → parse → split → align → (lay out ⇄ measure) → render → write → print → report. The browser starts
 * beside it; then each deck goes through the rest by itself, or with those that it is in lockstep with, several at a time; one that
 * nothing has changed for is as an earlier run made it (`recallDecks`).
 */
export async function build(given: BuildConfig, watcher: Watcher): Promise<BuildResult> {
  const start = performance.now()
  // Who wants to see the pages wants them made.
  const config = watcher.keepPage === undefined ? given : { ...given, isForced: true }
  await using browser = watcher.browser ?? startBuildBrowser(config)
  const recorder = createRecorder(watcher)
  recorder.advance('reading', 'documents', 0)
  const memory = await recorder.time('recall', () => openMemory(config))
  const aligned = await alignDocuments(config, recorder)
  const { root } = aligned
  const tracking = await recorder.time('track', () => followDocuments(aligned, config))
  recorder.report(...tracking.diagnostics)
  if (config.formats.has('handout'))
    recorder.report(...reportSecond(aligned.wanted, config.handout, aligned.localized))
  const { translations } = tracking
  const follow = (deck: LocalizedDeck) => withTracking(deck, tracking, config)
  const [localized, wanted] = [aligned.localized.map(follow), aligned.wanted.map(follow)]
  const { outputs, remote } = memory
  const found = { recorder, browser, root, localized, wanted, translations, outputs, remote, watcher }
  const ready = { drawings: drawingsOf(memory) }
  const shop = await openWorkshop(config, { ...found, ready })
  const groups = groupLockstep(wanted, config.lockstep)
  const recall = (group: readonly LocalizedDeck[]) => recallDecks(group, shop, memory)
  const built = (await doEach(groups, recall, config.concurrency)).flat()
  recorder.checkStopped()
  const read = new Set(localized.map(({ deck }) => deck.file.path))
  const swept = await sweepOutputs(built, read, memory)
  const pages = { ...shop, outputs: memory.pages }
  if (config.formats.has('html')) await writePages({ localized, wanted, built }, pages)
  const looksAt = config.formats.has('pdf') ? /./ : /^(?!pdf\/)/
  const report = summarise(
    readVersion(),
    built.map((one) => ({ ...one, ...translationOf(one.deck, tracking) })),
    {
      root,
      diagnostics: settleRun(recorder.diagnostics, { config, localized, wanted, looksAt }),
      pages: pagesOf(memory),
    },
  )
  // A check that measures makes nothing.
  if (config.formats.size > 0) await pages.outputs.write(reportPath, formatJson(report))
  const told = tellRun({ aligned, wanted, built, translations }, config)
  const { unwritten, steps } = recorder
  const isWhole = unwritten.length === 0 && built.every(({ failed }) => !failed)
  const included = includedPlaces(localized)
  const closing = { decks: swept.decks, records: tracking.records, included, told, isWhole }
  const removed = [...swept.removed, ...(await recorder.time('keep', () => closeMemory(closing, memory)))]
  const { state } = memory
  const rebuilt = inOrder(memory.rebuilt)
  const healed = healedOf(memory)
  const done = { rebuilt, removed, healed, unwritten, steps, ms: performance.now() - start }
  if (config.formats.size > 0) writeRun(memory.folder, { ...done, report })
  return { ...told, ...done, report, minutes: new Map(told.minutes), isFirst: state === undefined }
}

/** In the report's order, whatever was ready first. */
const inOrder = (decks: readonly RebuiltDeck[]) =>
  [...decks].sort((a, b) => compareText(a.deck, b.deck) || compareText(a.locale, b.locale))

/** The decks of a run. */
interface RunDecks {
  readonly localized: readonly LocalizedDeck[]
  readonly wanted: readonly LocalizedDeck[]
  readonly built: readonly BuiltDeck[]
}

/** The pages that belong to no deck alone. */
async function writePages({ localized, wanted, built }: RunDecks, shop: Workshop): Promise<void> {
  const { recorder, translations } = shop
  await recorder.time('write', () => writeIndexes(localized, wanted, shop))
  if (translations.length > 0) await writeStatus(shop)
  await recorder.time('write', () => writeOverview(built, shop))
}

interface ToldOf extends Pick<RunDecks, 'wanted' | 'built'> {
  readonly aligned: AlignedDocuments
  readonly translations: readonly Translation[]
}

/** What is told of a run besides its report; plain data, so that a run that changes nothing can tell it again. */
function tellRun({ aligned, wanted, built, translations }: ToldOf, config: BuildConfig): Receipt['told'] {
  const isTalk = (config.density ?? config.usualDensity) === 'talk'
  return {
    remarks: [...aligned.remarks, ...(isTalk ? [] : remarkOnProse(built))],
    translations,
    minutes: wanted.map((deck) => [nameOf(deck), minutesOf(deck)]),
  }
}
