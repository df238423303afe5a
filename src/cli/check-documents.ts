import { availableParallelism } from 'node:os'
import { packageFolder } from '../config/package-folder.js'
import { resolveBuildConfig, type BuildOptions } from '../config/resolve-build-config.js'
import type { Console } from './console.js'
import { exitCodeOfReport, type ExitCode } from './exit-code.js'
import { formatDiagnostics } from '../report/format-diagnostics.js'

/** The options of `polydeck check`. */
export interface CheckCommandOptions extends Omit<BuildOptions, 'format'> {
  readonly fit?: boolean
  readonly changedFrom?: string
  readonly format?: string
  readonly json?: boolean
  readonly quiet?: boolean
  readonly verbose?: boolean
}

/** Checks documents and tells what is wrong with them; gives the exit status. Throws `DeckError` where the run cannot go on. */
export async function checkDocuments(
  inputs: readonly string[],
  { format: _, ...options }: CheckCommandOptions,
  console: Console,
): Promise<ExitCode> {
  const config = await resolveBuildConfig(inputs, options, {
    folder: process.cwd(),
    environment: process.env,
    packageFolder,
    processors: availableParallelism(),
  })
  const { check } = await import('../pipeline/check.js')
  const result = await check(config, { progress: () => undefined })
  console.tell(formatDiagnostics(result.report.diagnostics, console.display()))
  console.tell(JSON.stringify(result.steps) + result.ms)
  return exitCodeOfReport(result.report, config.failOn)
}
