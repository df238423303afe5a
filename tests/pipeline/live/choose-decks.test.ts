import { describe, expect, it } from 'vitest'
import { createDeckChoice } from '../../../src/pipeline/live/choose-decks.js'

const found = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    ['en', 'bg'].map((locale) => ({ path: `/${index}/${locale}.md`, deck: `talk-${index}`, locale })),
  ).flat()

const decksOf = (documents: readonly { readonly deck: string }[]) => [
  ...new Set(documents.map(({ deck }) => deck)),
]

describe('the decks of a project that are read', () => {
  it('are all of a small one', () => {
    const choice = createDeckChoice()
    expect(choice.choose(found(50))).toEqual(found(50))
    expect(choice.ask('talk-7')).toBe(false)
  })

  it('are those of a large one that somebody asked for', () => {
    const choice = createDeckChoice()
    expect(choice.choose(found(1000))).toEqual([])
    expect(choice.ask('talk-7')).toBe(true)
    expect(decksOf(choice.choose(found(1000)))).toEqual(['talk-7'])
    expect(choice.ask('talk-7')).toBe(false)
  })

  it('are no more than a project may have to be read whole: the others were asked for longest ago', () => {
    const choice = createDeckChoice()
    for (let index = 0; index < 60; index++) choice.ask(`talk-${index}`)
    choice.ask('talk-10')
    const read = decksOf(choice.choose(found(1000)))
    expect(read.length).toBe(50)
    expect(read).toContain('talk-10')
    expect(read).not.toContain('talk-9')
  })

  it('are also those whose language only reading tells', () => {
    const documents = [...found(1000), { path: '/alone.md', deck: 'alone' }]
    expect(decksOf(createDeckChoice().choose(documents))).toEqual(['alone'])
  })
})
