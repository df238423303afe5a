import type { MarkdownIt, StateBlock } from 'markdown-it'
import type { ParseEnvironment } from './parse-environment.js'

/** Signs without width that editors leave before a heading, and spaces that Markdown does not take for one. */
const invisible = '[\\u200b-\\u200f\\u2060\\ufeff\\u00ad]*'
const heading = new RegExp(
  `^${invisible}(#{1,6})(?!#)([ \\t\\u00a0\\u3000\\u2000-\\u200f\\u2060\\ufeff]*)(.*)$`,
  'u',
)
const beginsWords = /^[\p{L}\p{N}\p{Extended_Pictographic}*_`["“«„‘'(（「『《【¿¡<]/u
const other = /^[^\p{Script=Latin}\p{N}\p{P}\p{S}]/u

/**
 * `##Heading` without its space, or with a space that Markdown does not know, as the heading that is meant. A single `#` is
 * one only where it is clear: in the document's first line, or before a letter that is not Latin in a paragraph of one line;
 * `#hashtag` and `#123` stay text.
 */
export function headingSpace(md: MarkdownIt): void {
  md.block.ruler.after('heading', 'heading_space', readHeading, {
    alt: ['paragraph', 'reference', 'blockquote'],
  })
}

function readHeading(state: StateBlock, ...[line, , silent]: [number, number, boolean]): boolean {
  if ((state.sCount[line] ?? 0) - state.blkIndent >= 4) return false
  const text = lineAt(state, line)
  const [, marks = '', space = '', words = ''] = heading.exec(text) ?? []
  if (marks === '' || !beginsWords.test(words)) return false
  if (marks.length === 1 && space === '' && (silent || !isTitle(state, line, words))) return false
  if (silent) return true
  const title = words.replace(/[\s#]+$/u, '')
  state.line = line + 1
  const [open, inline, close] = [
    state.push('heading_open', `h${marks.length}`, 1),
    state.push('inline', '', 0),
    state.push('heading_close', `h${marks.length}`, -1),
  ]
  for (const token of [open, close]) token.markup = marks
  for (const token of [open, inline]) token.map = [line, line + 1]
  inline.content = title === '' ? words.trim() : title
  inline.children = []
  report(state, line, `${marks}${inline.content}`)
  return true
}

const lineAt = (state: StateBlock, line: number) =>
  state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line])

function isTitle(state: StateBlock, line: number, words: string): boolean {
  const isAlone = line + 1 >= state.lineMax || state.isEmpty(line + 1)
  if (!isAlone || /\s#\S/u.test(words)) return false
  const isFirst = /^\s*$/.test(state.src.slice(0, state.bMarks[line] ?? 0))
  return other.test(words) || (isFirst && /^\p{L}/u.test(words))
}

function report({ env }: StateBlock, line: number, written: string): void {
  const { linesBefore = 0, problems } = env as Partial<ParseEnvironment>
  const shown = written.length > 40 ? `${written.slice(0, 40)}…` : written
  const message = `\`${shown}\` lacks the space after its \`#\`.`
  problems?.push({ rule: 'document/heading-space', line: line + 1 + linesBefore, message })
}
