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

/** The usual ones: to ask about the others takes milliseconds, which the names of a thousand folders make seconds. */
const usual = {
  language:
    'af am ar az be bg bn bs ca ckb cs cy da de el en eo es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ' +
    'lo lt lv mk ml mr ms my nb ne nl nn no pa pl pt ro ru si sk sl sq sr sv sw ta te th tl tr uk ur uz vi zh',
  script: 'Arab Cyrl Hans Hant Latn',
  region: 'AR AT AU BE BR CA CH CN DE ES FR GB HK IN IT JP KR MO MX PT SG TW US',
}

/** Whether a subtag means something; one that is not there is no hindrance. */
function isNamed(type: keyof typeof usual, code: string | undefined): boolean {
  if (code === undefined || usual[type].split(' ').includes(code)) return true
  return new Intl.DisplayNames(['en'], { type, fallback: 'none' }).of(code) !== undefined
}
