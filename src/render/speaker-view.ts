import { languageView, type LanguageView } from './language-view.js'
import { nativeName } from '../language/native-name.js'
import type { LocaleTag } from '../model/locale.js'
import type { Rendering } from './rendering.js'
import { speakerWords } from './speaker-words.js'

/** What a deck's page names for its speaker's view, and what it offers there. */
export interface SpeakerFiles {
  /** Address of the window's own style sheet. */
  readonly styles: string
  /** Whether other locales' notes lie beside the page. */
  readonly hasTexts: boolean
  /** Whether the page is for the speaker alone. */
  readonly isForSpeaker: boolean
}

/** The speaker's view as its template sees it. */
export interface SpeakerView {
  readonly locale: LocaleTag
  readonly styles: string
  /** JSON, by the names of the words. */
  readonly words: string
  /** How long the talk is to take, where its document says so. */
  readonly minutes: number | null
  readonly languageName: string
  /** The languages whose notes it offers; none where there is no choice. */
  readonly languages: readonly (LanguageView & { readonly isCurrent: boolean })[]
}

/** What the template of the speaker's view is filled with. */
export function speakerView(
  { styles, hasTexts }: SpeakerFiles,
  { deck, words }: Pick<Rendering, 'deck' | 'words'>,
): SpeakerView {
  const { locale } = deck.deck.file
  const offered = hasTexts && deck.locales.length > 1 ? deck.locales : []
  return {
    locale,
    styles,
    words: JSON.stringify(speakerWords(words)),
    minutes: deck.deck.frontMatter.duration ?? null,
    languageName: nativeName(locale),
    languages: offered.map((tag) => ({ ...languageView(tag, '.speaker.js'), isCurrent: tag === locale })),
  }
}
