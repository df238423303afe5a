import { describe, expect, it } from 'vitest'
import type { WordOverrides } from '../../src/language/words.js'
import { alignDecks } from '../../src/locale/align-decks.js'
import { completeDecks } from '../../src/locale/complete-decks.js'
import { textOf } from '../../src/markup/text-of.js'
import { toMarkup } from '../../src/markup/to-markup.js'
import { sampleDeck } from '../sample-deck.js'

const body =
  '# Talk\n\nLead.\n\n## One\n\ntext\n\n## Two\n\n### Only child\n\ntext\n\n## [Three](#one)\n\ntext\n'

function agendaOf(texts: Readonly<Record<string, string>>, words: WordOverrides = {}) {
  const decks = Object.entries(texts).map(([locale, text]) => sampleDeck(text, { locale }))
  return completeDecks(alignDecks(decks, 'en').value, { missing: 'source', words }).map(({ slides }) => {
    const at = slides.findIndex(({ slide }) => slide.role === 'agenda')
    const agenda = slides[at]
    if (agenda === undefined) return undefined
    const [list] = agenda.slide.blocks
    const items = list !== undefined && 'element' in list ? list.element.children : []
    return {
      at,
      id: agenda.id,
      heading: textOf(agenda.slide.heading),
      items: items.map((item) => toMarkup([item])),
    }
  })
}

describe('an agenda', () => {
  it('lists the sections as links to their slides, behind the title, under a heading in the document’s language', () => {
    expect(agendaOf({ en: `---\nagenda: true\n---\n\n${body}` })).toEqual([
      {
        at: 1,
        id: 'agenda',
        heading: 'Contents',
        items: [
          '<li><a href="#one">One</a></li>',
          '<li><a href="#only-child">Two</a></li>',
          '<li><a href="#three">Three</a></li>',
        ],
      },
    ])
  })

  it('is there in every translation where the source has it, unless one says otherwise, with the same id', () => {
    const own = body.replace('## One', '## Agenda')
    const [en, es, bg] = agendaOf({
      en: `---\nagenda: true\n---\n\n${own}`,
      es: body,
      bg: `---\nagenda: false\n---\n\n${body}`,
    })
    expect(en).toMatchObject({ id: 'agenda-1', heading: 'Contents' })
    expect(es).toMatchObject({ id: 'agenda-1', heading: 'Contenido' })
    expect(bg).toBeUndefined()
  })

  it('is headed by the word that the project sets', () => {
    const [en] = agendaOf({ en: `---\nagenda: true\n---\n\n${body}` }, { en: { contents: 'Today' } })
    expect(en?.heading).toBe('Today')
  })

  it('is left out where nobody asked for it, and where there is nothing to list', () => {
    expect(agendaOf({ en: body })).toEqual([undefined])
    expect(agendaOf({ en: '---\nagenda: true\n---\n\n# Talk\n\n## One\n\ntext' })).toEqual([undefined])
  })
})

describe('layouts in front matter', () => {
  it('are those of the slides with these ids, in every locale, and of no others', () => {
    const named = '---\nlayouts: { one: statement, constructor: list }\n---\n\n'
    const text = '# Talk\n\n## One\n\ntext\n\n## Constructor\n\ntext\n\n## Hasownproperty\n\ntext\n'
    const layouts = alignDecks(
      [sampleDeck(named + text), sampleDeck(text, { locale: 'es' })],
      'en',
    ).value.map(({ slides }) => slides.flatMap(({ slide }) => slide.layout ?? []))
    expect(layouts).toEqual([
      ['statement', 'list'],
      ['statement', 'list'],
    ])
  })
})
