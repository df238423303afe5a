import { join, relative } from 'node:path'
import type { BuildOptions } from '../config/resolve-build-config.js'
import type { BuildConfig, BuildResult } from '../model/build.js'
import type { Severity } from '../model/diagnostic.js'
import { formatClosing } from '../report/format-closing.js'
import { formatDiagnostics } from '../report/format-diagnostics.js'
import { formatJson } from '../report/format-json.js'
import { formatDuration } from '../report/format-quantity.js'
import { formatSummary } from '../report/format-summary.js'
import { rebuild } from '../pipeline/rebuild.js'
import type { Console } from './console.js'
import { exitCodeOfReport, failsBuild, type ExitCode } from './exit-code.js'
import { createProgress, noProgress } from './progress-bar.js'
import { resolveConfig } from './resolve-config.js'
import { unwrittenError } from './unwritten-error.js'

/** The options of `polydeck build`: those of the build itself, and those of what is told about it. */
export interface BuildCommandOptions extends BuildOptions {
  readonly json?: boolean
  readonly quiet?: boolean
  readonly verbose?: boolean
}

/** Builds, shows progress, and tells how it went; gives the exit status. Throws `DeckError` where the run cannot go on. */
export async function buildDecks(
  inputs: readonly string[],
  options: BuildCommandOptions,
  console: Console,
): Promise<ExitCode> {
  const config = await resolveConfig(inputs, options)
  const result = await buildWithProgress(config, options.quiet ? undefined : console)
  if (options.quiet) tellFailures(result, config.failOn, console)
  else tellResult(result, { config, verbose: options.verbose ?? false }, console)
  if (options.json) await console.print(formatResult(result))
  const failure = unwrittenError(result.unwritten)
  if (failure !== undefined) throw failure
  return exitCodeOfReport(result.report, config.failOn)
}

async function buildWithProgress(config: BuildConfig, console: Console | undefined): Promise<BuildResult> {
  using view = console ? createProgress(console) : noProgress
  return await rebuild(config, { progress: (event) => view.progress(event) })
}

function tellFailures({ report }: BuildResult, failOn: Severity, console: Console): void {
  const grave = report.diagnostics.filter((diagnostic) => failsBuild(diagnostic, failOn))
  console.tell(formatDiagnostics(grave, console.display()))
}

interface Telling {
  readonly config: BuildConfig
  readonly verbose: boolean
}

function tellResult(result: BuildResult, { config, verbose }: Telling, console: Console): void {
  const { report, minutes } = result
  const display = console.display()
  const shownAs = (path: string) => relative(process.cwd(), join(config.outFolder, path))
  const texts = [
    formatSummary({ decks: report.decks, minutes }, display),
    formatDiagnostics(report.diagnostics, display),
    formatClosing({ ...result, shownAs }, display) + (verbose ? `\n${formatSteps(result)}` : ''),
  ]
  console.tell(texts.filter((text) => text !== '').join('\n\n'))
}

const formatSteps = ({ steps }: BuildResult) =>
  Object.entries(steps)
    .map(([step, ms]) => `  ${step} ${formatDuration(ms)}`)
    .join('\n')

function formatResult({ report, ms, steps, rebuilt, removed }: BuildResult): string {
  return formatJson({ ...report, run: { ms, steps, rebuilt, removed } })
}
