import { TimeLimitError } from './within-time.js'

/** Whether trying again may help: the browser crashed, was ended by somebody, or took too long. */
export function isPassing(error: unknown): boolean {
  if (error instanceof TimeLimitError) return true
  return (
    error instanceof Error &&
    /Timeout|crashed|has been closed|Target closed/i.test(`${error.name} ${error.message}`)
  )
}
