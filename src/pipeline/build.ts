import pLimit from 'p-limit'
import type { RunningBrowser } from '../browser/start-browser.js'
import { readVersion } from '../config/read-version.js'
import type { BuildConfig, BuildResult } from '../model/build.js'
import type { LocalizedDeck } from '../model/deck.js'
import { writeOutput } from '../output/write-file.js'
import { remarkOnProse } from '../report/remark-prose.js'
import { minutesOf, summarise } from '../report/summarise.js'
import { formatJson } from '../report/format-json.js'
import { alignDocuments } from './align-documents.js'
import { followDocuments, translationOf, withTracking } from './follow-documents.js'
import { reportSecond } from './find-second.js'
import { groupLockstep } from './group-lockstep.js'
import { buildDecks } from './make-decks.js'
import { openWorkshop } from './open-workshop.js'
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
 * beside it; then each deck goes through the rest by itself, or with those that it is in lockstep with (`buildDecks`), several at
 * a time.
 */
export async function build(config: BuildConfig, watcher: Watcher): Promise<BuildResult> {
  const start = performance.now()
  await using browser = watcher.browser ?? startBuildBrowser(config)
  const recorder = createRecorder(watcher)
  recorder.advance('reading', 'documents', 0)
  const aligned = await alignDocuments(config, recorder)
  const { root, remarks } = aligned
  const tracking = await recorder.time('track', () => followDocuments(aligned, config))
  recorder.report(...tracking.diagnostics)
  if (config.formats.has('handout'))
    recorder.report(...reportSecond(aligned.wanted, config.handout, aligned.localized))
  const { translations } = tracking
  const follow = (deck: LocalizedDeck) => withTracking(deck, tracking, config)
  const [localized, wanted] = [aligned.localized.map(follow), aligned.wanted.map(follow)]
  const shop = await openWorkshop(config, {
    recorder,
    browser,
    root,
    localized,
    wanted,
    translations,
    watcher,
  })
  const limit = pLimit(config.concurrency)
  const groups = groupLockstep(wanted, config.lockstep)
  const built = (await Promise.all(groups.map((group) => limit(() => buildDecks(group, shop))))).flat()
  if (config.formats.has('html')) {
    await recorder.time('write', () => writeIndexes(localized, wanted, shop))
    if (translations.length > 0) await writeStatus(translations, config, shop.templates)
    await recorder.time('write', () => writeOverview(built, shop))
  }
  const tracked = built.map((one) => ({ ...one, ...translationOf(one.deck, tracking) }))
  const report = summarise(
    readVersion(),
    tracked,
    settleRun(recorder.diagnostics, {
      config,
      localized,
      wanted,
      looksAt: config.formats.has('pdf') ? /./ : /^(?!pdf\/)/,
    }),
  )
  // A check that measures makes nothing.
  if (config.formats.size > 0) await writeOutput(config.outFolder, 'report.json', formatJson(report))
  const minutes = new Map(wanted.map((deck) => [nameOf(deck), minutesOf(deck)]))
  return {
    report,
    remarks: [
      ...remarks,
      ...((config.density ?? config.usualDensity) === 'talk' ? [] : remarkOnProse(built)),
    ],
    translations,
    minutes,
    unwritten: recorder.unwritten,
    ms: performance.now() - start,
    steps: recorder.steps,
  }
}
