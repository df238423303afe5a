import type { LocaleTag } from '../model/locale.js'

const shape = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i

/**
 * The canonical form of a BCP 47 tag (`pt-br` gives `pt-BR`), or `undefined` for text that is no tag or that names no
 * language which is known: `README` and `faq` are file names, not locales.
 */
export function canonicalLocale(tag: string): LocaleTag | undefined {
  if (!shape.test(tag)) return undefined
  try {
    const locale = new Intl.Locale(tag.replaceAll('_', '-'))
    const known = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(locale.language)
    return known === undefined ? undefined : locale.toString()
  } catch {
    return undefined // not well-formed after all, such as a repeated subtag
  }
}
