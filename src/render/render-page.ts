import { createHash } from 'node:crypto'
import { nativeName } from '../language/native-name.js'
import { markup } from './compile-templates.js'
import { headView } from './head-view.js'
import { languageView } from './language-view.js'
import { pagePolicy } from './page-policy.js'
import type { Rendering } from './rendering.js'

/** Files that a page names, by address. */
export interface PageFiles {
  readonly styles: readonly string[]
  readonly scripts: readonly string[]
}

/** The reveal.js page around a deck's slides. */
export function renderDeckPage(slides: string, files: PageFiles, rendering: Rendering): string {
  const { deck, words, templates } = rendering
  const { locale } = deck.deck.file
  return templates.fill('deck', {
    ...headView(rendering),
    ...files,
    policy: pagePolicy,
    slides: markup(slides),
    words,
    languageName: nativeName(locale),
    switched: words.languageChanged.replace('{language}', nativeName(locale)),
    hasLanguages: deck.locales.length > 1,
    languages: deck.locales.map((tag) => ({ ...languageView(tag), isCurrent: tag === locale })),
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
