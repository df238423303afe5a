import type { LocaleTag } from '../model/locale.js'

/** Divides texts of a language, whatever its script, into words and what stands between them; joined they are the text again. */
export function createWordSplitter(locale: LocaleTag): (text: string) => readonly string[] {
  const words = new Intl.Segmenter(locale, { granularity: 'word' })
  return (text) => Array.from(words.segment(text), ({ segment }) => segment)
}
