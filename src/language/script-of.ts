import type { Direction, LocaleTag } from '../model/locale.js'

const rightToLeft = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr'])
const italic = new Set(['Latn', 'Cyrl', 'Grek'])
const eastAsian = new Set(['Hans', 'Hant', 'Hani', 'Jpan', 'Kore', 'Bopo'])

/** The ISO 15924 script that a locale is written in: `Latn`, `Cyrl`, `Hans`, `Arab`. */
export function scriptOf(locale: LocaleTag): string {
  return new Intl.Locale(locale).maximize().script ?? 'Latn'
}

/** The direction that a locale is written in. */
export function directionOf(locale: LocaleTag): Direction {
  return rightToLeft.has(scriptOf(locale)) ? 'rtl' : 'ltr'
}

/** Whether a locale is written in Chinese, Japanese or Korean script. */
export function isEastAsian(locale: LocaleTag): boolean {
  return eastAsian.has(scriptOf(locale))
}

/** The digits that numbers are written in, as CLDR calls them: `latn`, `arabext` in Persian, `mymr` in Burmese. */
export function digitsOf(locale: LocaleTag): string {
  return new Intl.NumberFormat(locale).resolvedOptions().numberingSystem
}

/** Whether text in a locale's script is emphasised by italics: others have none, or such as nobody reads. */
export function hasItalics(locale: LocaleTag): boolean {
  return italic.has(scriptOf(locale))
}
