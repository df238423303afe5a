import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it'
import { hasNamedCommand, isDisplayFormula, isFormula } from '../is-formula.js'
import type { ParseEnvironment } from './parse-environment.js'

/** How far behind the sign that opens a formula the one that closes it is looked for. */
const widest = 5_000
const mostLines = 200

/**
 * Formulas in TeX: `$a^2$`, `` $`a^2`$ ``, `$$…$$` and, where nothing else can be meant, `\(…\)` and `\[…\]`. They become code with a class that
 * names them, as the blocks of code in `math` are; what is to be drawn is kept beside the tree.
 */
export function math(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'math_inline', inlineFormula)
  md.block.ruler.before('fence', 'math_block', displayFormula, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  })
  md.core.ruler.after('block', 'math_fences', ({ tokens, env }) => {
    const { math, formulas } = env as Partial<ParseEnvironment>
    if (math === false) return
    for (const { type, info, content } of tokens)
      if (type === 'fence' && /^math(?![\w-])/i.test(info.trim()))
        formulas?.push({ tex: content.trim(), isDisplay: true })
  })
}

interface Found {
  readonly tex: string
  readonly end: number
  readonly isDisplay: boolean
}

function inlineFormula(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state
  const { math, formulas, isMathText = false } = state.env as Partial<ParseEnvironment>
  if (math === false || formulas === undefined || (src[pos] !== '$' && !src.startsWith('\\(', pos)))
    return false
  const found = src[pos] === '$' ? findDollars(state) : findParentheses(src, pos)
  if (found === undefined) return false
  const { tex, end, isDisplay } = found
  const place = {
    before: Array.from(src.slice(Math.max(0, pos - 2), pos)).at(-1) ?? '',
    behind: src.slice(end, end + 8),
    isInMathText: isMathText,
  }
  const isMeant =
    src.startsWith('$`', pos) || (math === true ? isPlausible(tex, place) : isFormula(tex, place))
  if (!isMeant || (src[pos] === '\\' && !isMathText && !hasNamedCommand(tex))) return false
  if (!silent) {
    const token = state.push('code_inline', 'code', 0)
    token.markup = '$'
    token.content = tex
    token.attrSet('class', `formula-${formulas.push({ tex, isDisplay }) - 1}`)
  }
  state.pos = end
  return true
}

/** Where a document says that it has formulas, all are that Pandoc takes for one. */
const isPlausible = (tex: string, { before, behind }: { before: string; behind: string }) =>
  tex.trim() === tex &&
  !/\n\s*\n/.test(tex) &&
  !/[\p{L}\p{N}\\]/u.test(/[\p{Script=Latin}\p{N}\\]/u.exec(before)?.[0] ?? '') &&
  !/^\d/.test(behind)

/** `` $`…`$ ``, `$$…$$` and `$…$`. */
function findDollars({ src, pos }: StateInline): Found | undefined {
  const window = src.slice(pos, pos + widest)
  const [quoted, inQuotes] = /^\$`([^`\n]+)`\$/.exec(window) ?? []
  if (quoted !== undefined && inQuotes !== undefined)
    return { tex: inQuotes.trim(), end: pos + quoted.length, isDisplay: false }
  const [double, inDouble = ''] = /^\$\$((?:\\[\s\S]|[^\\$])+)\$\$(?!\$)/.exec(window) ?? []
  if (double !== undefined) return { tex: inDouble.trim(), end: pos + double.length, isDisplay: true }
  if (window.startsWith('$$') || src[pos - 1] === '$') return undefined
  const [single, tex] = /^\$((?:\\[\s\S]|[^\\$])+)\$(?!\$)/.exec(window) ?? []
  return single === undefined || tex === undefined
    ? undefined
    : { tex, end: pos + single.length, isDisplay: false }
}

function findParentheses(src: string, pos: number): Found | undefined {
  const [whole, tex = ''] = /^\\\(((?:\\[^()]|[^\\])+?)\\\)/.exec(src.slice(pos, pos + widest)) ?? []
  return whole === undefined ? undefined : { tex: tex.trim(), end: pos + whole.length, isDisplay: false }
}

/** Which lines of a formula Slidev would show at which step: these are shown together. */
const stages = /^\s*(?:\{(?:[\d\s,|*-]|all)+\}|\{\w+:[^{}]*\})+$/

const closers: Readonly<Record<string, string>> = { $$: '$$', '\\[': '\\]' }

function displayFormula(state: StateBlock, ...[start, end, silent]: [number, number, boolean]): boolean {
  const { math, formulas, problems = [], linesBefore = 0 } = state.env as Partial<ParseEnvironment>
  if (math === false || formulas === undefined || lineAt(state, start).indent >= 4) return false
  const first = lineAt(state, start).text
  const close = closers[first.slice(0, 2)]
  if (close === undefined || first.startsWith('$$$')) return false
  const found = readDisplay(state, { start, end, close })
  if (found === undefined || !isMeantAsDisplay(found.tex, close, math)) return false
  if (silent) return true
  const [unread] = stages.exec(first.slice(2)) ?? []
  if (unread !== undefined) {
    const message = `\`${unread.trim()}\` means nothing behind \`$$\`: all lines of the formula are shown together.`
    problems.push({ rule: 'code/unknown-setting', line: linesBefore + start + 1, message })
  }
  const token = state.push('fence', 'code', 0)
  token.info = `math ${found.attributes}`.trim()
  token.content = `${found.tex}\n`
  token.markup = close
  token.map = [start, found.next]
  state.line = found.next
  return true
}

/** Square brackets with a sign before them are brackets nearly always. */
const isMeantAsDisplay = (tex: string, close: string, math: boolean | undefined) =>
  math === true || (isDisplayFormula(tex) && (close === '$$' || hasNamedCommand(tex) || /[=<>^_]/.test(tex)))

interface DisplayPlace {
  readonly start: number
  readonly end: number
  readonly close: string
}

interface Display {
  readonly tex: string
  /** What stands in braces behind it. */
  readonly attributes: string
  readonly next: number
}

/** The text up to the line that ends with the closing sign, with what may stand in braces behind that. */
function readDisplay(state: StateBlock, { start, end, close }: DisplayPlace): Display | undefined {
  const lines: string[] = []
  for (let at = start; at < Math.min(end, start + mostLines); at++) {
    const line = lineAt(state, at)
    if (at > start && line.text !== '' && (line.indent < 0 || /^(?:#{1,6}\s|```|~~~)/.test(line.text)))
      return undefined
    const text = at === start ? line.text.slice(close.length).replace(stages, '') : line.text
    const found = text.indexOf(close)
    if (found < 0) lines.push(text)
    else {
      const [, attributes] = /^\s*(\{[^{}]*\})?\s*$/.exec(text.slice(found + close.length)) ?? [undefined]
      const isLast = /^\s*(?:\{[^{}]*\}\s*)?$/.test(text.slice(found + close.length))
      if (!isLast) return undefined
      return {
        tex: [...lines, text.slice(0, found)].join('\n').trim(),
        attributes: attributes ?? '',
        next: at + 1,
      }
    }
  }
  return undefined
}

/** A line without its indentation, and how far that goes beyond what the blocks around it take. */
function lineAt(state: StateBlock, line: number): { readonly text: string; readonly indent: number } {
  const from = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0)
  return {
    text: state.src.slice(from, state.eMarks[line]).trim(),
    indent: (state.sCount[line] ?? 0) - state.blkIndent,
  }
}
