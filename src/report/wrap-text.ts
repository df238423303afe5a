import { textWidth } from '../language/text-width.js'

/** The text in lines of at most that many columns, broken at spaces; only a word wider than a line is divided. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).flatMap((word) => divideWord(word, width))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer) > width) lines.push(line)
    line = line !== '' && textWidth(longer) > width ? word : longer
  }
  return [...lines, line]
}

function divideWord(word: string, width: number): readonly string[] {
  if (textWidth(word) <= width) return word === '' ? [] : [word]
  const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  const pieces = ['']
  for (const { segment } of letters.segment(word)) {
    const piece = pieces.at(-1) ?? ''
    if (piece !== '' && textWidth(piece + segment) > width) pieces.push(segment)
    else pieces[pieces.length - 1] = piece + segment
  }
  return pieces
}
