import type { BuildOptions } from '../config/resolve-build-config.js'
import { formatCount } from '../language/format-count.js'
import type { BuildConfig } from '../model/build.js'
import type { Translation } from '../model/translation.js'
import { formatDiagnostics } from '../report/format-diagnostics.js'
import { formatNote } from '../report/format-note.js'
import { formatJson } from '../report/format-json.js'
import { formatDuration } from '../report/format-quantity.js'
import type { Console } from './console.js'
import { exitCodeOfReport, failsBuild, type ExitCode } from './exit-code.js'
import { createProgress } from './progress-bar.js'
import type { CheckResult } from '../pipeline/check.js'
import { resolveConfig } from './resolve-config.js'
import { parseTelling, tellFindings } from './tell-findings.js'
import { tellIncomplete } from './tell-incomplete.js'

/** The options of `polydeck check`. */
export interface CheckCommandOptions extends BuildOptions {
  readonly fit?: boolean
  readonly changedFrom?: string
  readonly json?: boolean
  readonly quiet?: boolean
  readonly verbose?: boolean
}

/** Checks documents and tells what is wrong with them; gives the exit status. Throws `DeckError` where the run cannot go on. */
export async function checkDocuments(
  inputs: readonly string[],
  { format, ...options }: CheckCommandOptions & { readonly format?: string },
  console: Console,
): Promise<ExitCode> {
  const telling = parseTelling({ ...(format !== undefined && { format }), json: options.json ?? false })
  const config = await resolveConfig(inputs, options)
  const checked = options.fit ? await measure(config, options, console) : await look(config, options)
  const { report } = checked
  const isChecked = ({ deck, locale }: Translation) =>
    report.decks.some((one) => one.deck === deck && one.locale === locale)
  const translations = checked.translations.filter(isChecked)
  const told = options.quiet
    ? report.diagnostics.filter((one) => failsBuild(one, config.failOn))
    : report.diagnostics
  const incomplete = tellIncomplete(translations, config.minComplete)
  const text = () => {
    const display = console.display()
    const notes = options.quiet ? [] : [...checked.remarks, verdict(checked, options)]
    const found = formatDiagnostics(told, display)
    return [found, ...[...notes, incomplete].map((note) => formatNote(note, display))]
      .filter((part) => part !== '')
      .join('\n\n')
  }
  await tellFindings(
    { translations, diagnostics: told, json: () => formatResult(checked), text },
    telling,
    console,
  )
  if (telling !== 'text') console.tell(incomplete)
  return incomplete === '' ? exitCodeOfReport(report, config.failOn) : 1
}

async function look(config: BuildConfig, { changedFrom }: CheckCommandOptions): Promise<CheckResult> {
  const { check } = await import('../pipeline/check.js')
  return check(config, { progress: () => undefined, ...(changedFrom !== undefined && { changedFrom }) })
}

/** A build that makes nothing finds what only measuring shows. */
async function measure(
  config: BuildConfig,
  { quiet, changedFrom }: CheckCommandOptions,
  console: Console,
): Promise<CheckResult> {
  using view = quiet ? undefined : createProgress(console)
  const { measureDocuments } = await import('../pipeline/measure-documents.js')
  const progress = (event: Parameters<NonNullable<typeof view>['progress']>[0]) => view?.progress(event)
  return await measureDocuments(config, { progress, ...(changedFrom !== undefined && { changedFrom }) })
}

function verdict({ report, ms }: CheckResult, { fit }: CheckCommandOptions): string {
  const decks = `Checked ${formatCount(report.decks.length, 'deck')} in ${formatDuration(ms)}`
  const more = fit ? '' : ' (without measuring: `--fit` does that too)'
  return report.diagnostics.length === 0 ? `${decks}; nothing is wrong${more}.` : `${decks}${more}.`
}

function formatResult({ report, ms, steps }: CheckResult): string {
  return formatJson({ ...report, run: { ms, steps, rebuilt: [], removed: [] } })
}
