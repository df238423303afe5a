import { remember, remembered } from '../remembered.js'

/** The sizes that notes are set in, in px. */
const sizes = [16, 18, 21, 24, 28, 32, 37, 43, 50, 58, 68]
const usual = 4
const name = 'polydeck-notes-size'

/** The size that the speaker chose last: its place among the sizes. */
export function rememberedSize(): number {
  const size = Number(remembered(name) ?? usual)
  return sizes[size] === undefined ? usual : size
}

/** Sets the notes in a size, or in the nearest that there is; gives its place among the sizes, and keeps it. */
export function setSize(page: Document, wanted: number): number {
  const size = Math.min(Math.max(wanted, 0), sizes.length - 1)
  page.documentElement.style.setProperty('--speaker-notes', `${sizes[size] ?? 0}px`)
  remember(name, String(size))
  return size
}
