import { readFile } from 'node:fs/promises'
import { type PdfFacts, readPdf } from './read-pdf.js'

/** Text without spaces and signs, which lines on paper divide anew, with each letter in its usual form. */
export const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '')

/** A PDF of the output folder, and the letters of each of its pages. */
export async function readHandout(path: string): Promise<{ pdf: PdfFacts; pages: readonly string[] }> {
  const pdf = await readPdf(await readFile(path))
  return { pdf, pages: pdf.pages.map(({ text }) => letters(text)) }
}

/** The numbers, from 1, of the pages that have a text. */
export function pagesWith(pages: readonly string[], text: string): number[] {
  return pages.flatMap((page, index) => (page.includes(letters(text)) ? [index + 1] : []))
}
