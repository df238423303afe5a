import { createContext, Script } from 'node:vm'

/**
 * Does some synchronous work, and says whether it came to its end: after so many milliseconds it is stopped. The watch is Node.js's own, and
 * stops expressions too that go back and forth without an end.
 */
export function stopAfter(limit: number, work: () => void): boolean {
  const context = createContext({ run: work })
  try {
    new Script('run()').runInContext(context, { timeout: limit })
  } catch (error) {
    // It is made in the other context, and so is no `Error` of this one.
    if ((error as { code?: unknown } | undefined)?.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
    return false
  }
  return true
}
