import { francAll } from 'franc'
import type { LocaleTag } from '../model/locale.js'
import { scriptOf } from './script-of.js'

/** Three-letter codes, as the detector names languages, of those that documents are translated to. */
const codes: Readonly<Record<string, string>> = {
  af: 'afr',
  am: 'amh',
  ar: 'arb',
  az: 'azj',
  be: 'bel',
  bg: 'bul',
  bn: 'ben',
  bs: 'bos',
  ca: 'cat',
  ckb: 'ckb',
  cs: 'ces',
  da: 'dan',
  de: 'deu',
  el: 'ell',
  en: 'eng',
  eo: 'epo',
  es: 'spa',
  et: 'ekk',
  eu: 'eus',
  fa: 'pes',
  fi: 'fin',
  fr: 'fra',
  ga: 'gle',
  gl: 'glg',
  gu: 'guj',
  he: 'heb',
  hi: 'hin',
  hr: 'hrv',
  hu: 'hun',
  hy: 'hye',
  id: 'ind',
  is: 'isl',
  it: 'ita',
  ja: 'jpn',
  ka: 'kat',
  kk: 'kaz',
  km: 'khm',
  kn: 'kan',
  ko: 'kor',
  lo: 'lao',
  lt: 'lit',
  lv: 'lvs',
  mk: 'mkd',
  ml: 'mal',
  mr: 'mar',
  ms: 'zlm',
  my: 'mya',
  nb: 'nob',
  ne: 'nep',
  nl: 'nld',
  nn: 'nno',
  pa: 'pan',
  pl: 'pol',
  pt: 'por',
  ro: 'ron',
  ru: 'rus',
  si: 'sin',
  sk: 'slk',
  sl: 'slv',
  sq: 'als',
  sr: 'srp',
  sv: 'swe',
  sw: 'swh',
  ta: 'tam',
  te: 'tel',
  th: 'tha',
  tr: 'tur',
  uk: 'ukr',
  ur: 'urd',
  uz: 'uzn',
  vi: 'vie',
  zh: 'cmn',
}

/** Languages so near each other that a detector is never sure between them. */
const near: readonly (readonly string[])[] = [
  ['nb', 'nn', 'no', 'da'],
  ['hr', 'bs', 'sr', 'sh'],
  ['id', 'ms'],
  ['cs', 'sk'],
  ['es', 'gl', 'ast'],
  ['hi', 'mr', 'ne'],
  ['ru', 'be', 'uk'],
]

/** Fewer letters are too few to tell by. */
const leastLetters = 50
/** From so many letters on, a smaller difference is a sure one. */
const manyLetters = 100
/** How near, of 1, a text may be to its own language and still surely be in another; measured on texts in 24 languages. */
const sureScore = { few: 0.85, many: 0.9 }

/**
 * The language of `others` that a text surely is in, though it should be in `own`; `undefined` where nothing is sure. Names and
 * numbers are taken out first: they are in no language.
 */
export function detectOther(
  text: string,
  own: LocaleTag,
  others: readonly LocaleTag[],
): LocaleTag | undefined {
  const prose = withoutNames(text)
  const letters = prose.match(/\p{L}/gu)?.length ?? 0
  const candidates = others.filter((other) => !areNear(languageOf(own), languageOf(other)))
  const foreign = otherScript(prose, own, candidates)
  if (foreign !== undefined) return letters >= leastLetters / (isDense(foreign) ? 3 : 1) ? foreign : undefined
  if (letters < leastLetters) return undefined
  const same = candidates.filter((other) => scriptOf(other) === scriptOf(own))
  const only = [own, ...same].flatMap((tag) => codes[languageOf(tag)] ?? [])
  if (same.length === 0 || codes[languageOf(own)] === undefined) return undefined
  const scores = new Map(francAll(prose, { only, minLength: leastLetters }))
  const [best] = scores.keys()
  const score = scores.get(codes[languageOf(own)] ?? '') ?? 1
  const isSure = score < (letters < manyLetters ? sureScore.few : sureScore.many)
  return isSure ? same.find((other) => codes[languageOf(other)] === best) : undefined
}

/** Letters of a document by which its language can be told among all that there are. */
const documentLetters = 300

/** The language that a whole document is in, where that is surely not the one that it is named after. */
export function detectLanguage(text: string, own: LocaleTag): LocaleTag | undefined {
  const prose = withoutNames(text)
  if ((prose.match(/\p{L}/gu)?.length ?? 0) < documentLetters) return undefined
  return detectOther(text, own, Object.keys(codes))
}

const languageOf = (tag: LocaleTag) => {
  const { language } = new Intl.Locale(tag)
  return language === 'no' ? 'nb' : language
}

const areNear = (one: string, other: string) =>
  one === other || near.some((group) => group.includes(one) && group.includes(other))

/** Words with a capital or a digit in them, and what is in Latin letters between other signs without spaces. */
const withoutNames = (text: string) =>
  text
    .replace(/https?:\S+/g, ' ')
    .replace(/\S*[\p{Nd}_/\\]\S*/gu, ' ')
    .replace(/(?<=[\p{L}\p{P}]\s)\p{Lu}[\p{L}-]*/gu, ' ')
    .replace(/\p{L}*\p{Ll}\p{Lu}\p{L}*/gu, ' ')

/** Where most of a text is in a script that its language is not written in: the language that is. */
function otherScript(text: string, own: LocaleTag, others: readonly LocaleTag[]): LocaleTag | undefined {
  const share = (tag: LocaleTag) =>
    (text.match(signsOf(tag))?.length ?? 0) / Math.max(1, text.match(/\p{L}/gu)?.length ?? 0)
  if (share(own) > 0.2) return undefined
  return others.find((other) => scriptOf(other) !== scriptOf(own) && share(other) > 0.8)
}

/** Scripts whose name in BCP 47 is none of a Unicode property. */
const properties: Readonly<Record<string, string>> = {
  Hans: 'Hani',
  Hant: 'Hani',
  Jpan: 'Hani',
  Kore: 'Hang',
}

/** The signs of a language's script; Japanese has three. */
const signsOf = (tag: LocaleTag) =>
  new RegExp(
    scriptOf(tag) === 'Jpan'
      ? '[\\p{Script=Hani}\\p{Script=Hira}\\p{Script=Kana}]'
      : `\\p{Script=${properties[scriptOf(tag)] ?? scriptOf(tag)}}`,
    'gu',
  )

/** Chinese and its like say with one sign what takes some letters elsewhere. */
const isDense = (tag: LocaleTag) => /^(zh|ja|ko|yue)$/.test(languageOf(tag))
