import type { LocaleTag } from '../model/locale.js'

/** A locale's name in its own language: `español`, `български`, `中文`. */
export function nativeName(locale: LocaleTag): string {
  return (
    new Intl.DisplayNames([locale], { type: 'language', languageDisplay: 'standard' }).of(locale) ?? locale
  )
}
