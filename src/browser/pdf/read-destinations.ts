import { listPages } from './list-pages.js'
import { readObjects } from './read-objects.js'
import { referencesIn } from './references-in.js'

/** The pages of a PDF, from 1, on which the places stand that links within it lead to, by the places' ids. */
export function readDestinations(printed: Uint8Array): ReadonlyMap<string, number> {
  const pdf = readObjects(printed)
  const [places = 0] = referencesIn(pdf.objects.get(pdf.root) ?? '', 'Dests')
  const numbers = new Map(listPages(pdf).map((page, index) => [page, index + 1]))
  const found = new Map<string, number>()
  for (const [, id = '', page] of (pdf.objects.get(places) ?? '').matchAll(/\/([^\s/[\]]+) \[(\d+) 0 R /g)) {
    const number = numbers.get(Number(page))
    if (number !== undefined) found.set(id, number)
  }
  return found
}
