import { createHash } from 'node:crypto'
import { markup } from './compile-templates.js'
import { renderDeckPage } from './render-page.js'
import type { Rendering } from './rendering.js'

/** The text of what a page holds itself. */
export interface PageTexts {
  readonly styles: readonly string[]
  readonly scripts: readonly string[]
  /** Of the window of the speaker's view. */
  readonly speaker: string
}

/**
 * The reveal.js page around a deck's slides with everything inside. It leads to no other language: what lies beside it is
 * not there where it is opened.
 */
export function renderStandalonePage(slides: string, texts: PageTexts, rendering: Rendering): string {
  const { deck } = rendering
  const inElement = (text: string) => unixLines(text).replaceAll('</', '<\\/')
  const styles = texts.styles.map(inElement)
  const speaker = inElement(texts.speaker)
  const scripts = texts.scripts.map((text) =>
    // In a script these two stand in strings and patterns alone, where the sign before them changes nothing.
    unixLines(text).replace(/<(?=\/script|!--)/gi, '<\\'),
  )
  return renderDeckPage(
    slides,
    {
      styles: [],
      scripts: [],
      speaker: { styles: '', styleText: markup(speaker), hasTexts: false, isForSpeaker: false },
      inlined: {
        policy: policyOf([...styles, speaker], scripts),
        styleTexts: styles.map(markup),
        scriptTexts: scripts.map(markup),
      },
    },
    { ...rendering, playsMedia: false, deck: { ...deck, locales: [deck.deck.file.locale] } },
  )
}

/** A browser reads line ends so before it takes the hash. */
const unixLines = (text: string) => text.replace(/\r\n?/g, '\n')

/** Nothing runs and nothing is drawn but what the page was made with, each known by its hash, and nothing is asked for. */
function policyOf(styles: readonly string[], scripts: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(' ')}`,
    `style-src ${styles.map(hashOf).join(' ')}`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
