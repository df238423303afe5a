import type { Element, ElementContent } from 'hast'
import { buildElement } from '../markup/build-element.js'
import { rawTextOf } from '../markup/raw-text-of.js'
import type { CodeToken, TokenKind } from '../model/code.js'

/** Kinds that are drawn as the rest: what stands out everywhere stands out nowhere. */
const quiet: ReadonlySet<TokenKind> = new Set(['punctuation', 'parameter', 'link'])

/**
 * Code whose words stand in a `span.token` each, by their kind: a line of it, or several in one text. What it holds beside text stays,
 * and so does code of which the tokens say something else.
 * @param tokens of the same text, without the end of its last line
 */
export function colourCode(code: Element, tokens: readonly CodeToken[]): Element {
  if (rawTextOf(code).replace(/\n$/, '') !== tokens.map(({ text }) => text).join('')) return code
  const pieces = join(tokens)
  let at = 0
  const colour = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (node.type === 'element') return [{ ...node, children: colour(node.children) }]
      if (node.type !== 'text') return []
      const [text, end] = node.value.endsWith('\n') ? [node.value.slice(0, -1), '\n'] : [node.value, '']
      const from = at
      at += text.length
      return [...between(pieces, from, at), ...(end === '' ? [] : [{ type: 'text', value: end } as const])]
    })
  return { ...code, children: colour(code.children) }
}

interface Piece extends CodeToken {
  readonly from: number
}

/** Neighbours of one kind are one piece. */
function join(tokens: readonly CodeToken[]): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { text, kind } of tokens) {
    const seen = kind === undefined || quiet.has(kind) ? {} : { kind }
    const last = pieces.at(-1)
    if (last !== undefined && last.kind === seen.kind)
      pieces[pieces.length - 1] = { ...last, text: last.text + text }
    else pieces.push({ text, ...seen, from })
    from += text.length
  }
  return pieces
}

/** What stands between two places. */
function between(pieces: readonly Piece[], from: number, to: number): ElementContent[] {
  return pieces.flatMap(({ text, kind, from: start }): ElementContent[] => {
    const value = text.slice(Math.max(0, from - start), Math.max(0, to - start))
    if (value === '') return []
    const node: ElementContent = { type: 'text', value }
    return [kind === undefined ? node : buildElement('span', { className: ['token', kind] }, [node])]
  })
}
