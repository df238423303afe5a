import { join } from 'node:path'
import type { BuildConfig, Progress } from '../model/build.js'
import type { ReportedDiagnostic } from '../model/report.js'
import type { Translation } from '../model/translation.js'
import { matchLocale } from '../language/match-locale.js'
import type { LocaleTag } from '../model/locale.js'
import { applyPolicies } from '../report/apply-policies.js'
import { settleDiagnostics } from '../report/settle-diagnostics.js'
import { reportDiagnostic } from '../report/summarise.js'
import { compileTemplates } from '../render/compile-templates.js'
import { createRecorder } from './recorder.js'
import { surveyTranslations } from './survey-translations.js'
import { trackTranslations } from './track-translations.js'
import { writeStatus } from './write-status.js'
import { openOutputFolder } from '../output/output-folder.js'

/** The state of translations, and what was found wrong on the way to it. */
export interface StatusResult {
  /** Those in the locales that were asked for. */
  readonly translations: readonly Translation[]
  readonly diagnostics: readonly ReportedDiagnostic[]
  /** What a reader should know besides, a sentence each. */
  readonly remarks: readonly string[]
  /** Writes the page on all translations to the output folder and gives its path. */
  readonly writePage: () => Promise<string>
  readonly ms: number
  readonly steps: Readonly<Record<string, number>>
}

/** What a status is asked. */
export interface StatusQuestion {
  /** Only changes of sources since this revision make a slide outdated. */
  readonly since?: string
  readonly progress: (event: Progress) => void
  /** Stops the run, which then throws why. */
  readonly signal?: AbortSignal | undefined
}

/**
 * The state of every translation, slide by slide: discover, parse, split, align, track, as far as that needs. Nothing is made.
 * Throws `DeckError` where there are no documents or the revision does not exist.
 */
export async function status(
  config: BuildConfig,
  { since, ...watcher }: StatusQuestion,
): Promise<StatusResult> {
  const start = performance.now()
  const recorder = createRecorder(watcher)
  await using survey = await surveyTranslations(config, recorder)
  const { decks, setting } = survey
  const tracking = await recorder.time('track', () =>
    trackTranslations(decks, { ...setting, ...(since !== undefined && { since }) }),
  )
  const isWanted = createFilter(tracking.translations, config.locales)
  const translations = tracking.translations.filter(isWanted)
  const files = new Set(translations.map(({ file }) => file))
  const known = new Set(tracking.translations.map(({ file }) => file))
  const found = [...recorder.diagnostics, ...tracking.diagnostics].filter(
    ({ place: { file } }) => files.has(file) || !known.has(file),
  )
  return {
    translations,
    diagnostics: settleDiagnostics(applyPolicies(found, config), {
      rules: config.rules,
      documents: survey.files.map((file) => ({ file, allowances: [] })),
    }).map(reportDiagnostic),
    remarks: [...survey.remarks, ...tracking.remarks],
    writePage: async () => {
      const templates = await compileTemplates(config.templateFolders)
      const { path } = await writeStatus({
        translations,
        config,
        templates,
        outputs: openOutputFolder(config.outFolder),
      })
      return join(config.outFolder, path)
    },
    ms: performance.now() - start,
    steps: recorder.steps,
  }
}

/** Whether a translation is in one of the locales that were asked for, in the words that its deck's locales are named in. */
function createFilter(all: readonly Translation[], asked: readonly LocaleTag[] | undefined) {
  const locales = [...new Set(all.map(({ locale }) => locale))]
  const wanted = new Set(asked?.map((locale) => matchLocale(locale, locales)))
  return ({ locale }: Translation) => asked === undefined || wanted.has(locale)
}
