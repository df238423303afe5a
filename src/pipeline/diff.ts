import { openOutputFolder } from '../output/output-folder.js'
import { relative, sep } from 'node:path'
import type { RunningBrowser } from '../browser/start-browser.js'
import type { GithubPlace } from '../markup/line-address.js'
import type { BuildConfig, Progress } from '../model/build.js'
import type { ProjectChange } from '../model/change.js'
import type { LocalizedDeck } from '../model/deck.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { ReportedDiagnostic } from '../model/report.js'
import { reportDiagnostic } from '../report/summarise.js'
import { type AlignedDocuments, alignDocuments, isWanted } from './align-documents.js'
import { alignPast } from './diff/align-past.js'
import { compareVersions, type ProjectVersion } from './diff/compare-versions.js'
import { drawChanges } from './diff/draw-changes.js'
import { openPast, type Past } from './diff/open-past.js'
import { tellProject } from './diff/tell-project.js'
import { writeDiff } from './diff/write-diff.js'
import { followDocuments, withTracking } from './follow-documents.js'
import { openWorkshop } from './open-workshop.js'
import { findMemoryFolder } from './memory/memory-folder.js'
import { createRecorder, type Recorder } from './recorder.js'
import { keptRemotePictures } from './remote-pictures.js'
import { settleRun } from './settle-run.js'
import type { Workshop } from './workshop.js'

/** What is asked of a comparison. */
export interface DiffQuestion {
  readonly revision: string
  /** A browser that was started ahead; `diff` closes it. */
  readonly browser: RunningBrowser
  /** Where documents are linked to; without it to their files. */
  readonly place: GithubPlace
  readonly progress: (event: Progress) => void
  /** Stops the run, which then throws why. */
  readonly signal?: AbortSignal | undefined
}

/** What changed, and where it is shown. */
export interface DiffResult extends ProjectChange {
  /** What is wrong with slides that changed, and with documents that could not be shown. */
  readonly diagnostics: readonly ReportedDiagnostic[]
  readonly remarks: readonly string[]
  /** Path of the page. */
  readonly page: string
  readonly ms: number
  readonly steps: Readonly<Record<string, number>>
}

/**
 * What changed since a revision, in pictures: documents of today and those of then, each found, read and aligned by the usual steps
 * → side by side → fit and draw the slides that changed → the page. Throws `DeckError` where there is no such revision, or no git.
 */
export async function diff(asked: BuildConfig, question: DiffQuestion): Promise<DiffResult> {
  const start = performance.now()
  await using browser = question.browser
  // Slides alone are laid out, without what else a build makes of a deck.
  const config: BuildConfig = { ...asked, formats: new Set() }
  const recorder = createRecorder(question)
  const earlier = { ...createRecorder({ ...question, progress: () => undefined }), advance: recorder.advance }
  recorder.advance('reading', 'documents', 0)
  const aligned = await alignDocuments(config, recorder)
  await using past = await openPast(aligned.root, question.revision, config)
  const then = versionOfThen(await alignPast(past, earlier), past, asked)
  const tracking = await recorder.time('track', () => followDocuments(aligned, config))
  recorder.report(...tracking.diagnostics)
  const { translations } = tracking
  const now = versionOfNow(aligned, (deck) => withTracking(deck, tracking, config))
  const compared = await recorder.time('compare', () => compareVersions(then, now))
  const opened = { browser, translations, watcher: {} }
  const shops = {
    before: await openShop(then, past.config, { ...opened, recorder: earlier }),
    after: await openShop(now, config, { ...opened, recorder }),
  }
  const drawn = await drawChanges(compared, shops)
  const settle = (one: Recorder, { decks }: ProjectVersion, wanted: readonly LocalizedDeck[]) =>
    settleRun(one.diagnostics, { config, localized: decks, wanted, looksAt: /^(?!pdf\/)/ })
  const findings = {
    before: settle(earlier, then, drawn.decks.before),
    after: settle(recorder, now, drawn.decks.after),
  }
  const decks = tellProject(compared, { drawn, findings, translations, root: aligned.root, past })
  const change: ProjectChange = { revision: question.revision, commit: past.commit, decks }
  const page = await recorder.time('write', () =>
    writeDiff(change, drawn.files, { config, past, place: question.place, templates: shops.after.templates }),
  )
  return {
    ...change,
    diagnostics: findings.after.filter(isTold(change)).map(reportDiagnostic),
    remarks: aligned.remarks,
    page,
    ms: performance.now() - start,
    steps: recorder.steps,
  }
}

function versionOfThen(
  decks: readonly LocalizedDeck[],
  past: Past,
  { locales }: BuildConfig,
): ProjectVersion {
  const { root, pathOf } = past
  return { root, pathOf, decks, wanted: decks.filter((deck) => isWanted(deck, locales)) }
}

function versionOfNow(
  { root, localized, wanted }: AlignedDocuments,
  follow: (deck: LocalizedDeck) => LocalizedDeck,
): ProjectVersion {
  const pathOf = (path: string) => relative(root, path).split(sep).join('/')
  const asked = new Set(wanted)
  const decks = localized.map((deck) => ({ deck: follow(deck), isAsked: asked.has(deck) }))
  return {
    root,
    pathOf,
    decks: decks.map(({ deck }) => deck),
    wanted: decks.flatMap(({ deck, isAsked }) => (isAsked ? [deck] : [])),
  }
}

/** Links between decks lead nowhere: slides are drawn, not opened. */
async function openShop(
  { root, decks }: ProjectVersion,
  config: BuildConfig,
  found: Pick<Parameters<typeof openWorkshop>[1], 'browser' | 'translations' | 'watcher' | 'recorder'>,
): Promise<Workshop> {
  const outputs = openOutputFolder(config.outFolder)
  const remote = keptRemotePictures(config, await findMemoryFolder(config))
  return openWorkshop(config, { ...found, root, localized: decks, wanted: decks, outputs, remote })
}

/** What concerns slides that changed, or keeps a document from being shown at all. */
function isTold({ decks }: ProjectChange) {
  const slideKey = (...names: readonly (string | undefined)[]) => JSON.stringify(names)
  const changed = new Set(
    decks.flatMap(({ deck, locale, slides }) =>
      slides.flatMap(({ id, after }) => (after === undefined ? [] : [slideKey(deck, locale, id)])),
    ),
  )
  return ({ rule, severity, deck, locale, slide }: Diagnostic) =>
    slide === undefined
      ? severity === 'error' && /^(document|deck|print)\//.test(rule)
      : changed.has(slideKey(deck, locale, slide))
}
