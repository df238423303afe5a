import { nativeName } from '../language/native-name.js'
import { directionOf } from '../language/script-of.js'
import type { Direction, LocaleTag } from '../model/locale.js'

/** A language that a page links to, as templates see it. */
export interface LanguageView {
  readonly tag: LocaleTag
  /** Seen from a page of the same deck. */
  readonly href: string
  /** In its own language. */
  readonly name: string
  readonly dir: Direction
}

/** What templates need to link to a deck in a locale; how the name of its page ends may be told. */
export function languageView(tag: LocaleTag, ending = '.html'): LanguageView {
  return { tag, href: `${tag}${ending}`, name: nativeName(tag), dir: directionOf(tag) }
}
