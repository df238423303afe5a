import { createContext, Script } from 'node:vm'

/** Does some synchronous work, and says whether it came to its end: after so many milliseconds it is stopped. */
export type StopAfter = (limit: number, work: () => void) => boolean

/**
 * A watch over work, to be used as often as is wanted: to make one takes longer than to use it. It is Node.js's own, and stops expressions too
 * that go back and forth without an end.
 */
export function createStopWatch(): StopAfter {
  const box: { work: () => void } = { work: () => undefined }
  const context = createContext({ run: () => box.work() })
  const script = new Script('run()')
  return (limit, work) => {
    box.work = work
    try {
      script.runInContext(context, { timeout: limit })
    } catch (error) {
      // It is made in the other context, and so is no `Error` of this one.
      if ((error as { code?: unknown } | undefined)?.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
      return false
    }
    return true
  }
}
