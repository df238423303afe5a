/** A string of a PDF, whatever is in it. */
const string = /\((?:\\[\s\S]|[^\\()])*\)|<[0-9A-Fa-f\s]*>(?!>)/g

/** The numbers of the objects to which a key of an object refers: one, or a list of them. What stands in strings does not count. */
export function referencesIn(text: string, key: string): number[] {
  const bare = text.replace(string, '()')
  const [, list, one] = new RegExp(`/${key}\\s*(?:\\[([^\\]]*)\\]|(\\d+) 0 R)`).exec(bare) ?? []
  if (one !== undefined) return [Number(one)]
  return [...(list ?? '').matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number))
}
