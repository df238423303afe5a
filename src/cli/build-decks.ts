import { writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { BuildOptions } from '../config/resolve-build-config.js'
import { DeckError } from '../diagnostics/deck-error.js'
import type { BuildConfig, BuildResult } from '../model/build.js'
import type { Severity } from '../model/diagnostic.js'
import type { Span } from '../model/span.js'
import { formatClosing } from '../report/format-closing.js'
import { formatDiagnostics } from '../report/format-diagnostics.js'
import { formatJson } from '../report/format-json.js'
import { formatSummary } from '../report/format-summary.js'
import { rebuild } from '../pipeline/rebuild.js'
import type { RunWatcher } from '../pipeline/recorder.js'
import { formatTimings } from '../report/format-timings.js'
import { formatTrace } from '../report/format-trace.js'
import type { Console } from './console.js'
import { exitCodeOfReport, failsBuild, type ExitCode } from './exit-code.js'
import { createProgress, noProgress } from './progress-bar.js'
import type { Caller } from './program.js'
import { resolveConfig } from './resolve-config.js'
import { unwrittenError } from './unwritten-error.js'

/** The options of `polydeck build`: those of the build itself, and those of what is told about it. */
export interface BuildCommandOptions extends BuildOptions {
  readonly json?: boolean
  readonly quiet?: boolean
  readonly verbose?: boolean
  /** Tells how long each step took. */
  readonly timings?: boolean
  /** File for the steps as trace events. */
  readonly trace?: string
}

/** A build that came to its end. */
export interface EndedBuild {
  readonly result: BuildResult
  readonly config: BuildConfig
}

/** How it is told of a build. */
export type Tell = (ended: EndedBuild, console: Console) => void

/** Builds, shows progress, and tells how it went; gives the exit status. Throws `DeckError` where the run cannot go on. */
export async function buildDecks(
  inputs: readonly string[],
  options: BuildCommandOptions,
  caller: Caller,
): Promise<ExitCode> {
  const { result, config } = await buildAndTell({ inputs, options, tell: tellResult }, caller)
  const failure = unwrittenError(result.unwritten)
  if (failure !== undefined) throw failure
  return exitCodeOfReport(result.report, config.failOn)
}

/** What is to be built, and how it is told. */
export interface WantedBuild {
  readonly inputs: readonly string[]
  readonly options: BuildCommandOptions
  readonly tell: Tell
}

/** Builds, shows progress, and tells how it went. Throws `DeckError` where the run cannot go on. */
export async function buildAndTell(
  { inputs, options, tell }: WantedBuild,
  { console, signal }: Caller,
): Promise<EndedBuild> {
  const spans: Span[] = [{ step: 'start', startMs: 0, ms: performance.now() }]
  const config = await resolveConfig(inputs, options)
  const span = (one: Span) => void spans.push(one)
  const result = await buildWithProgress(config, { span, signal }, options.quiet ? undefined : console)
  if (options.quiet) tellFailures(result, config.failOn, console)
  else tell({ result, config }, console)
  if (options.timings || (options.verbose && !options.quiet))
    console.tell(`\n${formatTimings({ spans, ms: performance.now() }, console.display())}`)
  if (options.trace !== undefined) await writeTrace(options.trace, spans)
  if (options.json) await console.print(formatResult(result))
  return { result, config }
}

async function buildWithProgress(
  config: BuildConfig,
  watcher: Omit<RunWatcher, 'progress'>,
  console: Console | undefined,
): Promise<BuildResult> {
  using view = console ? createProgress(console) : noProgress
  return await rebuild(config, { ...watcher, progress: (event) => view.progress(event) })
}

async function writeTrace(path: string, spans: readonly Span[]): Promise<void> {
  try {
    await writeFile(path, formatTrace(spans))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new DeckError('output-not-writable', `The trace could not be written: ${reason}`, {
      advice: 'Name a file in a folder that is there with `--trace <file>`.',
      cause,
    })
  }
}

function tellFailures({ report }: BuildResult, failOn: Severity, console: Console): void {
  const grave = report.diagnostics.filter((diagnostic) => failsBuild(diagnostic, failOn))
  console.tell(formatDiagnostics(grave, console.display()))
}

/** Tells all of a build. */
export function tellResult({ result, config }: EndedBuild, console: Console): void {
  const { report, minutes } = result
  const display = console.display()
  const shownAs = (path: string) => relative(process.cwd(), join(config.outFolder, path))
  const texts = [
    formatSummary({ decks: report.decks, minutes }, display),
    formatDiagnostics(report.diagnostics, display),
    formatClosing({ ...result, shownAs }, display),
  ]
  console.tell(texts.filter((text) => text !== '').join('\n\n'))
}

function formatResult({ report, ms, steps, rebuilt, removed }: BuildResult): string {
  return formatJson({ ...report, run: { ms, steps, rebuilt, removed } })
}
