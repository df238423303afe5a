import { describe, expect, it } from 'vitest'
import { dropBroken } from '../../src/assets/drop-broken.js'
import { alignDecks } from '../../src/locale/align-decks.js'
import type { Picture } from '../../src/model/asset.js'
import { sampleDeck } from '../sample-deck.js'

const picture = (name: string): Picture => ({ bytes: new Uint8Array(), name, width: 1, height: 1 })

describe('dropBroken', () => {
  it('leaves out damaged pictures, and reports each place where one is shown', () => {
    const [deck] = alignDecks(
      [sampleDeck('# T\n\n![](a.png)\n\n## S\n\n![](b.png)\n\n![](a.png)\n')],
      undefined,
    ).value
    if (deck === undefined) throw new Error('no deck')
    const pictures = new Map([
      ['a.png', picture('picture-1.png')],
      ['b.png', picture('picture-2.png')],
    ])
    const { value, diagnostics } = dropBroken(pictures, new Set(['picture-1.png']), deck)
    expect([...value.keys()]).toEqual(['b.png'])
    expect(diagnostics.map(({ rule, place }) => [rule, place.line])).toEqual([
      ['asset/unusable', 3],
      ['asset/unusable', 9],
    ])
  })
})
