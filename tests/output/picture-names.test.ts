import { describe, expect, it } from 'vitest'
import { pictureName, stalePictures } from '../../src/output/picture-names.js'

describe('the names of pictures of slides', () => {
  it.each([
    [1, 25, 'png', 'en.001.png'],
    [25, 25, 'webp', 'en.025.webp'],
    [999, 999, 'png', 'en.999.png'],
    [7, 1000, 'png', 'en.0007.png'],
  ] as const)('of slide %i of %i as %s', (number, total, ending, name) => {
    expect(pictureName('en', number, { total, ending })).toBe(name)
  })

  it('tell which pictures an earlier run with more slides has left, and nothing else', () => {
    const names = [
      'en.html',
      'en.webp',
      'en.001.png',
      'en.002.png',
      'en.003.png',
      'en.0001.png',
      'en.003.webp',
      'en.12.png',
      'en.004.png.bak',
      'en-GB.003.png',
      'pt.en.003.png',
    ]
    expect(stalePictures(names, 'en', { total: 2, ending: 'png' })).toEqual(['en.003.png', 'en.0001.png'])
    expect(stalePictures(names, 'en', { total: 2, ending: 'webp' })).toEqual(['en.003.webp'])
  })
})
