import type { LocaleTag } from '../model/locale.js'
import { ar } from './words/ar.js'
import { bg } from './words/bg.js'
import { de } from './words/de.js'
import { en } from './words/en.js'
import { es } from './words/es.js'
import { fr } from './words/fr.js'
import { he } from './words/he.js'
import { it } from './words/it.js'
import { ja } from './words/ja.js'
import { ko } from './words/ko.js'
import { nl } from './words/nl.js'
import { pl } from './words/pl.js'
import { pt } from './words/pt.js'
import { ru } from './words/ru.js'
import { sv } from './words/sv.js'
import { tr } from './words/tr.js'
import { uk } from './words/uk.js'
import { zh } from './words/zh.js'

/** The furniture's words in one language: everything a deck says that its document does not. */
export interface Words {
  readonly languages: string
  readonly previousSlide: string
  readonly nextSlide: string
  /** With `{n}` and `{total}`. */
  readonly slideOf: string
  readonly missingPicture: string
}

const byLanguage: Readonly<Record<string, Words>> = {
  ar,
  bg,
  de,
  en,
  es,
  fr,
  he,
  it,
  ja,
  ko,
  nl,
  pl,
  pt,
  ru,
  sv,
  tr,
  uk,
  zh,
}

/** The words for a locale: its own (`pt-BR`), else its language's (`pt`), else English. */
export function wordsFor(locale: LocaleTag): Words {
  return byLanguage[locale] ?? byLanguage[new Intl.Locale(locale).language] ?? en
}
