import { describe, expect, it } from 'vitest'
import { formatHandover, parseHandover } from '../../../src/viewer/speaker/handover.js'

const handover = {
  window: 'polydeck-speaker-a1b2',
  timer: { before: 1500, since: 1_790_000_000_000 },
  locale: 'zh-Hant',
  place: 'left=-1200,top=0,width=1200,height=720',
}

describe('what a page leaves to the next one', () => {
  it('arrives as it was left', () => {
    expect(parseHandover(formatHandover(handover))).toEqual(handover)
  })

  it('is nothing where another page named the window', () => {
    for (const name of ['', 'main', 'polydeck:', 'polydeck:{', 'polydeck:null', 'polydeck:[]', 'polydeck:{}'])
      expect(parseHandover(name), name).toBeUndefined()
  })

  it.each([
    [{ window: '_self' }],
    [{ window: 'x y' }],
    [{ place: 'noopener left=1' }],
    [{ locale: '"]' }],
    [{ locale: 7 }],
  ])('is nothing with a part that no deck writes: %j', (wrong) => {
    expect(parseHandover(`polydeck:${JSON.stringify({ ...handover, ...wrong })}`)).toBeUndefined()
  })

  it('begins to count anew where the timer is none', () => {
    for (const timer of [null, {}, { before: 'x' }, { before: 1, since: 'x' }])
      expect(parseHandover(`polydeck:${JSON.stringify({ ...handover, timer })}`)?.timer).toEqual({
        before: 0,
      })
  })
})
