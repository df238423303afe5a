import { textWidth } from './text-width.js'

/** The text, cut with `…` where it is wider than that many columns; never within a letter and its marks. */
export function cutText(text: string, width: number): string {
  if (textWidth(text) <= width) return text
  const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  let kept = ''
  for (const { segment } of letters.segment(text)) {
    if (textWidth(kept + segment) > width - 1) break
    kept += segment
  }
  return width < 1 ? '' : `${kept.trimEnd()}…`
}
