import { DeckError } from '../diagnostics/deck-error.js'
import type { ExitCode } from './exit-code.js'

/** The signals that end the program, and the exit status that each gives. */
const statuses = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const satisfies Partial<
  Record<NodeJS.Signals, ExitCode>
>

type EndingSignal = keyof typeof statuses
const endingSignals: readonly EndingSignal[] = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** What a run knows of signals to the program, until it is disposed of. */
export interface Interruption extends Disposable {
  /** Aborted by the first of them, with a `DeckError`. */
  readonly signal: AbortSignal
  /** The exit status that it gives; `undefined` where none came. */
  status(): ExitCode | undefined
}

/** A run that does not stop for so long is ended, in ms; the browser has less. */
const patienceMs = 8_000

/**
 * Has the first signal stop the run in good order. The second one ends the program at once, as it would without this, and so does time: a
 * browser ends when the program is gone, and what was about to be written is swept by the next build.
 */
export function catchSignals(): Interruption {
  const controller = new AbortController()
  let status: ExitCode | undefined
  let timer: NodeJS.Timeout | undefined
  const forget = () => {
    clearTimeout(timer)
    for (const name of endingSignals) process.removeListener(name, receive)
  }
  const receive = (name: EndingSignal) => {
    if (status !== undefined) {
      forget()
      process.kill(process.pid, name)
      return
    }
    status = statuses[name]
    timer = setTimeout(() => receive(name), patienceMs)
    timer.unref()
    controller.abort(stopped(name))
  }
  for (const name of endingSignals) process.on(name, receive)
  return { signal: controller.signal, status: () => status, [Symbol.dispose]: forget }
}

function stopped(name: EndingSignal): DeckError {
  const how = name === 'SIGINT' ? 'Ctrl+C' : name
  return new DeckError('interrupted', `Stopped by ${how}.`, {
    advice: 'Every file is whole, of this run or an earlier one; the next run goes on from here.',
  })
}
