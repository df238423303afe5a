import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findSlide, formatAddress, type ListedSlide, parseAddress } from '../../src/viewer/address.js'

const part = (slide: string, number: number, more: Partial<ListedSlide> = {}): ListedSlide => ({
  id: number === 1 ? slide : `${slide}~${number}`,
  slide,
  aliases: [],
  place: { at: 0, of: 0 },
  ...more,
})

const slides: readonly ListedSlide[] = [
  part('title', 1),
  part('steps', 1, { aliases: ['стъпки', 'how to'] }),
  part('steps', 2, { place: { at: 1.5, of: 4 } }),
  part('steps', 3, { place: { at: 2.333, of: 4 } }),
  part('table', 1, { aliases: ['steps~2'] }),
  part('单元', 1),
]

const found = (hash: string) => {
  const address = parseAddress(hash)
  return address === undefined ? undefined : findSlide(address, slides)?.id
}

describe('an address', () => {
  it.each([
    ['#/table', 'table'],
    ['#table', 'table'],
    ['#/steps~2', 'steps~2'],
    ['#/%E5%8D%95%E5%85%83', '单元'],
    ['#/单元', '单元'],
  ])('%s means the slide of that id', (hash, id) => {
    expect(found(hash)).toBe(id)
  })

  it.each([
    ['#/стъпки', 'steps'],
    ['#/%D1%81%D1%82%D1%8A%D0%BF%D0%BA%D0%B8', 'steps'],
    ['#/стъпки~3', 'steps~3'],
    ['#/how%20to', 'steps'],
  ])('%s means the slide that goes by this alias', (hash, id) => {
    expect(found(hash)).toBe(id)
  })

  it.each([
    ['#/steps~9', 'steps~3'],
    ['#/steps~0', 'steps'],
    ['#/table~4', 'table'],
    ['#/nowhere', 'title'],
    ['#/nowhere~2@1-3', 'title'],
    ['#/%E0%A4%A', 'title'],
  ])('%s that is out of date means the nearest that there is', (hash, id) => {
    expect(found(hash)).toBe(id)
  })

  it.each(['', '#', '#/', '#/3', '#/3/1'])('%j is left to reveal.js', (hash) => {
    expect(found(hash)).toBeUndefined()
  })

  it.each([
    ['#/steps@0.5-4', 'steps'],
    ['#/steps@1.5-4', 'steps~2'],
    ['#/steps@1.496-4', 'steps~2'],
    ['#/steps@2.2-4', 'steps~2'],
    ['#/steps@3-4', 'steps~3'],
    ['#/steps@4-8', 'steps~2'], // half of it
    ['#/steps@1.2-2', 'steps~3'], // 2.4 of 4
    ['#/table@3-4', 'table'],
  ])('%s means the part that holds the place', (hash, id) => {
    expect(found(hash)).toBe(id)
  })

  it('says how many fragments are shown, and whether the language was switched', () => {
    expect(parseAddress('#/steps@1.5-4+f2+s')).toEqual({
      anchor: 'steps',
      place: { at: 1.5, of: 4 },
      fragment: 2,
      isSwitched: true,
    })
    expect(parseAddress('#/steps/2')).toMatchObject({ anchor: 'steps', fragment: 2, isSwitched: false })
  })

  it('is short for the first part of a slide, and names the place in a further one', () => {
    expect(slides.map((slide) => formatAddress(slide, undefined))).toEqual([
      '#/title',
      '#/steps',
      '#/steps@1.5-4',
      '#/steps@2.333-4',
      '#/table',
      '#/%E5%8D%95%E5%85%83',
    ])
    expect(formatAddress(part('table', 1), 0)).toBe('#/table+f0')
    expect(formatAddress(part('table', 1), -1)).toBe('#/table')
  })

  it('leads back to every slide that it was made of, whatever stands in it', () => {
    for (const slide of slides) expect(found(formatAddress(slide, 1))).toBe(slide.id)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const id = found(`#/${text}`)
        expect(id === undefined || slides.some((slide) => slide.id === id)).toBe(true)
      }),
    )
  })
})
