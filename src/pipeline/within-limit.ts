import { createStopWatch } from './create-stop-watch.js'

/** Shorter texts are read at once: tests prove that they end, and setting a watch takes longer than reading one. */
const longEnough = 20_000

/** Milliseconds; a document of a mebibyte that means no harm takes a tenth of it. */
const longest = 10_000

/**
 * What some synchronous work on a text gives; nothing where a long text keeps it busy for longer than ten seconds, and it was stopped.
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
  createStopWatch()(limit, () => void (outcome.value = { value: work() }))
  return outcome.value
}
