import { cutText } from './cut-text.js'
import type { TextPiece } from './find-changes.js'
import { textWidth } from './text-width.js'

/** So many columns stay on each side of a change. */
const context = 32

/** The pieces with what did not change cut to what stands next to a change, `…` in place of the rest. */
export function shortenPieces(pieces: readonly TextPiece[]): readonly TextPiece[] {
  return pieces.map(({ kind, text }, index): TextPiece => {
    if (kind !== 'same') return { kind, text }
    const head = index === 0 ? '' : beginning(text)
    const tail = index === pieces.length - 1 ? '' : ending(text)
    const isShort = textWidth(text) <= textWidth(head) + textWidth(tail) + 3
    return { kind, text: isShort ? text : `${head}…${tail}` }
  })
}

/** Whole words where they are parted by spaces. */
function beginning(text: string): string {
  const cut = cutText(text, context).replace(/…$/, '')
  return cut === text ? text : cut.replace(/\s+\S*$/, '') + ' '
}

function ending(text: string): string {
  const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  const signs = Array.from(letters.segment(text.slice(-context * 4)), ({ segment }) => segment)
  let kept = ''
  while (signs.length > 0 && textWidth(kept) < context) kept = (signs.pop() ?? '') + kept
  return kept === text ? text : ` ${kept.replace(/^\S*\s+/, '')}`
}
