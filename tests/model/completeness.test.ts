import { describe, expect, it } from 'vitest'
import { completenessOf } from '../../src/model/completeness.js'
import { translationWith } from '../report/sample-translations.js'

describe('completenessOf', () => {
  it.each([
    [{ current: 199, outdated: 1 }, 200, 99, 1],
    [{ current: 2, missing: 1 }, 3, 66, 1],
    [{ current: 1, untracked: 1, outdated: 2 }, 4, 50, 2],
    [{ current: 4, extra: 2 }, 4, 100, 2],
    [{ extra: 1 }, 0, 100, 1],
  ])('of %o: of %i slides %i per cent, %i to do', (counts, total, percent, toDo) => {
    expect(completenessOf([translationWith(counts)])).toMatchObject({ total, percent, toDo })
  })

  it('weighs several translations by their slides', () => {
    const both = [translationWith({ current: 9 }), translationWith({ missing: 1 })]
    expect(completenessOf(both).percent).toBe(90)
    expect(completenessOf([]).percent).toBe(100)
  })
})
