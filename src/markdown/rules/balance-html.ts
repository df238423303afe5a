import type { MarkdownIt, StateCore, Token } from 'markdown-it'
import { knownElements, reportedElements } from '../element-names.js'
import { type HtmlEvent, matchTags, type MatchedTags } from '../match-tags.js'
import { type HtmlPiece, readTags } from '../read-tags.js'
import { closeAll, type HtmlStretch, nameTags, type TagNames, writeTags } from '../write-tags.js'
import { cutHidden } from './cut-hidden.js'
import type { ParseEnvironment } from './parse-environment.js'

/**
 * Closes what HTML leaves open, so that it swallows nothing that follows; takes scripts, styles and comments out; and lets
 * text stand in plain elements that stood in elements whose text a parser does not show.
 */
export function balanceHtml(md: MarkdownIt): void {
  md.core.ruler.push('balance_html', (state) => {
    for (const token of state.tokens) if (token.children !== null) token.children = cutHidden(token.children)
    const stretches = readStretches(state)
    if (stretches.size === 0) return
    const tags = matchTags(state.tokens.flatMap((token) => eventsOf(token, stretches)))
    rewrite(state, stretches, tags)
    report(state, [...stretches.values()], tags)
  })
}

type Stretches = ReadonlyMap<Token, HtmlStretch>

function readStretches({ tokens, env }: StateCore): Stretches {
  const { linesBefore = 0 } = env as Partial<ParseEnvironment>
  const stretches = new Map<Token, HtmlStretch>()
  for (const token of tokens) {
    const line = (token.map?.[0] ?? 0) + 1 + linesBefore
    if (token.type === 'html_block') {
      const pieces = readTags(token.content)
      stretches.set(token, { kind: 'block', pieces, lines: linesOf(token.content, pieces, line) })
    }
    for (const child of token.children ?? []) {
      if (child.type !== 'html_inline') continue
      const pieces = readTags(child.content)
      stretches.set(child, { kind: 'inline', pieces, lines: pieces.map(() => line) })
    }
  }
  return stretches
}

function linesOf(content: string, pieces: readonly HtmlPiece[], first: number): number[] {
  let line = first
  let from = 0
  return pieces.map(({ at }) => {
    line += content.slice(from, at).split('\n').length - 1
    from = at
    return line
  })
}

function eventsOf(token: Token, stretches: Stretches): HtmlEvent[] {
  const tagsIn = (html: Token) =>
    (stretches.get(html)?.pieces ?? []).flatMap((piece): HtmlEvent[] =>
      piece.kind === 'open' || piece.kind === 'close' ? [{ kind: 'tag', tag: piece }] : [],
    )
  if (token.type === 'html_block') return tagsIn(token)
  if (token.type === 'inline')
    return [{ kind: 'begin' }, ...(token.children ?? []).flatMap(tagsIn), { kind: 'end' }]
  return token.nesting === 0 ? [] : [{ kind: token.nesting > 0 ? 'begin' : 'end' }]
}

function rewrite(state: StateCore, stretches: Stretches, tags: MatchedTags): void {
  const names = nameTags([...stretches.values()])
  for (const [token, stretch] of stretches) token.content = writeTags(stretch, tags, names)
  for (const { children } of state.tokens) {
    const end = children === null ? '' : closeLine(children, stretches, { tags, names })
    if (end === '') continue
    const last = new state.Token('html_inline', '', 0)
    last.content = end
    children?.push(last)
  }
}

const closeLine = (
  children: readonly Token[],
  stretches: Stretches,
  { tags, names }: { tags: MatchedTags; names: TagNames },
) =>
  closeAll(
    children.flatMap((child) => stretches.get(child)?.pieces ?? []),
    tags,
    names,
  )

function describe(name: string, more: string): string {
  if (knownElements.has(name)) return `\`${name === '!--' ? '<!--' : `<${name}>`}\` is never closed${more}.`
  return `\`<${name}>\` is no element and is not shown${more}; write \`\\<${name}>\` where it shall be read.`
}

/** Tells of each kind of element once, where it first stands. */
function report({ env }: StateCore, stretches: readonly HtmlStretch[], { left }: MatchedTags): void {
  const { problems = [], removed = new Set() } = env as Partial<ParseEnvironment>
  const unclosed = new Map<string, { line: number; count: number }>()
  for (const { pieces, lines } of stretches) {
    pieces.forEach((piece, index) => {
      if (piece.kind === 'text' || piece.kind === 'close') return
      const isGone = piece.kind === 'hidden' ? piece.name !== '' : reportedElements.has(piece.name)
      if (isGone) removed.add(`<${piece.name}>`)
      if (piece.kind !== 'unclosed' && !left.has(piece)) return
      const { line = lines[index] ?? 1, count = 0 } = unclosed.get(piece.name) ?? {}
      unclosed.set(piece.name, { line, count: count + 1 })
    })
  }
  for (const [name, { line, count }] of unclosed) {
    const more = count > 1 ? `, and ${count - 1} more like it` : ''
    problems.push({ rule: 'html/unclosed', line, message: describe(name, more) })
  }
}
