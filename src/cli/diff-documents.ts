import { relative } from 'node:path'
import type { BuildOptions } from '../config/resolve-build-config.js'
import { readVersion } from '../config/read-version.js'
import type { BuildConfig } from '../model/build.js'
import type { DiffQuestion, DiffResult } from '../pipeline/diff.js'
import { startBuildBrowser } from '../pipeline/start-build-browser.js'
import { formatDiagnostics } from '../report/format-diagnostics.js'
import { formatDiff } from '../report/format-diff.js'
import { formatDiffJson } from '../report/format-diff-json.js'
import { formatNote } from '../report/format-note.js'
import { formatDuration } from '../report/format-quantity.js'
import { escapeControls } from '../report/escape-controls.js'
import type { Console } from './console.js'
import { failsBuild, type ExitCode } from './exit-code.js'
import { createProgress, noProgress } from './progress-bar.js'
import type { Caller } from './program.js'
import { resolveConfig } from './resolve-config.js'

/** The options of `polydeck diff`. */
export interface DiffCommandOptions extends BuildOptions {
  readonly json?: boolean
  readonly quiet?: boolean
  readonly verbose?: boolean
}

/** What is compared with what. */
export interface DiffSubject {
  readonly revision: string
  readonly inputs: readonly string[]
}

/** Shows what changed since a revision; gives the exit status. Throws `DeckError` where the run cannot go on. */
export async function diffDocuments(
  { revision, inputs }: DiffSubject,
  options: DiffCommandOptions,
  { console, signal }: Caller,
): Promise<ExitCode> {
  const config = await resolveConfig(inputs, options)
  const result = await diffWithProgress(config, { revision, signal }, options.quiet ? undefined : console)
  const page = relative(process.cwd(), result.page)
  const failing = result.diagnostics.filter((one) => failsBuild(one, config.failOn))
  const display = console.display()
  const told = options.quiet
    ? [formatDiagnostics(failing, display)]
    : [
        formatDiff(result, display),
        formatDiagnostics(result.diagnostics, display),
        ...result.remarks.map((remark) => formatNote(remark, display)),
        `Open ${display.colour.bold(escapeControls(page))}\nCompared in ${formatDuration(result.ms)}`,
        options.verbose ? formatSteps(result) : '',
      ]
  console.tell(told.filter((text) => text !== '').join('\n\n'))
  if (options.json) await console.print(formatDiffJson({ ...result, page, version: readVersion() }))
  return failing.length > 0 ? 1 : 0
}

async function diffWithProgress(
  config: BuildConfig,
  asked: Pick<DiffQuestion, 'revision' | 'signal'>,
  console: Console | undefined,
): Promise<DiffResult> {
  using view = console ? createProgress(console) : noProgress
  const browser = startBuildBrowser(config, asked.signal)
  const { diff } = await import('../pipeline/diff.js')
  const { env } = process
  const place = {
    server: env['GITHUB_SERVER_URL'],
    repository: env['GITHUB_REPOSITORY'],
    revision: env['GITHUB_SHA'],
  }
  return await diff(config, { ...asked, browser, place, progress: (event) => view.progress(event) })
}

const formatSteps = ({ steps }: DiffResult) =>
  Object.entries(steps)
    .map(([step, ms]) => `  ${step} ${formatDuration(ms)}`)
    .join('\n')
