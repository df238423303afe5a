import { readVersion } from '../config/read-version.js'
import { createFontLibrary } from '../fonts/load-library.js'
import type { BuildConfig, BuildResult, Progress } from '../model/build.js'
import { summarise } from '../report/summarise.js'
import { alignDocuments } from './align-documents.js'
import { followDocuments, translationOf } from './follow-documents.js'
import { lookAtDeck } from './look-at-deck.js'
import { createRecorder } from './recorder.js'
import { settleRun } from './settle-run.js'

/** What a check looks for: all but what only the browser knows. */
const looksAt = /^(?!fit\/|print\/|asset\/unusable)/

/**
 * Everything that a build finds without a browser: discover, parse, split, align, and whether pictures and fonts are there.
 * Nothing is made. Throws `DeckError` where there are no documents.
 */
export async function check(
  config: BuildConfig,
  watcher: { progress(event: Progress): void },
): Promise<Omit<BuildResult, 'minutes'>> {
  const start = performance.now()
  const recorder = createRecorder(watcher)
  const { root, localized, wanted, remarks } = await alignDocuments(config, recorder)
  const tracking = await recorder.time('track', () => followDocuments({ localized, root }, config))
  recorder.report(...tracking.diagnostics)
  const library = createFontLibrary()
  for (const deck of wanted) await lookAtDeck(deck, { root, library, recorder })
  const looked = wanted.map((deck) => {
    const made = { parts: [], minFontPx: new Map(), outputs: [], failed: false }
    return { deck, ...made, ...translationOf(deck, tracking) }
  })
  const diagnostics = settleRun(recorder.diagnostics, { config, localized, wanted, looksAt })
  return {
    report: summarise(readVersion(), looked, diagnostics),
    remarks: [...remarks, ...tracking.remarks],
    translations: tracking.translations,
    ms: performance.now() - start,
    steps: recorder.steps,
  }
}
