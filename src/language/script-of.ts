import type { Direction, LocaleTag } from '../model/locale.js'

const rightToLeft = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr'])
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
