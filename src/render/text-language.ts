import { directionOf, scriptOf } from '../language/script-of.js'
import type { Direction, LocaleTag } from '../model/locale.js'

/** How text in a language is set, as templates see it. */
export interface TextLanguage {
  readonly lang: LocaleTag
  readonly dir: Direction
  /** ISO 15924, by which the style sheets know it. */
  readonly script: string
}

/** What templates need to set text in a language. */
export function textLanguage(lang: LocaleTag): TextLanguage {
  return { lang, dir: directionOf(lang), script: scriptOf(lang) }
}
