import { describe, expect, it } from 'vitest'
import { linkHost, linkKey } from '../../src/locale/link-key.js'
import { numbersOf } from '../../src/locale/numbers-of.js'
import { pictureKey } from '../../src/locale/picture-key.js'

describe('numbersOf', () => {
  it.each([
    ['1,000 and 1.000 and 1 000 and 1\u202f000', ['1000', '1000', '1000', '1000']],
    ['12,5 % of 3.11', ['125', '311']],
    ['from 1 2 to 10 20', ['1', '2', '10', '20']],
    ['١٬٠٠٠ و ٢٥', ['1000', '25']],
    ['१८,१४० रुपये', ['18140']],
    ['at 7:30 on 2026-11-20', ['2026', '11', '20']],
    ['20.11.2026', ['20', '11', '2026']],
    ['version v2, file 007', ['2', '7']],
    ['none', []],
  ])('reads %j', (text, expected) => {
    expect(numbersOf(text)).toEqual(expected)
  })
})

describe('pictureKey', () => {
  it.each([
    'img/flow.png',
    '../../t/flow.0a1b2c3d4e.es.png',
    'es/flow.png',
    'flow.pt-BR.png',
    'Flow.PNG',
    'https://a.org/x/flow.png?raw=true',
    'flow.0a1b2c3d4e.png',
  ])('knows %s as the same picture', (address) => {
    expect(pictureKey(address)).toBe('flow.png')
  })

  it.each([
    ['flow-2.png', 'flow-2.png'],
    ['a%20b.svg', 'a b.svg'],
    ['README', 'readme'],
    ['.png', '.png'],
  ])('keeps %s apart', (address, key) => {
    expect(pictureKey(address)).toBe(key)
  })
})

describe('linkKey', () => {
  it.each([
    ['https://learn.microsoft.com/en-us/azure/?WT.mc_id=1', 'https://learn.microsoft.com/es-es/azure/'],
    ['https://www.example.org/', 'https://example.org'],
    ['../docs/setup.md', 'setup.md'],
    ['docs/en/setup.md', '../docs/es/setup.es.md#paso'],
    ['#one', '#uno'],
    ['mailto:a@b.org', 'mailto:a@b.org'],
  ])('takes %s and %s for one', (one, other) => {
    expect(linkKey(one)).toBe(linkKey(other))
  })

  it('tells hosts and paths apart, but not the languages of a site', () => {
    expect(linkKey('https://a.org/x')).not.toBe(linkKey('https://a.org/y'))
    expect(linkHost('https://en.wikipedia.org/wiki/Bread')).toBe(
      linkHost('https://es.wikipedia.org/wiki/Pan'),
    )
    expect(linkHost('https://a.org/x')).not.toBe(linkHost('https://b.org/x'))
  })
})
