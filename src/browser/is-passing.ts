import { DeckError } from '../diagnostics/deck-error.js'
import { TimeLimitError } from './within-time.js'

/** Whether trying again may help: the browser crashed, was ended by somebody, or took too long. */
export function isPassing(error: unknown): boolean {
  // What stops the run may name such a thing as its reason.
  if (!(error instanceof Error) || error instanceof DeckError) return false
  // From the browser's thread an error comes by its name alone.
  if (error.name === TimeLimitError.name) return true
  return /Timeout|crashed|has been closed|Target closed/i.test(`${error.name} ${error.message}`)
}
