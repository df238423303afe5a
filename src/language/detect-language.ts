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
  ['nb', 'nn', 'da'],
  ['hr', 'bs', 'sr', 'sh'],
  ['id', 'ms'],
  ['cs', 'sk'],
  ['es', 'gl'],
  ['pt', 'gl'],
  ['hi', 'mr', 'ne'],
  ['ru', 'be', 'uk'],
]

/** Languages that are taken for a document's only where another one of the deck is in it: their texts look like their neighbours'. */
const shadowed: ReadonlySet<string> = new Set(['gl', 'eo', 'nn', 'bs', 'ms', 'af', 'ckb'])

/** The signs of each script that a language of the table is written in. */
const signs: Readonly<Record<string, RegExp>> = Object.fromEntries(
  [...new Set(Object.keys(codes).map(scriptOf))].map((script) => [
    script,
    new RegExp(`[${signsOf(script)}]`, 'gu'),
  ]),
)

function signsOf(script: string): string {
  const names = { Hans: ['Hani'], Hant: ['Hani'], Jpan: ['Hira', 'Kana'], Kore: ['Hang'] }[script] ?? [script]
  return names.map((name) => `\\p{Script=${name}}`).join('')
}

const scripts: ReadonlyMap<string, string> = new Map(
  Object.keys(codes).map((language) => [language, scriptOf(language)]),
)

/** Fewer letters are too few to tell by. */
const leastLetters = 50
/** From so many letters on, a smaller difference is a sure one. */
const manyLetters = 100
/** How near, of 1, a text may be to its own language and still surely be in another; measured on texts in 24 languages. */
const sureScore = { few: 0.85, many: 0.9 }
/** So much of a text is looked at: in longer ones all languages look alike to the detector. */
const longestSample = 250
/** Letters of a document by which its language can be told among all that there are. */
const documentLetters = 200
/** Texts of a document that are looked at. */
const mostSamples = 5

/**
 * The language of `others` that a text surely is in, though it should be in `own`; `undefined` where nothing is sure. Names and
 * numbers are taken out first: they are in no language.
 */
export function detectOther(
  text: string,
  own: LocaleTag,
  others: readonly LocaleTag[],
): LocaleTag | undefined {
  const language = judge(withoutNames(text), languageOf(own), others.map(languageOf))
  return language === undefined ? undefined : others.find((other) => languageOf(other) === language)
}

/**
 * The language that a document is in, where that is surely not the one that it is named after: that of most of its texts, by
 * their letters.
 */
export function detectLanguage(texts: readonly string[], own: LocaleTag): LocaleTag | undefined {
  const others = Object.keys(codes).filter((language) => !shadowed.has(language))
  const samples = longest(texts.filter((text) => text.length >= leastLetters / 3))
    .map(withoutNames)
    .map((text) => ({ text, letters: countLetters(text) }))
  const all = samples.reduce((sum, { letters }) => sum + letters, 0)
  if (all < documentLetters) return undefined
  const votes = new Map<string | undefined, number>()
  for (const { text, letters } of samples) {
    const language = judge(text, languageOf(own), others)
    const given = (votes.get(language) ?? 0) + letters
    if (given > all / 2) return language // whatever the others say
    votes.set(language, given)
  }
  return undefined
}

/** The longest of many. */
const longest = (texts: readonly string[]) =>
  [...texts].sort((a, b) => b.length - a.length).slice(0, mostSamples)

const countLetters = (text: string) => text.match(/[\p{L}\p{M}]/gu)?.length ?? 0

/** The language that a text surely is in, of several that are not its own. */
function judge(whole: string, own: string, others: readonly string[]): string | undefined {
  const text = whole.slice(0, longestSample)
  const letters = countLetters(text)
  const share = (script: string) => (text.match(signs[script] ?? /(?!)/)?.length ?? 0) / Math.max(1, letters)
  const candidates = others.filter((other) => other in codes && !areNear(own, other))
  const ownScript = scripts.get(own) ?? scriptOf(own)
  const found = [...new Set(candidates.flatMap((other) => scripts.get(other) ?? []))].filter(
    (script) => script !== ownScript && share(script) > leastShare(script),
  )
  if (found.length > 0 && share(ownScript) < mostOwn(ownScript)) {
    const pool = candidates.filter((other) => found.includes(scripts.get(other) ?? ''))
    return letters >= leastLetters / (pool.some(isDense) ? 3 : 1) ? nearest(text, pool) : undefined
  }
  const pool = candidates.filter((other) => scripts.get(other) === ownScript)
  if (letters < leastLetters || pool.length === 0) return undefined
  const score = scoresOf(text, [own, ...pool]).get(codes[own] ?? '') ?? 1
  return score < (letters < manyLetters ? sureScore.few : sureScore.many) ? nearest(text, pool) : undefined
}

/** Names stand in Latin letters everywhere, so few signs of another script say what a text is in, and only many Latin ones. */
const leastShare = (script: string) => ({ Latn: 0.8, Jpan: 0.15 })[script] ?? 0.3

/** A text with so many signs of its own script is not in another; Japanese needs only few of its own beside Chinese ones. */
const mostOwn = (script: string) => (script === 'Jpan' ? 0.1 : 0.5)

/** How near a text is to each language, by the detector's code, the nearest first. */
const scoresOf = (text: string, languages: readonly string[]) =>
  new Map(francAll(text, { only: languages.flatMap((language) => codes[language] ?? []), minLength: 1 }))

/** Of several languages the nearest; the first where the detector knows none of them. */
function nearest(text: string, languages: readonly string[]): string | undefined {
  const [best] = scoresOf(text, languages).keys()
  return languages.find((language) => codes[language] === best) ?? languages[0]
}

function languageOf(tag: LocaleTag): string {
  const [language = tag] = tag.split('-')
  return language === 'no' ? 'nb' : language
}

const areNear = (one: string, other: string) =>
  one === other || near.some((group) => group.includes(one) && group.includes(other))

/** A text without words that hold a capital or a digit, but for those that begin a sentence. */
const withoutNames = (text: string) =>
  text
    .slice(0, 4 * longestSample)
    .replace(/https?:\S+/g, ' ')
    .replace(/\S*[\p{Nd}_/\\]\S*/gu, ' ')
    .replace(/(?<=[\p{L}\p{P}]\s)\p{Lu}[\p{L}-]*/gu, ' ')
    .replace(/\p{L}*\p{Ll}\p{Lu}\p{L}*/gu, ' ')

/** Whether a text holds letters that are neither of a language's script nor Latin, as names are. */
export function isInThirdScript(text: string, locale: LocaleTag): boolean {
  const known = new RegExp(
    `[\\p{Script=Latin}${signsOf(scriptOf(locale))}${scriptOf(locale) === 'Jpan' ? '\\p{Script=Hani}' : ''}]`,
    'gu',
  )
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return (text.match(known)?.length ?? 0) < 0.8 * letters
}

/** Chinese and its like say with one sign what takes some letters elsewhere. */
const isDense = (language: string) => /^(zh|ja|ko|yue)$/.test(language)
