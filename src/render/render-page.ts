import { createHash } from 'node:crypto'
import { directionOf } from '../language/script-of.js'
import { nativeName } from '../language/native-name.js'
import { markup, type Markup } from './compile-templates.js'
import { headView } from './head-view.js'
import { usualMotion } from './settings/usual-motion.js'
import { listKeys } from './key-list.js'
import { languageView } from './language-view.js'
import { pagePolicy, playingPolicy } from './page-policy.js'
import { type SpeakerFiles, speakerView } from './speaker-view.js'
import type { Rendering } from './rendering.js'

/** Files that a page names, by address. */
export interface PageFiles {
  readonly styles: readonly string[]
  readonly scripts: readonly string[]
}

/** What a deck's page holds itself, for which its policy knows it. */
export interface InlinedFiles {
  readonly policy: string
  readonly styleTexts: readonly Markup[]
  readonly scriptTexts: readonly Markup[]
}

/** Files that a deck's page names, or holds. */
export interface DeckFiles extends PageFiles {
  /** Everything, where the page is alone. */
  readonly inlined?: InlinedFiles
  /** What its speaker's view needs; without it the page has none. */
  readonly speaker?: SpeakerFiles
}

/** Whether a page plays anything. */
const plays = ({ playsMedia = false, media }: Rendering) => playsMedia && (media?.size ?? 0) > 0

/** The reveal.js page around a deck's slides. */
export function renderDeckPage(slides: string, files: DeckFiles, rendering: Rendering): string {
  const { deck, words, templates } = rendering
  const { locale } = deck.deck.file
  const hasLanguages = deck.locales.length > 1
  const { styles, scripts, speaker } = files
  const isForSpeaker = speaker?.isForSpeaker ?? false
  const head = headView(rendering)
  const ending = isForSpeaker ? '.speaker.html' : '.html'
  return templates.fill('deck', {
    ...head,
    title: isForSpeaker ? `${head.title} · ${words.speakerView}` : head.title,
    styles,
    scripts,
    isForSpeaker,
    speaker: speaker === undefined ? null : speakerView(speaker, rendering),
    isAlone: files.inlined !== undefined,
    policy: plays(rendering) ? playingPolicy : pagePolicy,
    ...files.inlined,
    motion: usualMotion(deck).map(([name, value]) => ({ name, value })),
    slides: markup(slides),
    words,
    languageName: nativeName(locale),
    switched: words.languageChanged.replace('{language}', nativeName(locale)),
    hasLanguages,
    keys: listKeys(words, { dir: directionOf(deck.lang), hasLanguages }),
    languages: deck.locales.map((tag) => ({ ...languageView(tag, ending), isCurrent: tag === locale })),
  })
}

/**
 * The page that is measured and printed: the same slides and styles, one slide a page, and no script. All of it is in the
 * page but the pictures.
 * @param sheets the text of its style sheets, in their order
 */
export function renderPrintPage(slides: string, sheets: readonly string[], rendering: Rendering): string {
  const texts = sheets.map((text) => `\n${text.replaceAll('</', '<\\/')}\n`)
  const hashes = texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
  const printPolicy = `default-src 'none'; style-src ${hashes.join(' ')}; img-src 'self' data:; font-src data:`
  const view = {
    ...headView(rendering),
    styles: texts.map(markup),
    policy: printPolicy,
    slides: markup(slides),
  }
  return rendering.templates.fill('print', view)
}
