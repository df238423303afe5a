import { DeckError } from '../diagnostics/deck-error.js'
import type { UnwrittenOutput } from '../model/build.js'

/** Why outputs are not there, in one error: that of the first, and how many files there are besides it. */
export function unwrittenError(outputs: readonly UnwrittenOutput[]): DeckError | undefined {
  const messages = [...new Set(outputs.map(({ message }) => message))]
  const [first] = outputs
  if (first === undefined) return undefined
  const { message, advice } = first
  const others = messages.length - 1
  const more = others === 1 ? ' Nor could another file.' : ` Nor could ${others} other files.`
  return new DeckError('output-not-writable', others === 0 ? message : message + more, { advice })
}
