import type { LocaleTag } from '../model/locale.js'
import {
  cjkFamilies,
  type FontFamily,
  inter,
  mathFamily,
  scriptFamilies,
  symbolFamilies,
} from './families.js'

const hangul = /\p{Script=Hangul}/u
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const cjk =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303F\uFF00-\uFFEF]/u
const beyondLatin =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u

/** Which families text may come from. */
export interface FamilyChoice {
  /** In the order in which characters are looked for in them, and the browser looks for them. */
  readonly families: readonly FontFamily[]
  /** The deck is Chinese, Japanese or Korean: punctuation that these share with Latin is theirs. */
  readonly isCjk: boolean
}

/**
 * Orders the families for a deck: Inter, the scripts of the text, Chinese, Japanese and Korean, signs. Emoji follow them all.
 *
 * @param languages What the deck is written in, its own language first.
 * @param characters The characters of the deck; order and repetition do not matter.
 */
export function chooseFamilies(languages: readonly LocaleTag[], characters: string): FamilyChoice {
  const [own, ...others] = languages.map(cjkOfLocale)
  const first = own ?? others.find((family) => family !== undefined) ?? cjkOfText(characters)
  const scripts = scriptsOfText(characters)
  // Arrows and other signs that Inter lacks are in these faces, most of them in the Japanese one: so they end the list
  // in any deck. Where the text is theirs they come before the families for signs.
  const all = [first ?? cjkFamilies.jp, cjkFamilies.jp, cjkFamilies.sc, cjkFamilies.tc, cjkFamilies.kr]
  const signs = first === undefined ? [...symbolFamilies, ...all] : [...all, ...symbolFamilies]
  // The deck's own face takes the shared punctuation, which other scripts' faces have too.
  const families = own === undefined ? [inter, ...scripts, ...signs] : [inter, own, ...scripts, ...signs]
  return { families: [...new Set([...families, mathFamily])], isCjk: own !== undefined }
}

function scriptsOfText(characters: string): readonly FontFamily[] {
  if (!beyondLatin.test(characters)) return []
  return scriptFamilies.filter(({ pattern }) => pattern.test(characters)).map(({ family }) => family)
}

function cjkOfLocale(locale: LocaleTag): FontFamily | undefined {
  const { language, script } = new Intl.Locale(locale).maximize()
  if (language === 'ja') return cjkFamilies.jp
  if (language === 'ko') return cjkFamilies.kr
  if (script === 'Hans') return cjkFamilies.sc
  return script === 'Hant' ? cjkFamilies.tc : undefined
}

function cjkOfText(characters: string): FontFamily | undefined {
  if (!cjk.test(characters)) return undefined
  if (kana.test(characters)) return cjkFamilies.jp
  return hangul.test(characters) ? cjkFamilies.kr : cjkFamilies.sc
}
