import type { LocaleTag } from '../model/locale.js'

const shape = /^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i

/** Variants that documents are written in; any word of five to eight letters has the form of one, such as `number`. */
const variants =
  /^(1901|1994|1996|abl1943|ao1990|arevela|arevmda|ekavsk|ijekavsk|fonipa|fonxsamp|hepburn|jyutping|kkcor|nedis|oxendict|pinyin|polyton|rozaj|scotland|tarask|valencia|wadegile)$/

/**
 * The canonical form of a BCP 47 tag (`pt-br` and `pt_BR` give `pt-BR`), or `undefined` for text that is no tag or that names no
 * language, script or region which is known: `README`, `faq` and `is-glob` are file names, not locales.
 */
export function canonicalLocale(tag: string): LocaleTag | undefined {
  if (!shape.test(tag)) return undefined
  try {
    const locale = new Intl.Locale(tag.replaceAll('_', '-'))
    const { language, script, region } = locale
    const isKnown = isNamed('language', language) && isNamed('script', script) && isNamed('region', region)
    const rest = locale.baseName.split('-').filter((part) => ![language, script, region].includes(part))
    return isKnown && rest.every((part) => variants.test(part)) ? locale.toString() : undefined
  } catch {
    return undefined // not well-formed after all, such as a repeated subtag
  }
}

/** Whether a subtag means something; one that is not there is no hindrance. */
function isNamed(type: 'language' | 'script' | 'region', code: string | undefined): boolean {
  if (code === undefined) return true
  return new Intl.DisplayNames(['en'], { type, fallback: 'none' }).of(code) !== undefined
}
