import { createContext, Script } from 'node:vm'

/** Shorter texts are read at once: tests prove that they end, and setting a watch takes longer than reading one. */
const longEnough = 20_000

/** Milliseconds; a document of a mebibyte that means no harm takes a tenth of it. */
const longest = 10_000

/**
 * What some synchronous work on a text gives; nothing where a long text keeps it busy for longer than ten seconds, and it was stopped. The
 * watch is Node.js's own, and stops expressions too that go back and forth without an end.
 *
 * @param limit milliseconds
 */
export function withinLimit<T>(
  text: string,
  work: () => T,
  limit = longest,
): { readonly value: T } | undefined {
  if (text.length < longEnough) return { value: work() }
  const outcome: { value?: { readonly value: T } } = {}
  const context = createContext({ run: () => void (outcome.value = { value: work() }) })
  try {
    new Script('run()').runInContext(context, { timeout: limit })
  } catch (error) {
    // It is made in the other context, and so is no `Error` of this one.
    if ((error as { code?: unknown } | undefined)?.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
    return undefined
  }
  return outcome.value
}
