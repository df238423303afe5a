/** Something took longer than it may. */
export class TimeLimitError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'TimeLimitError'
  }
}

/** The result of the work, or a `TimeLimitError` with the message. The work itself is not stopped. */
export async function withinTime<T>(work: Promise<T>, milliseconds: number, message: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeLimitError(message)), milliseconds)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}
