import { readFence } from './read-fence.js'

/** What stands before a fence in quotes and in the first line of an item. */
const prefix = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?/

/**
 * Which of some open containers a line of colons closes, as an index: the innermost one, as Pandoc has it; or an outer one with just as
 * many colons, where the innermost has fewer and so was left open. −1 where none is open.
 * @param open how many colons opened each, the outermost first
 */
export function closedBy(open: readonly number[], length: number): number {
  const inner = open.at(-1) ?? 0
  return length > inner && open.includes(length) ? open.lastIndexOf(length) : open.length - 1
}

/**
 * The lines, counted from 0, of the fences that are closed further down. Read roughly, before the text is parsed: whether a word behind
 * colons is a container that nobody knows or only prose, and where one ends that is never closed.
 */
export function pairFences(text: string): ReadonlySet<number> {
  const closed = new Set<number>()
  if (!text.includes(':::')) return closed
  const open: { line: number; length: number }[] = []
  let code = ''
  for (const [line, raw] of text.split('\n').entries()) {
    const own = raw.slice(prefix.exec(raw)?.[0].length)
    const [ticks = ''] = /^(?:`{3,}|~{3,})/.exec(own) ?? []
    if (code !== '') {
      if (ticks.startsWith(code) && own.trimEnd() === ticks) code = ''
    } else if (ticks !== '') code = ticks
    else {
      const fence = own.startsWith(':::') ? readFence(own) : undefined
      if (fence?.kind === 'open') open.push({ line, length: fence.length })
      if (fence?.kind !== 'close') continue
      const index = closedBy(open.map(({ length }) => length), fence.length) // prettier-ignore
      for (const { line: own } of open.splice(Math.max(0, index)).slice(0, 1)) closed.add(own)
    }
  }
  return closed
}
