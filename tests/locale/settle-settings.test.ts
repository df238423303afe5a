import { describe, expect, it } from 'vitest'
import { alignDecks } from '../../src/locale/align-decks.js'
import { settleSettings, type WrittenSettings } from '../../src/locale/settle-settings.js'
import { sampleDeck } from '../sample-deck.js'

function settle(texts: Readonly<Record<string, string>>, usual?: WrittenSettings) {
  const decks = Object.entries(texts).map(([locale, text]) =>
    sampleDeck(text, { locale, path: `/talks/${locale}/t.md` }),
  )
  const { value, diagnostics } = settleSettings(alignDecks(decks, 'en').value, usual)
  const slides = value.map((deck) =>
    Object.fromEntries(deck.slides.map(({ id, settings }) => [id, settings ?? null])),
  )
  return {
    slides,
    told: diagnostics.map(({ rule, locale, slide }) => `${rule} ${String(locale)} ${String(slide)}`),
  }
}

const body = (more: string) => `## One ${more}\n\n- a\n- b\n\n## Two\n\nText.\n`

describe('settings of slides', () => {
  it('count in every translation that says nothing else', () => {
    const { slides } = settle({
      en: body('{#one background=red transition=fade}'),
      es: body(''),
      fr: body('{transition=zoom}'),
    })
    const inherited = { 'background-color': '#ff0000', transition: 'fade' }
    expect(slides.map(({ one }) => one)).toEqual([inherited, inherited, { ...inherited, transition: 'zoom' }])
    expect(slides.map(({ two }) => two)).toEqual([null, null, null])
  })

  it("count for a whole deck, and give way to those of a slide, the source's too", () => {
    const { slides } = settle({
      en: `---\ntransition: fade\nfooter: Acme\n---\n\n${body('{#one transition=none}')}`,
      es: `---\nfooter: Acme S.A.\n---\n\n${body('')}`,
    })
    expect(slides[1]).toMatchObject({
      one: { transition: 'none', footer: 'Acme S.A.' },
      two: { transition: 'fade', footer: 'Acme S.A.' },
    })
  })

  it("count where the project says them and nobody else does, with paths from the project's file", () => {
    const usual = {
      settings: { logo: 'brand/logo.svg', footer: 'Acme' },
      path: '/polydeck.config.yaml',
    }
    const { slides } = settle({ en: body('{#one footer=Own}'), es: body('') }, usual)
    expect(slides[1]).toMatchObject({
      one: { logo: '../../brand/logo.svg', footer: 'Own' },
      two: { logo: '../../brand/logo.svg', footer: 'Acme' },
    })
  })

  it('replace a background by another as a whole', () => {
    const { slides } = settle({
      en: body('{#one background=a.png background-size=contain background-transition=fade}'),
      es: body('{background=black}'),
    })
    expect(slides[1]?.one).toEqual({ 'background-color': '#000000', 'background-transition': 'fade' })
  })

  it('name the same picture from a translation in another folder, and no other', () => {
    const { slides } = settle({ en: body('{#one background=img/a.png}'), es: body('') })
    expect(slides[1]?.one).toEqual({ 'background-image': '../en/img/a.png' })
    const remote = settle({ en: body('{#one background=https://example.com/a.png}'), es: body('') })
    expect(remote.slides[1]?.one).toEqual({ 'background-image': 'https://example.com/a.png' })
  })

  it('add classes to those of the source', () => {
    expect(settle({ en: body('{#one .a}'), es: body('{.b}') }).slides[1]?.one).toEqual({ class: 'a b' })
  })

  it('leave hidden slides out, and say so where it is written', () => {
    const { slides, told } = settle({ en: body('{#one visibility=hidden}'), es: body('') })
    expect(slides.map((deck) => Object.keys(deck))).toEqual([
      ['title', 'two'],
      ['title', 'two'],
    ])
    expect(told).toEqual(['slide/hidden en one'])
  })
})
