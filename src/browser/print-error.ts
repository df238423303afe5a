/** A deck could not be printed, or must not be; the message says why in the author's terms. */
export class PrintError extends Error {
  constructor(message: string, options?: { cause: unknown }) {
    super(message, options)
    this.name = 'PrintError'
  }
}
