import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { glyphsOfText } from '../../../src/fonts/colour/glyphs-of-text.js'
import { readWoff } from '../../../src/fonts/colour/read-woff.js'
import { subsetColourFont } from '../../../src/fonts/colour/subset-colour-font.js'

const { resolve } = createRequire(import.meta.url)
const path = resolve('@fontsource/noto-color-emoji/files/noto-color-emoji-emoji-400-normal.woff')
const whole = readFileSync(path)
const tags = ['COLR', 'CPAL', 'GSUB', 'cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp']

describe('subsetColourFont', () => {
  it('leaves a hundredth of the file for some emoji, and the same bytes each time', () => {
    const font = subsetColourFont(whole, '🥐🍞')
    expect(font.length).toBeLessThan(60_000)
    expect(font.equals(subsetColourFont(whole, '🥐🍞'))).toBe(true)
    expect(font.equals(subsetColourFont(whole, '🥐'))).toBe(false)
  })

  it('keeps what draws: characters, sequences, outlines, colours', () => {
    const tables = readWoff(subsetColourFont(whole, '🥐'), tags)
    expect([...tables.keys()]).toEqual(tags)
    expect(tables.get('COLR')?.readUInt32BE(34)).toBe(1)
    expect(tables.get('glyf')?.length).toBeGreaterThan(100)
  })

  it('says which table a font that is none of its kind lacks', () => {
    expect(() => subsetColourFont(Buffer.from('wOFF'.padEnd(64, '\0')), '🥐')).toThrow('no table COLR')
    expect(() => subsetColourFont(Buffer.from('wOF2'), '🥐')).toThrow('no WOFF')
  })
})

describe('glyphsOfText', () => {
  const tables = readWoff(whole, ['cmap', 'GSUB'])
  const count = (text: string) => glyphsOfText(text, tables).size

  it.each([
    ['a flag', '🇧🇬', '🇧🇧'],
    ['a cook', '👩\u200d🍳', '👩🍳'],
    ['a tone of skin', '👍🏽', '👍'],
  ])('has the glyph of %s', (_, sequence, others) => {
    expect(count(sequence)).toBeGreaterThan(count(others))
  })

  it('has a glyph for each character', () => {
    expect(count('🥐🍞')).toBe(3)
    expect(count('')).toBe(1)
  })
})
