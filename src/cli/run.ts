import { CommanderError } from 'commander'
import type { Console } from './console.js'
import { exitCodeOfFailure, type ExitCode } from './exit-code.js'
import { formatFailure } from './format-failure.js'
import { catchSignals } from './interruption.js'
import { createProgram } from './program.js'
import { systemFailure } from './system-failure.js'

/** Runs the command line, tells what stopped it, and gives the exit status; it never throws. */
export async function run(words: readonly string[], console: Console): Promise<ExitCode> {
  let status: ExitCode = 0
  const end = (given: ExitCode) => {
    status = given
  }
  using interruption = catchSignals()
  const { signal } = interruption
  try {
    await createProgram({ console, signal, end }).parseAsync(words, { from: 'user' })
    return status
  } catch (thrown) {
    // What failed since the run was stopped says nothing of its own.
    const error: unknown = signal.aborted ? signal.reason : systemFailure(thrown)
    // Commander throws also after help and version, which are printed by then.
    if (!(error instanceof CommanderError)) {
      console.tell(formatFailure(error, { ...console.display(), verbose: words.includes('--verbose') }))
    }
    return interruption.status() ?? exitCodeOfFailure(error)
  }
}
