/** Keeps a choice of the visitor's for later pages. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(name, value)
  } catch {
    // Browsers may forbid it, from the file system above all: then nothing is remembered, and the page works as well.
  }
}

/** A choice that the visitor made earlier, if any. */
export function remembered(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined
  } catch {
    return undefined // forbidden, as above
  }
}
