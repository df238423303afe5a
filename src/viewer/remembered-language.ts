const name = 'polydeck-language'

/** Keeps the language that the visitor chose, for the next deck's index page. */
export function rememberLanguage(tag: string): void {
  try {
    localStorage.setItem(name, tag)
  } catch {
    // Browsers may forbid it, from the file system above all: then nothing is remembered, and the page works as well.
  }
}

/** The language that the visitor chose last, if any. */
export function rememberedLanguage(): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined
  } catch {
    return undefined // forbidden, as above
  }
}
