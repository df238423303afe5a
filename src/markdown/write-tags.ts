import { apartElements, meaninglessElements, standIns, voidElements } from './element-names.js'
import type { MatchedTags } from './match-tags.js'
import type { HtmlPiece, OpenTag } from './read-tags.js'

/** A stretch of raw HTML: a block of its own, or a tag inside a line of text. */
export interface HtmlStretch {
  readonly kind: 'block' | 'inline'
  readonly pieces: readonly HtmlPiece[]
  /** The 1-based line of each piece. */
  readonly lines: readonly number[]
}

/** As what each element is written. */
export type TagNames = ReadonlyMap<HtmlPiece, string>

/** As what each element of some HTML is to be written: those that the tree's parser knows no text in are plain ones. */
export function nameTags(stretches: readonly HtmlStretch[]): TagNames {
  return new Map(
    stretches.flatMap(({ kind, pieces }) =>
      pieces.flatMap((piece) =>
        piece.kind === 'open' ? [[piece, standIns.get(piece.name)?.[kind] ?? piece.name]] : [],
      ),
    ),
  )
}

/**
 * Raw HTML as the tree's parser shall read it: without comments and scripts, without closing tags that close nothing, and
 * with an end for what is never closed.
 */
export function writeTags({ kind, pieces, lines }: HtmlStretch, tags: MatchedTags, names: TagNames): string {
  const written = pieces.map((piece, index) => {
    if (piece.kind === 'text') return piece.text.replaceAll('<', '&lt;')
    if (piece.kind === 'open')
      return writeOpening(piece, names.get(piece) ?? 'span', kind === 'block' ? lines[index] : undefined)
    return piece.kind === 'close' ? writeClosing(piece, tags, names) : ''
  })
  return `${written.join('')}${kind === 'block' ? closeAll(pieces, tags, names) : ''}`
}

/** The closing tags of what these pieces open and nothing closes, the innermost first. */
export function closeAll(pieces: readonly HtmlPiece[], { unclosed }: MatchedTags, names: TagNames): string {
  const open = pieces.filter((piece) => unclosed.has(piece)).reverse()
  // The end of a paragraph that ended by itself would be an empty one.
  return open.map((piece) => (names.get(piece) === 'p' ? '' : `</${names.get(piece) ?? 'span'}>`)).join('')
}

function writeOpening({ name, attributes, isEmpty }: OpenTag, written: string, line?: number): string {
  if (meaninglessElements.has(name)) return ''
  if (name === 'input') return writeInput(attributes)
  const place = line === undefined ? '' : ` data-line="${line}"`
  const tag = `${apartElements.has(name) ? ' ' : ''}<${written}${place}${attributes}>`
  return isEmpty && !voidElements.has(name) ? `${tag}</${written}>` : tag
}

/** Boxes to tick stay, as a box that is ticked or not; other fields hold nothing to read. */
function writeInput(attributes: string): string {
  if (!/\btype\s*=\s*["']?(checkbox|radio)\b/i.test(attributes)) return ''
  return `<input type="checkbox" disabled${/(^|\s)checked(\s|=|$)/i.test(attributes) ? ' checked' : ''}>`
}

function writeClosing(piece: HtmlPiece & { kind: 'close' }, tags: MatchedTags, names: TagNames): string {
  const open = tags.openedBy.get(piece)
  if (open === undefined) return piece.name === 'br' ? '<br>' : ''
  return `</${names.get(open) ?? 'span'}>${apartElements.has(piece.name) ? ' ' : ''}`
}
