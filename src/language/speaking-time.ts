import type { LocaleTag } from '../model/locale.js'
import { isEastAsian } from './script-of.js'

/** Usual paces of a talk, per minute: words, or signs where words are not written apart. */
const pace = { words: 130, signs: 220 }

/** Minutes that it takes to say a text at a usual pace. */
export function speakingTime(text: string, locale: LocaleTag): number {
  if (isEastAsian(locale)) return (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) / pace.signs
  const words = new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)
  let count = 0
  for (const { isWordLike } of words) if (isWordLike) count++
  return count / pace.words
}
