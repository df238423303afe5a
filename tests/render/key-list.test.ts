import { describe, expect, it } from 'vitest'
import { wordsFor } from '../../src/language/words.js'
import { listKeys } from '../../src/render/key-list.js'

describe('listKeys', () => {
  it('goes on in the direction of writing', () => {
    const keysOf = (dir: 'ltr' | 'rtl') => listKeys(wordsFor('en'), { dir, hasLanguages: true })
    expect(keysOf('ltr')[0]).toEqual({ keys: ['→', 'Space'], does: 'Next slide' })
    expect(keysOf('rtl')[0]).toEqual({ keys: ['←', 'Space'], does: 'Next slide' })
    expect(keysOf('rtl')[1]).toEqual({ keys: ['→'], does: 'Previous slide' })
  })

  it('names the key for languages only where there are any to choose from', () => {
    const lettersOf = (hasLanguages: boolean) =>
      listKeys(wordsFor('en'), { dir: 'ltr', hasLanguages }).flatMap(({ keys }) => keys)
    expect(lettersOf(true)).toContain('L')
    expect(lettersOf(false)).not.toContain('L')
  })
})
