import { mapDictionaries } from './map-dictionaries.js'
import type { PdfObjects } from './read-objects.js'

/** The one leaf of the name tree of ids: its limits, and its pairs of id and reference, sorted by id. */
const leaf = /\/Limits \[(\(node\d{8}\)) (\(node\d{8}\))\]\s\/Names \[([^\]]*)\]/g
const identity = /\/ID (\(node\d{8}\))/g
const headers = /\/Headers \[[^\]]*\]/g
const id = /\(node\d{8}\)/g
const pair = /(\(node\d{8}\)) (\d+ 0 R)/g

/**
 * The same PDF with the header cells of its tables numbered from 1 in the order of the document. Chromium numbers them
 * as it happens to paint them, together with all else it paints, so that two prints of one page at a busy moment differ.
 */
export function fixIds(pdf: PdfObjects): PdfObjects {
  const texts: string[] = []
  mapDictionaries(pdf, (text) => (texts.push(text), text))
  // Two leaves would have to exchange pairs. No Chromium known writes a second one.
  if (texts.flatMap((text) => [...text.matchAll(leaf)]).length !== 1) return pdf
  const numbers = new Map<string, string>()
  for (const [, old = ''] of texts.flatMap((text) => [...text.matchAll(identity)])) {
    if (!numbers.has(old)) numbers.set(old, `(node${String(numbers.size + 1).padStart(8, '0')})`)
  }
  const renumber = (part: string): string => part.replace(id, (old) => numbers.get(old) ?? old)
  return mapDictionaries(pdf, (text) =>
    text
      .replace(identity, renumber)
      .replace(headers, renumber)
      .replace(leaf, (whole) => sortLeaf(renumber(whole))),
  )
}

function sortLeaf(text: string): string {
  const pairs = [...text.matchAll(pair)].map(([whole, key = '']) => ({ whole, key }))
  const sorted = pairs.sort((a, b) => (a.key < b.key ? -1 : 1))
  const limits = `${sorted[0]?.key} ${sorted.at(-1)?.key}`
  return text
    .replace(/(?<=\/Limits \[)[^\]]*/, limits)
    .replace(/(?<=\/Names \[)[^\]]*/, sorted.map(({ whole }) => whole).join(' '))
}
