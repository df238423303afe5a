import { fileURLToPath } from 'node:url'
import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { wordsFor } from '../../src/language/words.js'
import { elementsOf } from '../../src/markup/map-tree.js'
import { textOf } from '../../src/markup/text-of.js'
import { compileTemplates } from '../../src/render/compile-templates.js'
import { renderIndex } from '../../src/render/render-index.js'
import { alignDecks } from '../../src/locale/align-decks.js'
import { sampleDeck } from '../sample-deck.js'

const templates = await compileTemplates([fileURLToPath(new URL('../../templates', import.meta.url))])

function indexOf(titles: Readonly<Record<string, string>>): readonly Element[] {
  const decks = Object.entries(titles).map(([locale, title]) => sampleDeck(`# ${title}\n`, { locale }))
  const [source, ...others] = alignDecks(decks, undefined).value
  if (source === undefined) throw new Error('no deck')
  const files = { styles: ['../assets/a.css'], opener: '../assets/b.js' }
  const words = wordsFor(source.lang)
  const html = renderIndex([source, ...others], { templates, words, files })
  return elementsOf(fromHtml(html).children.filter((node) => node.type !== 'doctype'))
}

const find = (elements: readonly Element[], tag: string) => elements.filter(({ tagName }) => tagName === tag)

describe('the index page of a deck', () => {
  const elements = indexOf({ bg: 'Пекарна', en: 'Bakery', ar: 'مخبز' })

  it('speaks the language of the source, and offers every language in its own', () => {
    expect(find(elements, 'html')[0]?.properties).toMatchObject({ lang: 'bg', dir: 'ltr' })
    expect(textOf(find(elements, 'h1'))).toBe('Пекарна')
    expect(textOf(find(elements, 'h2'))).toBe('Изберете език')
    const links = find(elements, 'a')
    expect(links.map(({ properties: { href, hrefLang, lang, dir } }) => [href, hrefLang, lang, dir])).toEqual(
      [
        ['ar.html', 'ar', 'ar', 'rtl'],
        ['bg.html', 'bg', 'bg', 'ltr'],
        ['en.html', 'en', 'en', 'ltr'],
      ],
    )
    expect(links.map((link) => textOf(link))).toEqual(['العربية مخبز', 'български Пекарна', 'English Bakery'])
  })

  it('has an alternate for each language, and itself for any other', () => {
    const alternates = find(elements, 'link').filter(({ properties }) => properties.hrefLang !== undefined)
    expect(alternates.map(({ properties }) => [properties.hrefLang, properties.href])).toEqual([
      ['ar', 'ar.html'],
      ['bg', 'bg.html'],
      ['en', 'en.html'],
      ['x-default', 'index.html'],
    ])
  })

  it('tells its script which languages there are, under the policy that decks have', () => {
    const [script] = find(elements, 'script')
    expect(script?.properties).toEqual({
      src: '../assets/b.js',
      dataLocales: 'ar bg en',
      dataSource: 'bg',
    })
    const policy = find(elements, 'meta').find(({ properties }) => properties.httpEquiv !== undefined)
    expect(String(policy?.properties.content)).toMatch(/^default-src 'none'; script-src 'self';/)
  })

  it('shows titles as text, whatever stands in them', () => {
    const evil = indexOf({ en: 'A &lt;script&gt;evil()&lt;/script&gt; {{title}}' })
    expect(find(evil, 'script')).toHaveLength(1)
    expect(textOf(find(evil, 'h1'))).toBe('A <script>evil()</script> {{title}}')
  })
})
