import { fileURLToPath } from 'node:url'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { wordsFor } from '../../src/language/words.js'
import { elementsOf } from '../../src/markup/map-tree.js'
import { textOf } from '../../src/markup/text-of.js'
import type { SlideState, Translation } from '../../src/model/translation.js'
import { compileTemplates } from '../../src/render/compile-templates.js'
import type { OverviewEntry } from '../../src/render/overview-entry.js'
import { type OverviewDeck, renderOverview } from '../../src/render/render-overview.js'

const templates = await compileTemplates([fileURLToPath(new URL('../../templates', import.meta.url))])

function entry(locale: string, more: Partial<OverviewEntry> = {}): OverviewEntry {
  return {
    locale,
    lang: locale,
    title: `Title ${locale}`,
    isSource: false,
    words: wordsFor(locale),
    slides: 12,
    files: { html: `a b/${locale}.html` },
    ratio: 9 / 16,
    ...more,
  }
}

function translation(...statuses: readonly SlideState['status'][]): Translation {
  const change = { after: ['x'], line: 1, isTouched: false }
  const slides = statuses.map((status, index) => ({
    id: `s${index}`,
    title: 'x',
    state: status === 'outdated' ? { status, change } : { status },
  }))
  return {
    deck: 'a b',
    locale: 'es',
    sourceLocale: 'en',
    file: 'es.md',
    sourceFile: 'en.md',
    record: 'git',
    slides,
  }
}

function pageOf(...decks: readonly OverviewDeck[]) {
  const html = renderOverview(decks, {
    templates,
    lang: 'en',
    words: {},
    files: { styles: ['assets/a.css'], scripts: ['assets/a.js'] },
  })
  const elements = elementsOf(fromHtml(html).children.filter((node) => node.type !== 'doctype'))
  const having = (name: string) =>
    elements.filter(({ properties }) => [properties.className].flat().includes(name))
  return { html, elements, having, named: (tag: string) => elements.filter(({ tagName }) => tagName === tag) }
}

const deckOf = (first: OverviewEntry, ...others: readonly OverviewEntry[]): OverviewDeck => ({
  id: 'a b',
  entries: [first, ...others],
})

describe('the page of all decks', () => {
  it('says how much of a translation is up to date, in its language, and leads to what is to do', () => {
    const es = entry('es', {
      translation: translation('current', 'current', 'outdated', 'missing'),
      status: 'status.html#d0.es',
    })
    const { having } = pageOf(deckOf(entry('en', { isSource: true }), es))
    const [state] = having('state')
    const numbers = wordsFor('es')
    expect(state?.tagName).toBe('a')
    expect(state?.properties).toMatchObject({ href: 'status.html#d0.es', className: ['state', 'h1'] })
    expect(
      textOf(state ? [state] : [])
        .replace(/\s+/g, ' ')
        .trim(),
    ).toBe(
      [
        numbers.upToDate.replace('{percent}', '50 %'),
        numbers.outdatedSlides.replace('{n}', '1'),
        numbers.missingSlides.replace('{n}', '1'),
      ].join(' '),
    )
    expect(textOf(having('original'))).toBe('Original')
  })

  it('does not say that slides are up to date of which nothing is recorded', () => {
    const { having } = pageOf(
      deckOf(entry('en'), entry('es', { translation: translation('untracked', 'untracked') })),
    )
    expect(having('state')).toEqual([])
    const missing = entry('es', { translation: translation('untracked', 'missing') })
    const text = textOf(pageOf(deckOf(entry('en'), missing)).having('state'))
    expect(text.trim()).toBe(wordsFor('es').missingSlides.replace('{n}', '1'))
  })

  it('links to what there is of a deck, and to nothing else', () => {
    const files = {
      html: 'a b/en.html',
      pdf: 'a b/en.pdf',
      handout: 'a b/en.handout.pdf',
      article: 'a b/en.article.html',
      standalone: 'a b/en.standalone.html',
    }
    const { named, elements } = pageOf(deckOf(entry('en', { files }), entry('bg')))
    expect(named('a').map((link) => [link.properties.href, textOf([link])])).toEqual([
      ['a%20b/en.html', 'Title en'],
      ['a%20b/en.pdf', 'PDF'],
      ['a%20b/en.handout.pdf', 'Handout'],
      ['a%20b/en.article.html', 'Handout (HTML)'],
      ['a%20b/en.standalone.html', 'Slides (HTML)'],
      ['a%20b/bg.html', 'Title bg'],
    ])
    expect(elements.filter(({ tagName }) => tagName === 'img')).toEqual([])
  })

  it('folds the rows of many languages, and counts what is folded', () => {
    const locales = ['ar', 'bg', 'cs', 'da', 'de', 'es', 'fr']
    const seven = pageOf(deckOf(entry('en'), ...locales.map((tag) => entry(tag))))
    expect(textOf(seven.having('more'))).toBe('+3')
    expect(seven.having('entry')).toHaveLength(8)
    const six = pageOf(deckOf(entry('en'), ...locales.slice(1).map((tag) => entry(tag))))
    expect(six.named('details')).toEqual([])
  })

  it('shows titles and paths as text, whatever stands in them', () => {
    const evil = `"><script>evil()</script>{{title}}' onload=evil()`
    const { html, named } = pageOf(
      deckOf(entry('en', { title: evil, files: { html: `${evil}/en.html`, cover: `${evil}/en.webp` } })),
    )
    expect(named('script').map(({ properties }) => properties.src)).toEqual(['assets/a.js'])
    expect(textOf(named('h2'))).toBe(evil)
    expect(named('img')[0]?.properties.src).toBe(
      `${encodeURIComponent(`"><script>evil()<`).replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'))}/script%3E%7B%7Btitle%7D%7D%27%20onload%3Devil%28%29/en.webp`,
    )
    expect(html).not.toContain('onload="')
    expect(html).toContain(`script-src &#x27;self&#x27;`)
  })

  it('speaks every language that a deck has, for a script to choose from', () => {
    const { named } = pageOf(deckOf(entry('en'), entry('ar')))
    const words = JSON.parse(String(named('body')[0]?.properties.dataWords)) as Record<string, object>
    expect(Object.keys(words)).toEqual(['ar', 'en'])
    expect(words).toMatchObject({ ar: { dir: 'rtl' }, en: { dir: 'ltr', presentations: 'Presentations' } })
  })
})
