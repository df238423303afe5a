/** A text that may be longer than there is room for. */
export interface LongText {
  readonly head: readonly string[]
  /** Each is folded under its title. */
  readonly sections: readonly { readonly title: string; readonly items: readonly string[] }[]
}

/** What the sentence about the rest and the end of a section take at most. */
const reserve = 200

const bytesOf = (text: string) => Buffer.byteLength(text)

/** As much of a text as a number of bytes hold, whole items only, and how many items are left out. */
export function takeWithin({ head, sections }: LongText, limit: number): string {
  const rows = takeRows(head, limit - reserve)
  let room = limit - reserve - bytesOf(rows.join('\n'))
  const lines = [...rows]
  let left = 0
  for (const { title, items } of sections) {
    const [start, end] = [`<details><summary>${title}</summary>\n`, '\n</details>\n']
    const kept: string[] = []
    room -= bytesOf(start) + bytesOf(end) + 2
    for (const item of items) {
      const size = bytesOf(item) + 1
      if (left > 0 || size > room) left += 1
      else {
        kept.push(item)
        room -= size
      }
    }
    if (kept.length > 0) lines.push(start, ...kept, end)
  }
  if (left > 0) lines.push(`… and ${left} more, for which there is no room here.`)

  return `${lines.join('\n').trimEnd()}\n`
}

/** The head too may be cut, at a row of its table. */
function takeRows(head: readonly string[], limit: number): readonly string[] {
  let room = limit
  const kept: string[] = []
  for (const row of head) {
    room -= bytesOf(row) + 1
    if (room < 0) return [...kept, '', '… and more decks, for which there is no room here.']
    kept.push(row)
  }
  return kept
}
