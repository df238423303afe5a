import type { LocaleTag } from '../model/locale.js'
import type { Words } from '../model/words.js'
import { af } from './words/af.js'
import { am } from './words/am.js'
import { ar } from './words/ar.js'
import { az } from './words/az.js'
import { be } from './words/be.js'
import { bg } from './words/bg.js'
import { bn } from './words/bn.js'
import { bs } from './words/bs.js'
import { ca } from './words/ca.js'
import { ckb } from './words/ckb.js'
import { cs } from './words/cs.js'
import { cy } from './words/cy.js'
import { da } from './words/da.js'
import { de } from './words/de.js'
import { el } from './words/el.js'
import { en } from './words/en.js'
import { eo } from './words/eo.js'
import { es } from './words/es.js'
import { et } from './words/et.js'
import { eu } from './words/eu.js'
import { fa } from './words/fa.js'
import { fi } from './words/fi.js'
import { fil } from './words/fil.js'
import { fr } from './words/fr.js'
import { ga } from './words/ga.js'
import { gl } from './words/gl.js'
import { gu } from './words/gu.js'
import { he } from './words/he.js'
import { hi } from './words/hi.js'
import { hr } from './words/hr.js'
import { hu } from './words/hu.js'
import { hy } from './words/hy.js'
import { ind } from './words/id.js'
import { isl } from './words/is.js'
import { it } from './words/it.js'
import { ja } from './words/ja.js'
import { ka } from './words/ka.js'
import { kk } from './words/kk.js'
import { km } from './words/km.js'
import { kn } from './words/kn.js'
import { ko } from './words/ko.js'
import { lo } from './words/lo.js'
import { lt } from './words/lt.js'
import { lv } from './words/lv.js'
import { mk } from './words/mk.js'
import { ml } from './words/ml.js'
import { mr } from './words/mr.js'
import { ms } from './words/ms.js'
import { my } from './words/my.js'
import { nb } from './words/nb.js'
import { ne } from './words/ne.js'
import { nl } from './words/nl.js'
import { nn } from './words/nn.js'
import { pa } from './words/pa.js'
import { pl } from './words/pl.js'
import { pt } from './words/pt.js'
import { ptBR } from './words/pt-BR.js'
import { ro } from './words/ro.js'
import { ru } from './words/ru.js'
import { si } from './words/si.js'
import { sk } from './words/sk.js'
import { sl } from './words/sl.js'
import { sq } from './words/sq.js'
import { sr } from './words/sr.js'
import { srLatn } from './words/sr-Latn.js'
import { sv } from './words/sv.js'
import { sw } from './words/sw.js'
import { ta } from './words/ta.js'
import { te } from './words/te.js'
import { th } from './words/th.js'
import { tr } from './words/tr.js'
import { uk } from './words/uk.js'
import { ur } from './words/ur.js'
import { uz } from './words/uz.js'
import { vi } from './words/vi.js'
import { zh } from './words/zh.js'
import { zhHant } from './words/zh-Hant.js'

export type { Words } from '../model/words.js'

/** Words that a project sets itself, by locale; those of a language serve its regions too. */
export type WordOverrides = Readonly<Record<LocaleTag, Partial<Words>>>

const byLanguage: Readonly<Record<string, Words>> = {
  af,
  am,
  ar,
  az,
  be,
  bg,
  bn,
  bs,
  ca,
  ckb,
  cs,
  cy,
  da,
  de,
  el,
  en,
  eo,
  es,
  et,
  eu,
  fa,
  fi,
  fil,
  fr,
  ga,
  gl,
  gu,
  he,
  hi,
  hr,
  hu,
  hy,
  id: ind,
  is: isl,
  it,
  ja,
  ka,
  kk,
  km,
  kn,
  ko,
  lo,
  lt,
  lv,
  mk,
  ml,
  mr,
  ms,
  my,
  nb,
  ne,
  nl,
  nn,
  pa,
  pl,
  pt,
  'pt-BR': ptBR,
  ro,
  ru,
  si,
  sk,
  sl,
  sq,
  sr,
  'sr-Latn': srLatn,
  sv,
  sw,
  ta,
  te,
  th,
  tr,
  uk,
  ur,
  uz,
  vi,
  zh,
  'zh-Hant': zhHant,
}

/** Every locale that the furniture's words are translated to, sorted. */
export const wordLocales: readonly LocaleTag[] = Object.keys(byLanguage).sort()

/**
 * The words for a locale: its own (`pt-BR`), else those of its language in its script (`zh-Hant`), else its language's, else
 * English. What a project sets stands in their place, found in the same way: for `pt-BR` by `pt`, and by `pt-BR` before that.
 */
export function wordsFor(locale: LocaleTag, overrides: WordOverrides = {}): Words {
  const names = namesOf(locale)
  const own = [...names.exact, names.language].map((name) => byLanguage[name]).find((words) => words)
  const set = [...names.exact, ...(names.isUsualScript ? [names.language] : []), ...(own ? [] : ['en'])]
  const changes = set.flatMap((name) => (Object.hasOwn(overrides, name) ? [overrides[name]] : []))
  const words = own ?? en
  return changes.length === 0
    ? words
    : changes.reduceRight<Words>((all, some) => ({ ...all, ...some }), words)
}

/** By which names a locale's words may be found: exact ones, the most exact first, and its language. */
function namesOf(locale: LocaleTag) {
  const { language, script, region } = new Intl.Locale(locale).maximize()
  const alike = aliases[language] ?? language
  const inScript = `${alike}-${script ?? ''}`
  return {
    exact: [...new Set([locale, `${inScript}-${region ?? ''}`, `${alike}-${region ?? ''}`, inScript])],
    language: alike,
    /** Whether the language alone means this script: words in Simplified Chinese are none for `zh-Hant`. */
    isUsualScript: new Intl.Locale(alike).maximize().script === script,
  }
}

/** Languages that are written so alike that one's words serve the other. */
const aliases: Readonly<Record<string, string>> = {
  no: 'nb',
  tl: 'fil',
  yue: 'zh',
  prs: 'fa',
  hbs: 'sr',
  sh: 'sr',
}
