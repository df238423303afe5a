import type { MarkdownIt } from 'markdown-it'

/** What begins a heading, an item or a quote, and no row of a table. */
const opensBlock = /^(?:>|#{1,6}(?:[ \t]|$)|[-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$))/

/**
 * A line that is a heading or begins an item or a quote is no table's head, as on GitHub: the table may stand inside of it. And a line of dashes
 * alone makes the line above it a heading, whatever that holds.
 */
export function tableHead(md: MarkdownIt): void {
  const [table] = md.block.ruler.getRules('')
  if (table === undefined) return
  md.block.ruler.at(
    'table',
    (...place) => {
      const [state, startLine] = place
      const lineAt = (line: number) =>
        state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line])
      const isOther = opensBlock.test(lineAt(startLine)) || /^-+[ \t]*$/.test(lineAt(startLine + 1))
      return !isOther && table(...place)
    },
    { alt: ['paragraph', 'reference'] },
  )
}
