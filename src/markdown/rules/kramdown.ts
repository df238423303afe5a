import type { MarkdownIt, StateBlock, StateInline, Token } from 'markdown-it'

const part = /(?:(?:[.#][\p{L}\w-]+)+|[\w:-]+=(?:"[^"{}]*"|'[^'{}]*'|[^\s"'{}]+))/u.source
const words = 'toc|footnotes|comment|nomarkdown|options'
/** `{: .class #id key="value"}`, and alone in its line also a word, such as `{:toc}`. */
const inSpan = new RegExp(`\\{:\\s*${part}(?:\\s+${part})*\\s*\\}`, 'uy')
const inBlock = new RegExp(
  `^\\{:(?::?(?:${words})|\\s*[\\w-]+:(?=\\s)|\\s*(?=[.#]|[\\w:-]+=))(?:\\s*${part})?(?:\\s+${part})*\\s*/?\\}\\s*$`,
  'u',
)
const extensionEnd = /^\{:\/(?:comment|nomarkdown)?\}\s*$/
/** `{width=300}` behind a picture, as Pandoc and others have it. */
const size = /\{\s*(?:[.#][\w-]+\s+)*(?:width|height|poster)=[^{}]*\}/uy

/**
 * kramdown's attributes and extensions, which would stand on slides as text: `{: #id .class}` behind a heading, a link or a
 * picture or alone below a block, `{:toc}`, `{::comment}` with what is in it, `{::options … /}`. Ids, classes and the sizes
 * of pictures take effect.
 */
export function kramdown(md: MarkdownIt): void {
  const alt = ['paragraph', 'reference', 'blockquote', 'list']
  md.block.ruler.before('paragraph', 'kramdown_attributes', readBlock, { alt })
  md.block.ruler.before('fence', 'kramdown_comment', readComment, { alt })
  md.inline.ruler.before('text', 'kramdown_attributes', readSpan)
  md.inline.ruler.before('kramdown_attributes', 'kramdown_comment', readInlineComment)
  md.core.ruler.after('inline', 'kramdown_attributes', ({ tokens }) => {
    tokens.forEach(({ children }, index) => {
      const last = children?.findLast(({ type }) => type === 'kramdown_attributes')
      const block = tokens[index - 1]
      if (last !== undefined && block !== undefined) applyAttributes(block, String(last.meta?.text))
    })
  })
}

const lineAt = (state: StateBlock, line: number) =>
  state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line])

const isIndented = (state: StateBlock, line: number) => (state.sCount[line] ?? 0) - state.blkIndent >= 4

function readBlock(state: StateBlock, ...[line, , silent]: [number, number, boolean]): boolean {
  const text = isIndented(state, line) ? '' : lineAt(state, line)
  if (!text.startsWith('{:') || !(inBlock.test(text) || extensionEnd.test(text))) return false
  if (silent) return true
  state.line = line + 1
  const isBelow = line > 0 && !state.isEmpty(line - 1)
  const block = isBelow ? lastBlock(state) : undefined
  if (block !== undefined) applyAttributes(block, text)
  return true
}

/** The block that ended right before, at the same depth. */
function lastBlock({ tokens, level }: StateBlock): Token | undefined {
  return tokens.findLast((token) => token.level === level && token.nesting >= 0 && token.type !== 'inline')
}

function readComment(state: StateBlock, ...[line, endLine, silent]: [number, number, boolean]): boolean {
  if (isIndented(state, line) || !/^\{::comment\}/.test(lineAt(state, line))) return false
  // Not a line is looked at where no end can come: many comments without one would take quadratic time.
  if (state.src.lastIndexOf('{:/') < (state.bMarks[line] ?? 0)) return false
  for (let last = line; last < endLine; last++) {
    if ((state.sCount[last] ?? 0) < state.blkIndent && !state.isEmpty(last)) return false
    if (!/\{:\/(?:comment)?\}\s*$/.test(lineAt(state, last))) continue
    if (!silent) state.line = last + 1
    return true
  }
  return false
}

function readInlineComment(state: StateInline): boolean {
  if (!state.src.startsWith('{::comment}', state.pos)) return false
  const end = state.src.indexOf('{:/', state.pos)
  const close = end < 0 ? -1 : state.src.indexOf('}', end)
  if (close >= 0) state.pos = close + 1
  return close >= 0
}

function readSpan(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '{') return false
  const text = match(inSpan, state) ?? (isBehindPicture(state) ? match(size, state) : undefined)
  if (text === undefined) return false
  const isBehind = state.pending === '' && state.tokens.length > 0
  const isAtEnd = state.src.slice(state.pos + text.length).trim() === ''
  if (!isBehind && !isAtEnd) return false
  if (!silent) {
    const span = isBehind ? lastSpan(state.tokens) : undefined
    if (span !== undefined) applyAttributes(span, text)
    else {
      state.pending = state.pending.trimEnd()
      const token = state.push('kramdown_attributes', '', 0)
      token.hidden = true
      token.meta = { text }
    }
  }
  state.pos += text.length
  return true
}

function match(pattern: RegExp, { src, pos }: StateInline): string | undefined {
  pattern.lastIndex = pos
  return pattern.exec(src)?.[0]
}

const isBehindPicture = ({ pending, tokens }: StateInline) =>
  pending === '' && tokens.at(-1)?.type === 'image'

/** What ended right before: a picture, code, or the beginning of what a closing token ends. */
function lastSpan(tokens: readonly Token[]): Token | undefined {
  const last = tokens.at(-1)
  if (last === undefined || last.nesting >= 0) return last
  return tokens.findLast(
    ({ nesting, level, type }) => nesting > 0 && level === last.level && type.endsWith('_open'),
  )
}

/** Ids, classes and sizes of attributes as they are written; others would mean nothing in a deck. */
function applyAttributes(token: Token, text: string): void {
  for (const [, sign, name] of text.matchAll(/(?<![^\s{:.#\p{L}\w-])([.#])([\p{L}\w:-]+)/gu)) {
    if (sign === '#') token.attrSet('id', name ?? '')
    else token.attrJoin('class', name ?? '')
  }
  for (const [, key = '', value = ''] of text.matchAll(
    /\b(id|width|height|lang|dir|poster)\s*=\s*["']?([^"'\s{}]+)/g,
  ))
    token.attrSet(key, value)
}
