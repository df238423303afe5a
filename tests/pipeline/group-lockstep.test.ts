import { describe, expect, it } from 'vitest'
import { alignDecks } from '../../src/locale/align-decks.js'
import { groupLockstep } from '../../src/pipeline/group-lockstep.js'
import { sampleDeck } from '../sample-deck.js'

const decks = ['bg', 'en', 'es', 'zh'].map((locale) => sampleDeck('# T\n\n## A\n\na\n', { locale }))

const groups = (...lockstep: string[][]) =>
  groupLockstep(alignDecks(decks, 'en').value, lockstep).map((group) =>
    group.map(({ deck }) => deck.file.locale).join(' '),
  )

describe('groupLockstep', () => {
  it.each([
    [[], ['bg', 'en', 'es', 'zh']],
    [[['es', 'en']], ['bg', 'en es', 'zh']],
    [[['bg', 'zh-CN']], ['bg zh', 'en', 'es']],
    [
      [
        ['bg', 'es'],
        ['es', 'en', 'zh'],
      ],
      ['bg es', 'en zh'],
    ],
    [[['bg', 'fr']], ['bg', 'en', 'es', 'zh']],
  ])('of %j makes %j', (lockstep, expected) => {
    expect(groups(...lockstep)).toEqual(expected)
  })
})
