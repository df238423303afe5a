/** Every way in which a run, not a document, can fail; the value is the exit status that it gives. */
export const errorCodes = {
  'no-documents': 2,
  'input-not-found': 2,
  'wrong-option': 2,
  'broken-config': 2,
  'unknown-locale': 2,
  'unknown-theme': 2,
  'broken-theme': 2,
  'broken-template': 2,
  'no-browser': 3,
  'browser-failed': 3,
  'output-not-writable': 3,
  'build-running': 3,
  'port-taken': 3,
  'system-failed': 3,
  interrupted: 130,
} as const

/** What stopped a run. */
export type ErrorCode = keyof typeof errorCodes

/** Stops the run with one clear message and its remedy. Anything else that is thrown is a bug. */
export class DeckError extends Error {
  readonly code: ErrorCode
  /** What to do about it; may have several lines. */
  readonly advice: string

  constructor(code: ErrorCode, message: string, options: { advice: string; cause?: unknown }) {
    super(message, 'cause' in options ? { cause: options.cause } : {})
    this.name = 'DeckError'
    this.code = code
    this.advice = options.advice
  }
}
