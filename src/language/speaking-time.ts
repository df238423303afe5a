import type { LocaleTag } from '../model/locale.js'
import { isEastAsian } from './script-of.js'

/** Usual paces of a talk, per minute: words, or signs where words are not written apart. */
const pace = { words: 130, signs: 220 }

/** Minutes that it takes to say a text at a usual pace. */
export function speakingTime(text: string, locale: LocaleTag): number {
  if (isEastAsian(locale)) return (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) / pace.signs
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' })
  let count = 0
  for (const piece of text.match(pieces) ?? [])
    for (const { isWordLike } of segmenter.segment(piece)) if (isWordLike) count++
  return count / pace.words
}

/** Runs of text up to a space: the segmenter takes time with the square of a text's length. */
const pieces = /[\s\S]{1,2000}(?:\s|$)|[\s\S]{1,2000}/g
