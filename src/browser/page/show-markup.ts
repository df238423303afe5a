/** What is to be shown, and how. */
export interface ShownMarkup {
  readonly html: string
  /** Whether everything stands at its natural height. */
  readonly isMeasuring: boolean
  /** Written to the page's root, by which it is known. */
  readonly marker: string
}

/**
 * Puts markup into the page in place of what is there, and waits for the fonts and pictures that it needs; laying it out is
 * what makes the browser ask for them. It runs inside the page.
 */
export async function showMarkup({ html, isMeasuring, marker }: ShownMarkup): Promise<void> {
  const root = document.documentElement
  root.classList.toggle('measuring', isMeasuring)
  root.dataset.marker = marker
  document.body.innerHTML = html
  document.body.getBoundingClientRect()
  await document.fonts.ready
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
}
