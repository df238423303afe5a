import { readVersion } from '../config/read-version.js'
import { createFontLibrary } from '../fonts/load-library.js'
import type { BuildConfig, BuildResult, Progress } from '../model/build.js'
import type { LocalizedDeck } from '../model/deck.js'
import { summarise } from '../report/summarise.js'
import { alignDocuments } from './align-documents.js'
import { changedDocuments } from './changed-documents.js'
import { followDocuments, translationOf } from './follow-documents.js'
import { drawFormulas } from './draw-formulas.js'
import { createHighlighter, highlightDeck } from './highlight-deck.js'
import { lookAtDeck } from './look-at-deck.js'
import { findMemoryFolder } from './memory/memory-folder.js'
import { createRecorder } from './recorder.js'
import { keptRemotePictures } from './remote-pictures.js'
import { settleRun } from './settle-run.js'

/** What a check looks for: all but what only the browser knows. */
const looksAt = /^(?!fit\/|pdf\/|print\/|asset\/(?:unusable|not-fetched))/

/** What a check is asked. */
export interface CheckQuestion {
  /** Only what is wrong with documents that changed since this revision of git. */
  readonly changedFrom?: string
  readonly progress: (event: Progress) => void
  /** Stops the run, which then throws why. */
  readonly signal?: AbortSignal | undefined
}

/** What a check gives. */
export type CheckResult = Pick<BuildResult, 'report' | 'remarks' | 'translations' | 'ms' | 'steps'>

/**
 * Everything that a build finds without a browser: discover, parse, split, align, and whether pictures and fonts are there.
 * Nothing is made. Throws `DeckError` where there are no documents, or no such revision.
 */
export async function check(config: BuildConfig, question: CheckQuestion): Promise<CheckResult> {
  const start = performance.now()
  const recorder = createRecorder(question)
  const { root, localized, wanted, remarks } = await alignDocuments(config, recorder)
  const tracking = await recorder.time('track', () => followDocuments({ localized, root }, config))
  recorder.report(...tracking.diagnostics)
  const library = createFontLibrary()
  const highlighter = createHighlighter()
  const written: LocalizedDeck[] = []
  for (const plain of wanted) {
    const { deck } = recorder.collect(await drawFormulas(plain, config.packageFolder))
    recorder.collect(await highlightDeck(deck, highlighter))
    written.push(deck)
  }
  const remote = keptRemotePictures(config, await findMemoryFolder(config))
  for (const deck of written) await lookAtDeck(deck, { root, library, recorder, words: config.words, remote })
  const looked = wanted.map((deck) => {
    const made = { slides: [], prose: 0, outputs: [], failed: false }
    return { deck, ...made, ...translationOf(deck, tracking) }
  })
  const files = localized.map(({ deck }) => deck.file)
  const { changedFrom } = question
  const changed = changedFrom === undefined ? undefined : await changedDocuments(files, changedFrom, root)
  const settled = settleRun(recorder.diagnostics, { config, localized, wanted, looksAt })
  // Only a build asks the network.
  const known = settled.filter(({ rule }) => rule !== 'asset/not-fetched')
  // What an included file holds may have changed too, and is no document's own.
  const own = new Set(files.map(({ shownAs }) => shownAs))
  const diagnostics = known.filter(
    ({ place: { file } }) => changed === undefined || changed.has(file) || !own.has(file),
  )
  return {
    report: summarise(readVersion(), looked, { root, diagnostics }),
    remarks,
    translations: tracking.translations,
    ms: performance.now() - start,
    steps: recorder.steps,
  }
}
