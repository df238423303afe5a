/** What becomes of keys of the front matter: other lines for them, none, or, where a key is not named, what they are. */
export type HeadEdits = Readonly<Record<string, Readonly<Record<string, string>>>>

const keyOfLine = /^(?:"([^"]+)"|'([^']+)'|([A-Za-z_$][\w.$-]*))[ \t]*:(?:\s|$)/

/**
 * The front matter with some of its keys under other names, each in one line, and empty lines where a key took several or is to go.
 * @param head its lines, with those that open and close it
 */
export function editHead(head: readonly string[], edits: HeadEdits): string[] {
  let edit: Readonly<Record<string, string>> | undefined
  const opening = head.findIndex((line) => line.startsWith('---')) // a comment may stand before it
  return head.map((line, index) => {
    if (index <= opening || index === head.length - 1) return line
    const [, ...names] = keyOfLine.exec(line) ?? []
    const key = names.find((name) => name !== undefined)
    if (key === undefined) return edit === undefined ? line : ''
    edit = Object.hasOwn(edits, key) ? edits[key] : undefined
    return edit === undefined ? line : formatPairs(edit)
  })
}

/** Several pairs do not fit in one line: a key is written for one other at most. */
function formatPairs(pairs: Readonly<Record<string, string>>): string {
  const [first] = Object.entries(pairs)
  return first === undefined ? '' : `${first[0]}: ${JSON.stringify(first[1])}`
}

/** 1-based line of a key of the front matter; of the front matter itself where it is not found. */
export function lineOfKey(head: readonly string[], key: string): number {
  const found = head.findIndex((line) => keyOfLine.exec(line)?.slice(1).includes(key))
  return found < 0 ? 1 : found + 1
}
