import type { MarkdownIt, StateBlock } from 'markdown-it'

const blockNames =
  'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset ' +
  'figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu ' +
  'menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track ul'

const value = /\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*")/.source
const wholeTag = `<[A-Za-z][A-Za-z0-9-]*(?:\\s+[a-zA-Z_:][\\w:.-]*(?:${value})?)*\\s*/?>|</[A-Za-z][A-Za-z0-9-]*\\s*>`

/** How a block of HTML begins, and by what it ends; without an end, by a blank line. CommonMark's seven kinds. */
const kinds: readonly { begin: RegExp; end?: RegExp; interrupts: boolean }[] = [
  {
    begin: /^<(script|pre|style|textarea|xmp)(?=[\s>]|$)/i,
    end: /<\/(script|pre|style|textarea|xmp)>/i,
    interrupts: true,
  },
  { begin: /^<!--/, end: /-->/, interrupts: true },
  { begin: /^<\?/, end: /\?>/, interrupts: true },
  { begin: /^<![A-Za-z]/, end: />/, interrupts: true },
  { begin: /^<!\[CDATA\[/, end: /\]\]>/, interrupts: true },
  { begin: new RegExp(`^</?(${blockNames.replaceAll(' ', '|')})(?=\\s|/?>|$)`, 'i'), interrupts: true },
  { begin: new RegExp(`^(?:${wholeTag})\\s*$`), interrupts: false },
]

/** A line of nothing but boxes that begin or end, and a line of Markdown that follows it though no blank line does. */
const boxes =
  /^(?:<\/?(?:div|section|article|main|header|footer|center|details|p|aside|blockquote|summary)(?:\s[^<>]*)?>\s*|<summary>[^<>]*<\/summary>\s*)+$/i
const readsAsMarkdown = /^(?:#{1,6}[ \t]|\[?!\[|[-*+][ \t]|\d{1,3}[.)][ \t]|>|\||```|~~~|\*\*|__)/
const wantsMarkdown =
  /^<(?:\w[^<>]*\smarkdown\s*=\s*["']?(?:1|block|span)\b|aside\s[^<>]*\bclass\s*=\s*["']?(?:[^"'<>]*\s)?notes\b)[^<>]*>\s*$/i

/** A line that ends with the beginning of a column. */
const beginsColumn = /^(?:<\/?div(?:\s[^<>]*)?>\s*)*<div class="column">\s*$/

/**
 * Blocks of HTML as CommonMark has them, but for what would swallow a document: one of a kind that goes on to its end mark,
 * and has none, ends at the next blank line; a comment or script inside another goes on over blank lines; and Markdown right
 * under a line of boxes (`<div>`), in one with `markdown="1"`, in a column, or in speaker notes, is Markdown.
 */
export function htmlBlock(md: MarkdownIt): void {
  md.block.ruler.at('html_block', readBlock, { alt: ['paragraph', 'reference', 'blockquote'] })
}

function readBlock(state: StateBlock, ...[startLine, endLine, silent]: [number, number, boolean]): boolean {
  if (indentOf(state, startLine) >= 4) return false
  const first = textOf(state, startLine)
  if (!first.startsWith('<')) return false
  const kind = kinds.find(({ begin }) => begin.test(first))
  if (kind === undefined) return false
  if (silent) return kind.interrupts
  const end =
    kind.end === undefined ? undefined : findLine(state, { from: startLine, endLine, mark: kind.end })
  const nextLine = end ?? (isComment(first) ? startLine + 1 : findBlank(state, startLine, endLine))
  state.line = nextLine
  const token = state.push('html_block', '', 0)
  token.map = [startLine, nextLine]
  token.content = state.getLines(startLine, nextLine, state.blkIndent, true)
  return true
}

const isComment = (line: string) => line.startsWith('<!') || line.startsWith('<?')

const textOf = (state: StateBlock, line: number) =>
  state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line])

const indentOf = (state: StateBlock, line: number) => (state.sCount[line] ?? 0) - state.blkIndent

/** The line after the first one with this mark, in what the block stands in. */
function findLine(
  state: StateBlock,
  { from, endLine, mark }: { from: number; endLine: number; mark: RegExp },
): number | undefined {
  // Not a line is looked at where no end can come: many openings without one would take quadratic time.
  const sign = /^[^\w(]*/.exec(mark.source.replaceAll('\\', ''))?.[0] ?? ''
  if (state.src.lastIndexOf(sign) < (state.bMarks[from] ?? 0)) return undefined
  for (let line = from; line < endLine; line++) {
    if (line > from && indentOf(state, line) < 0 && !state.isEmpty(line)) return undefined
    if (mark.test(textOf(state, line))) return line + 1
  }
  return undefined
}

/** The next blank line that no comment or script goes over, or the line where Markdown begins. */
function findBlank(state: StateBlock, startLine: number, endLine: number): number {
  let line = startLine
  const ends = state.md.block.ruler.getRules('html') // what closes a container
  while (line < endLine) {
    const text = textOf(state, line)
    const isBehind = line > startLine
    if (isBehind && (state.isEmpty(line) || indentOf(state, line) < 0)) return line
    if (isBehind && ends.some((rule) => rule(state, line, endLine, true))) return line
    const over = goesOver(text)
    const end = over === undefined ? undefined : findLine(state, { from: line, endLine, mark: over })
    line = end ?? line + 1
    if (end === undefined && line < endLine && beginsMarkdown(state, text, line)) return line
  }
  return line
}

function beginsMarkdown(state: StateBlock, before: string, line: number): boolean {
  if (wantsMarkdown.test(before) || beginsColumn.test(before)) return true
  const isNear = indentOf(state, line) < 4
  return isNear && boxes.test(before) && readsAsMarkdown.test(textOf(state, line))
}

/** The end of the comment or script that a line begins and does not end. */
function goesOver(text: string): RegExp | undefined {
  if (text.lastIndexOf('<!--') > text.lastIndexOf('-->')) return /-->/
  const [, name] = /<(script|style|template)(?=[\s>])(?!.*<\/\1)/i.exec(text) ?? []
  return name === undefined ? undefined : new RegExp(`</${name}`, 'i')
}
