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
import type { CheckQuestion, CheckResult } from '../pipeline/check.js'
import type { Caller } from './program.js'
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
  { console, signal }: Caller,
): Promise<ExitCode> {
  const telling = parseTelling({ ...(format !== undefined && { format }), json: options.json ?? false })
  const config = await resolveConfig(inputs, options)
  const { changedFrom, fit, quiet } = options
  const asked = { signal, ...(changedFrom !== undefined && { changedFrom }) }
  const checked = await (fit ? measure(config, asked, quiet ? undefined : console) : look(config, asked))
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

type Asked = Omit<CheckQuestion, 'progress'>

async function look(config: BuildConfig, asked: Asked): Promise<CheckResult> {
  const { check } = await import('../pipeline/check.js')
  return check(config, { ...asked, progress: () => undefined })
}

/** A build that makes nothing finds what only measuring shows. */
async function measure(
  config: BuildConfig,
  asked: Asked,
  console: Console | undefined,
): Promise<CheckResult> {
  using view = console && createProgress(console)
  const { measureDocuments } = await import('../pipeline/measure-documents.js')
  const progress = (event: Parameters<NonNullable<typeof view>['progress']>[0]) => view?.progress(event)
  return await measureDocuments(config, { ...asked, progress })
}

function verdict({ report, ms }: CheckResult, { fit }: CheckCommandOptions): string {
  const decks = `Checked ${formatCount(report.decks.length, 'deck')} in ${formatDuration(ms)}`
  const more = fit ? '' : ' (without measuring: `--fit` does that too)'
  return report.diagnostics.length === 0 ? `${decks}; nothing is wrong${more}.` : `${decks}${more}.`
}

function formatResult({ report, ms, steps }: CheckResult): string {
  return formatJson({ ...report, run: { ms, steps, rebuilt: [], removed: [] } })
}
