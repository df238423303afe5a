import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { wordsFor } from '../../src/language/words.js'
import { alignDecks } from '../../src/locale/align-decks.js'
import { elementsOf } from '../../src/markup/map-tree.js'
import type { LocalizedDeck } from '../../src/model/deck.js'
import { deckText } from '../../src/pipeline/deck-text.js'
import { renderDeckPage } from '../../src/render/render-page.js'
import { sampleDeck } from '../sample-deck.js'
import { sampleRendering } from './sample-rendering.js'

const [bread, oven] = [
  'نبدأ كل صباح بعجن الدقيق والماء والملح ثم نترك العجين حتى يرتفع في مكان دافئ، لأن الخميرة تحتاج إلى وقت طويل حتى تعمل.',
  'يجب أن يكون الفرن ساخنا قبل أن ندخل الخبز إليه، وإلا فلن تكون القشرة هشة ولا اللب طريا كما يحب الناس في هذه المدينة.',
]
const arabic = `# المخبز\n\n## الخبز\n\n${bread}\n\n${oven}\n\n## الفرن\n\n${oven}\n\n${bread}\n`
const english = '# The bakery\n\n## The bread\n\nKnead.\n\nWait.\n\n## The oven\n\nHeat.\n\nBake.\n'

/** The deck `es`, whose document is in Arabic. */
function wrongDeck(): LocalizedDeck {
  const decks = [sampleDeck(english), sampleDeck(arabic, { locale: 'es' })]
  const deck = alignDecks(decks, 'en').value[1]
  if (deck === undefined) throw new Error('no deck')
  return deck
}

describe('a document that is surely in another language than its file says', () => {
  const deck = wrongDeck()
  const html = renderDeckPage('', { styles: [], scripts: [] }, sampleRendering(deck))
  const elements = elementsOf(fromHtml(html).children.filter((node) => node.type !== 'doctype') as Element[])
  const find = (tag: string) => elements.filter(({ tagName }) => tagName === tag)

  it('has a page in its own language, direction and script', () => {
    expect(deck.lang).toBe('ar')
    expect(find('html')[0]?.properties).toMatchObject({ lang: 'ar', dir: 'rtl', dataScript: 'Arab' })
    expect(deckText(deck, wordsFor(deck.lang)).languages).toEqual(['ar'])
    expect(deckText(deck, wordsFor(deck.lang)).slides).toContain('العربية')
  })

  it('keeps the name of its file in the language switch', () => {
    const alternates = find('link').map(({ properties }) => properties.href)
    expect(alternates).toEqual(['en.html', 'es.html', 'index.html'])
    const current = find('a').filter(({ properties }) => properties.ariaCurrent === 'true')
    expect(current.map(({ properties }) => properties.hrefLang)).toEqual(['es'])
  })
})
