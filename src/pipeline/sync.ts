import type { BuildConfig, Progress } from '../model/build.js'
import { findOrigins } from '../report/find-origins.js'
import type { Accepted } from '../tracking/decide-sync.js'
import { createRecorder } from './recorder.js'
import { surveyTranslations } from './survey-translations.js'
import { syncTranslations, type SyncResult } from './sync-translations.js'

/** What a sync is told. */
export interface SyncOrder {
  /** Slides that follow their source, however little was edited: `es:prompt-flow`. */
  readonly accepted: Accepted
  readonly progress: (event: Progress) => void
  /** Stops the run, which then throws why. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Records that translations follow their source as it is now, where they do. Throws `DeckError` where there are no documents or a
 * lock cannot be written.
 */
export async function sync(config: BuildConfig, { accepted, ...watcher }: SyncOrder): Promise<SyncResult> {
  const recorder = createRecorder(watcher)
  await using survey = await surveyTranslations(config, recorder)
  const decks = await Promise.all(survey.decks.map((deck) => deck.load()))
  const result = await syncTranslations(decks, accepted, survey.setting)
  const found = [...recorder.diagnostics, ...result.diagnostics]
  return { ...result, diagnostics: findOrigins(found, survey.files) }
}
