import { describe, expect, it } from 'vitest'
import { alignDecks } from '../../src/locale/align-decks.js'
import { assignIds } from '../../src/locale/assign-ids.js'
import { chooseSource } from '../../src/locale/choose-source.js'
import { sampleDeck } from '../sample-deck.js'

const ids = (text: string) => assignIds(sampleDeck(text).slides)

const deckIn = (locale: string, text: string) => sampleDeck(text, { locale })

function align(texts: Readonly<Record<string, string>>, asked?: string) {
  const decks = Object.entries(texts).map(([locale, text]) => deckIn(locale, text))
  const { value, diagnostics } = alignDecks(decks, asked)
  const ofLocale = (locale: string) => value.find(({ deck }) => deck.file.locale === locale)
  return {
    value,
    ids: (locale: string) => ofLocale(locale)?.slides.map(({ id }) => id),
    drift: (locale: string) => ofLocale(locale)?.drift,
    problems: diagnostics.map(({ rule, locale, slide, place }) =>
      `${rule} ${locale} ${slide} ${place.line ?? ''}`.trim(),
    ),
  }
}

describe('assignIds', () => {
  it.each([
    ['# Talk\n\n## One\n\n## Two', ['title', 'talk', 'one', 'two']],
    ['# Talk\n\n## Same\n\na\n\n## Same\n\nb', ['title', 'talk', 'same', 'same-1']],
    ['# Title\n\ntext\n\n## Title\n\na', ['title', 'title-1', 'title-2']],
    ['# Talk\n\n## 2026\n\na\n\n## 2026 {#7}\n\nb', ['title', 'talk', 'slide-2026', 'slide-7']],
    ['# Talk\n\n## One {#own}\n\na\n\n## Own\n\nb', ['title', 'talk', 'own', 'own-1']],
    ['# Talk\n\n## One {#title}\n\na', ['title', 'talk', 'title-1']],
    ['# Talk\n\n## 数据 准备\n\na\n\n## ¿Qué?\n\nb', ['title', 'talk', '数据-准备', 'qué']],
    ['# Talk\n\n## `a` & **b**\n\na', ['title', 'talk', 'a--b']],
    ['# Talk\n\n## !!!\n\na', ['title', 'talk', 'slide']],
    ['# Talk\n\n## One\n\na\n\n---\n\nb', ['title', 'talk', 'one', 'one-1']],
    ['## Intro\n\na', ['title', 'intro-1', 'intro']],
    ['# Talk\n\n## Intro\n\na', ['title', 'talk', 'intro']],
  ])('gives the slides of %j ids', (text, expected) => {
    expect(ids(text)).toEqual(expected)
  })

  it('gives each slide an id of its own that an address can hold as it is', () => {
    const headings = [
      'a~2',
      'a/b',
      'a b',
      'a#b',
      'a?b',
      'a%20b',
      '..',
      'é',
      'e\u0301',
      '🎉',
      '١٢٣',
      '12',
      'ǅ',
    ]
    const given = ids(`# T\n\n${headings.map((text) => `## ${text}\n\na\n`).join('\n')}`)
    expect(new Set(given).size).toBe(given.length)
    for (const id of given) expect(id).toMatch(/^[\p{L}\p{M}\p{N}_-]+$/u)
    for (const id of given) expect(id).not.toMatch(/^\d+$/)
  })
})

describe('chooseSource', () => {
  const same = '# T\n\n## A\n\ntext\n'
  const other = '# T\n\n## A\n\n- list\n'
  it.each([
    [{ es: same, en: same }, undefined, 'en', false],
    [{ es: same, en: same }, 'es', 'es', false],
    [{ es: same, en: same }, 'fr', 'en', false],
    [{ es: same }, undefined, 'es', false],
    [{ es: same, fr: same }, undefined, 'es', true],
    [{ bg: other, fr: same, zh: same }, undefined, 'fr', true],
    [{ zh: other, fr: same, bg: other, de: same, sv: other }, undefined, 'bg', true],
  ] as const)('of %j, asked for %s, takes %s', (texts, asked, locale, guessed) => {
    const decks = Object.entries(texts).map(([tag, text]) => deckIn(tag, text))
    expect(
      chooseSource(
        decks.map(({ file, slides }) => ({ locale: file.locale, slides })),
        asked,
      ),
    ).toEqual({ locale, guessed })
  })
})

describe('alignDecks', () => {
  const source = '# Talk\n\nLead.\n\n## One\n\na\n\n### Deep\n\nb\n\n## Two\n\nc\n'

  it('gives the slides of every locale the ids of the source', () => {
    const es = '# Charla\n\nEntrada.\n\n## Uno\n\na\n\n### Hondo\n\nb\n\n## Dos\n\nc\n'
    const aligned = align({ en: source, es })
    expect(aligned.ids('es')).toEqual(['title', 'one', 'deep', 'two'])
    expect(aligned.ids('en')).toEqual(aligned.ids('es'))
    expect(aligned.problems).toEqual([])
    expect(aligned.value.map(({ locales, sourceLocale }) => [locales, sourceLocale])).toEqual([
      [['en', 'es'], 'en'],
      [['en', 'es'], 'en'],
    ])
  })

  it('finds a deck the same as itself', () => {
    const aligned = align({ en: source, es: source })
    expect(aligned.drift('es')).toEqual([])
    expect(aligned.value.map(({ missing, extra }) => [...missing, ...extra])).toEqual([[], []])
  })

  it('says which slides are missing, and which only a translation has', () => {
    const es = '# Charla\n\nEntrada.\n\n## Uno\n\na\n\n## Dos\n\nc\n\n## Tres\n\n- d\n- e\n'
    const aligned = align({ en: source, es })
    expect(aligned.ids('es')).toEqual(['title', 'one', 'two', 'tres'])
    expect(aligned.problems).toEqual(['locale/missing-slide es deep 5', 'locale/extra-slide es tres 13'])
  })

  it('gives a slide that only a translation has no id of the source', () => {
    const es = '# Charla\n\n## Uno\n\na\n\n### Hondo\n\nb\n\n## Dos\n\nc\n\n## Two\n\n- d\n- e\n'
    expect(align({ en: source, es }).ids('es')).toEqual(['title', 'one', 'deep', 'two', 'two-1'])
  })

  it('notices that the blocks of a slide differ in kind or number', () => {
    const es = '# Charla\n\nEntrada.\n\n## Uno\n\n- a\n\n### Hondo\n\nb\n\nb\n\n## Dos\n\nc\n'
    expect(align({ en: source, es }).drift('es')).toEqual(['one', 'deep'])
  })

  it('reports no difference against a source that it had to guess', () => {
    const aligned = align({ es: source, fr: '# T\n\n## One\n\na\n' })
    expect(aligned.problems).toEqual([])
    expect(aligned.value.every(({ sourceGuessed }) => sourceGuessed)).toBe(true)
    expect(align({ es: source, fr: '# T\n\n## One\n\na\n' }, 'es').problems).not.toEqual([])
  })

  it('pairs by explicit ids where a slide was moved', () => {
    const en = '# T\n\n## One {#one}\n\na\n\n## Two {#two}\n\n- b\n'
    const es = '# T\n\n## Dos {#two}\n\n- b\n\n## Uno {#one}\n\na\n'
    const aligned = align({ en, es })
    expect(aligned.ids('es')).toEqual(['title', 'two', 'one'])
    expect(aligned.drift('es')).toEqual([])
  })
})

describe('placeLead, on the title slide', () => {
  const shown = (texts: Readonly<Record<string, string>>, locale: string) =>
    align(texts)
      .value.find(({ deck }) => deck.file.locale === locale)
      ?.slides.slice(0, 2)
      .map(({ id, slide }) => `${id} ${slide.blocks.map(({ kind }) => kind).join(' ')}`.trim())
  const long = 'long text '.repeat(17)

  it.each([
    ['# T\n\nLead.\n\n## A\n\na', ['title paragraph', 'a paragraph']],
    ['# T\n\nLead.\n\nMore.\n\n## A\n\na', ['title paragraph', 't paragraph']],
    [`# T\n\n${long}\n\n## A\n\na`, ['title', 't paragraph']],
    ['# T\n\n- list\n\n## A\n\na', ['title', 't list']],
    ['# T\n\n## A\n\na', ['title', 'a paragraph']],
    ['# T', ['title']],
    ['---\ntitle: T\ndescription: Lead.\n---\n\n## A\n\na', ['title paragraph', 'a paragraph']],
  ])('shows %j', (text, expected) => {
    expect(shown({ en: text }, 'en')).toEqual(expected)
  })

  it('stands where it stands in the source, however long it is', () => {
    const texts = { en: '# T\n\nLead.\n\n- a\n', es: `# T\n\n${long}\n\n- a\n` }
    expect(shown(texts, 'es')).toEqual(['title paragraph', 't list'])
    expect(shown({ en: texts.es, es: texts.en }, 'es')).toEqual(['title', 't paragraph list'])
  })

  it('has the anchors and the notes of an intro that is empty then', () => {
    const [title] = align({ en: '# Talk\n\nLead.\n\nNote: say hello\n\n## A\n\na' }).value[0]?.slides ?? []
    expect(title?.slide.anchors).toEqual(['title', 'talk'])
    expect(title?.slide.notes).toHaveLength(1)
  })
})
