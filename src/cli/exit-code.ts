import { CommanderError } from 'commander'
import { DeckError, errorCodes } from '../diagnostics/deck-error.js'
import type { Severity } from '../model/diagnostic.js'
import type { Report, ReportedDiagnostic } from '../model/report.js'

/**
 * 0 fine, 1 something is wrong with a document or a deck, 2 wrong usage or configuration, 3 the environment; 129, 130 and 143: the run
 * was stopped by SIGHUP, SIGINT (Ctrl+C) or SIGTERM, as shells number them.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 129 | 130 | 143

const weights = { note: 0, warning: 1, error: 2 } as const satisfies Record<Severity, number>

/** Whether a diagnostic makes the build fail: one as grave as `--fail-on` or graver. */
export function failsBuild({ severity }: ReportedDiagnostic, failOn: Severity): boolean {
  return weights[severity] >= weights[failOn]
}

/** The exit status that a build which came to its end gives. */
export function exitCodeOfReport(report: Report, failOn: Severity): ExitCode {
  const isBad =
    report.decks.some(({ failed }) => failed) || report.diagnostics.some((found) => failsBuild(found, failOn))
  return isBad ? 1 : 0
}

/** The exit status for what was thrown; commander throws also where it showed help or the version, as it was asked to. */
export function exitCodeOfFailure(error: unknown): ExitCode {
  if (error instanceof DeckError) return errorCodes[error.code]
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  return 1
}
