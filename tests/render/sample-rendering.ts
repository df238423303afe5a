import { fileURLToPath } from 'node:url'
import { wordsFor } from '../../src/language/words.js'
import { alignDecks } from '../../src/locale/align-decks.js'
import { settleSettings } from '../../src/locale/settle-settings.js'
import { usualCanvas } from '../../src/model/canvas.js'
import type { LocalizedDeck } from '../../src/model/deck.js'
import type { SlidePart } from '../../src/model/layout.js'
import { compileTemplates } from '../../src/render/compile-templates.js'
import { listAnchors } from '../../src/render/list-anchors.js'
import { renderSlides } from '../../src/render/render-slides.js'
import type { Rendering } from '../../src/render/rendering.js'
import { sampleDeck } from '../sample-deck.js'

const templates = await compileTemplates([fileURLToPath(new URL('../../templates', import.meta.url))])

/** What a deck page is rendered with, without any picture. */
export function sampleRendering(deck: LocalizedDeck): Rendering {
  const { locale } = deck.deck.file
  return {
    deck,
    templates,
    canvas: usualCanvas,
    words: wordsFor(locale),
    pictures: new Map(),
    assetPrefix: '../assets/',
    slidePrefix: '#/',
    digits: new Intl.NumberFormat(locale, { useGrouping: false }),
    anchors: listAnchors(deck),
  }
}

/** A document as its locale's deck, alone in its language. */
export function sampleLocalizedDeck(text: string): LocalizedDeck {
  const [deck] = settleSettings(alignDecks([sampleDeck(text)], undefined).value).value
  if (deck === undefined) throw new Error('no deck')
  return deck
}

/** The markup of a document's slides, each in one part. */
export function renderSample(text: string, more: Partial<Rendering> = {}): string {
  const rendering = { ...sampleRendering(sampleLocalizedDeck(text)), ...more }
  const parts = rendering.deck.slides.map(({ slide }): SlidePart[] => [
    {
      layout:
        slide.role === 'title'
          ? 'title'
          : slide.blocks.some(({ kind }) => kind === 'group')
            ? 'cards'
            : 'text',
      step: 0,
      part: 1,
      parts: 1,
      from: { line: slide.line, share: 0 },
      blocks: slide.blocks,
      beside: [],
      columns: 2,
    },
  ])
  return renderSlides(parts, rendering)
}
