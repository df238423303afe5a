/**
 * The pages, from 1, on which the places stand that links within a PDF lead to, by the places' ids. Of a PDF as Chromium writes
 * it: with a plain cross-reference table, and each object on lines of its own.
 */
export function readDestinations(pdf: Uint8Array): ReadonlyMap<string, number> {
  // Latin-1 gives each byte one character.
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const catalog = /\/Type \/Catalog\b[\s\S]*?>>\nendobj/.exec(text)?.[0] ?? ''
  const places = objectOf(reference(catalog, 'Dests'), text)
  const numbers = new Map(
    listPages(reference(catalog, 'Pages'), text).map((page, index) => [page, index + 1]),
  )
  const found = new Map<string, number>()
  for (const [, id = '', page = ''] of places.matchAll(/\/([^\s/[\]]+) \[(\d+) 0 R /g)) {
    const number = numbers.get(page)
    if (number !== undefined) found.set(id, number)
  }
  return found
}

/** The objects of a page tree's pages, in their order; a node of the tree has at most a few kids, which may be nodes too. */
function listPages(node: string | undefined, text: string): string[] {
  const object = objectOf(node, text)
  const kids = /\/Kids \[([^\]]*)\]/.exec(object)?.[1]
  if (kids === undefined) return node === undefined ? [] : [node]
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => listPages(kid, text))
}

const reference = (object: string, key: string) => new RegExp(`/${key} (\\d+) 0 R`).exec(object)?.[1]

function objectOf(number: string | undefined, text: string): string {
  if (number === undefined) return ''
  const start = text.indexOf(`\n${number} 0 obj\n`)
  return start < 0 ? '' : text.slice(start, text.indexOf('\nendobj', start))
}
