import type { MarkdownIt, StateCore, Token } from 'markdown-it'
import { type Allowance, lastLine } from '../../model/allowance.js'
import { type HtmlPiece, readTags } from '../read-tags.js'
import type { ParseEnvironment } from './parse-environment.js'

/** Headings down to this level begin a slide, whatever the level of the one before. */
const deepestSlide = 3
const comment = /^<!--\s*polydeck-allow\b([\s\S]*)-->$/

/**
 * Reads `<!-- polydeck-allow rule, rule: reason -->`, before comments are taken out. Before the first heading it counts for the
 * whole file; right above, under or in a heading for its slide; in a line of text for its paragraph; else for the block that
 * follows.
 */
export function allowances(md: MarkdownIt): void {
  md.core.ruler.push('allowances', ({ tokens, env }: StateCore) => {
    const { linesBefore = 0, allowances = [] } = env as Partial<ParseEnvironment>
    tokens.forEach((token, index) => {
      if (!mayAllow(token)) return
      const found = token.type === 'html_block' ? inBlock(tokens, index) : inLine(tokens, index)
      allowances.push(...found.map((one) => moveDown(one, linesBefore)))
    })
  })
}

/** From lines of the body to lines of the file. */
function moveDown({ line, from, to, ...what }: Allowance, by: number): Allowance {
  const end = to === lastLine ? lastLine : to + by
  return { ...what, line: line + by, from: from === 0 ? 0 : from + by, to: end }
}

const mayAllow = ({ type, content }: Token) =>
  (type === 'html_block' || type === 'inline') && content.includes('polydeck-allow')

/** Lines from the first of the text, both included. */
interface Stretch {
  readonly from: number
  readonly to: number
}

function inBlock(tokens: readonly Token[], index: number): Allowance[] {
  const token = tokens[index]
  if (token === undefined) return []
  const pieces = readTags(token.content)
  return pieces.flatMap((piece, at) => {
    if (piece.kind !== 'hidden' || piece.name !== '') return []
    const text = token.content.slice(piece.at, pieces[at + 1]?.at).trim()
    const line = (token.map?.[0] ?? 0) + 1 + countLines(token.content.slice(0, piece.at))
    const hasText = pieces.slice(at + 1).some((next) => next.kind !== 'close' && isShown(next))
    const own = { from: line, to: token.map?.[1] ?? line }
    return readComment(text, line, () => (hasText ? own : scopeOf(tokens, index, line)))
  })
}

function inLine(tokens: readonly Token[], index: number): Allowance[] {
  const { children, map } = tokens[index] ?? {}
  let line = (map?.[0] ?? 0) + 1
  return (children ?? []).flatMap((child) => {
    if (child.type === 'softbreak' || child.type === 'hardbreak') line++
    if (child.type !== 'html_inline') return []
    const opening = index - 1
    const isHeading = levelOf(tokens[opening]) !== undefined
    const block = { from: (map?.[0] ?? 0) + 1, to: map?.[1] ?? line }
    return readComment(child.content, line, () => (isHeading ? slideAt(tokens, opening) : block))
  })
}

/** What a comment allows, and why; nothing where it is another comment. */
function readComment(text: string, line: number, scope: () => Stretch): Allowance[] {
  const [, body] = comment.exec(text) ?? []
  if (body === undefined) return []
  const [names = '', ...reason] = body.split(/[:：]/)
  const rules = names.split(/[\s,，、]+/).filter((name) => name !== '')
  return [{ rules, reason: reason.join(':').trim(), line, ...scope() }]
}

function scopeOf(tokens: readonly Token[], index: number, line: number): Stretch {
  const { level = 0 } = tokens[index] ?? {}
  if (level > 0) return followingBlock(tokens, index, line)
  const headings = tokens.flatMap((token, at) => (levelOf(token) === undefined ? [] : [at]))
  if (!headings.some((at) => at < index)) return { from: 0, to: lastLine }
  const before = tokens.findLastIndex((token, at) => at < index && isBlock(token, 0))
  const after = tokens.findIndex((token, at) => at > index && isBlock(token, 0))
  const isUnder = headings.includes(before)
  const isAbove = headings.includes(after)
  const touches = isUnder && tokens[before]?.map?.[1] === line - 1
  if (isAbove && !(touches && tokens[after]?.map?.[0] !== tokens[index]?.map?.[1]))
    return slideAt(tokens, after)
  return isUnder ? slideAt(tokens, before) : followingBlock(tokens, index, line)
}

const isShown = (piece: HtmlPiece) =>
  piece.kind === 'text' ? piece.text.trim() !== '' : piece.kind !== 'hidden'

/** A block at this depth that is more than a comment. */
function isBlock({ level, nesting, type, map, content }: Token, depth: number): boolean {
  if (level !== depth || nesting < 0 || type === 'inline' || map === null) return false
  return type !== 'html_block' || readTags(content).some(isShown)
}

/** The block after a comment at its own depth, else the one that the comment stands in. */
function followingBlock(tokens: readonly Token[], index: number, line: number): Stretch {
  const { level = 0 } = tokens[index] ?? {}
  const end = tokens.findIndex((token, at) => at > index && token.level < level)
  const inside = tokens.slice(index + 1, end < 0 ? undefined : end)
  const next = inside.find((token) => isBlock(token, level))
  const around = tokens.slice(0, index).findLast((token) => token.nesting > 0 && token.level === level - 1)
  if (next !== undefined) return { from: line, to: next.map?.[1] ?? line }
  return {
    from: around?.map === undefined || around.map === null ? line : around.map[0] + 1,
    to: around?.map?.[1] ?? line,
  }
}

/** The lines of the slide that a heading begins; of a deeper heading's part of a slide. */
function slideAt(tokens: readonly Token[], index: number): Stretch {
  const own = Math.max(deepestSlide, levelOf(tokens[index]) ?? 0)
  const next = tokens.slice(index + 1).find((token) => {
    return (token.type === 'hr' && token.level === 0) || (levelOf(token) ?? Number.POSITIVE_INFINITY) <= own
  })
  return { from: (tokens[index]?.map?.[0] ?? 0) + 1, to: next?.map?.[0] ?? lastLine }
}

/** The level of a heading of the document, in Markdown or HTML. */
function levelOf(token: Token | undefined): number | undefined {
  if (token === undefined || token.level > 0) return undefined
  const [, level] = (token.type === 'html_block' ? /<h([1-6])\b/i.exec(token.content) : null) ?? []
  if (token.type === 'heading_open') return Number(token.tag.slice(1))
  return level === undefined ? undefined : Number(level)
}

const countLines = (text: string) => text.split('\n').length - 1
