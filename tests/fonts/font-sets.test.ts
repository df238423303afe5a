import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { readDeckFonts } from '../../src/fonts/deck-fonts.js'
import type { FontPlan } from '../../src/fonts/font-plan.js'
import { fontStack } from '../../src/fonts/font-sheet.js'
import { createFontLibrary } from '../../src/fonts/load-library.js'
import { planFonts } from '../../src/fonts/plan-fonts.js'
import { createPrintFonts } from '../../src/fonts/print-fonts.js'
import { createUsage } from './usage.js'

const library = createFontLibrary()
const english = plan('en', 'Hello')
const chinese = plan('zh', '中文 a')

function plan(locale: string, text: string, code = ''): FontPlan {
  return planFonts(createUsage({ locale, text, code }), library).value
}

function tables(font: Uint8Array): readonly string[] {
  const bytes = Buffer.from(font)
  return Array.from({ length: bytes.readUInt16BE(4) }, (_, at) =>
    bytes.toString('latin1', 12 + at * 16, 16 + at * 16),
  )
}

const rules = (css: string) => css.match(/@font-face \{[^}]*\}/g) ?? []
const urls = (css: string) => [...css.matchAll(/url\(([^)]*)\)/g)].map(([, url]) => url)
/** The rules without their files: what decides how text is laid out. */
const layout = (css: string) => css.replaceAll(/src: [^;]*/g, '')

describe('fontStack', () => {
  it('names the families of a deck in order, under names that no installed font has', () => {
    expect(fontStack(plan('zh', '中 a 🎉', 'x'))).toEqual({
      text: "'Polydeck Inter', 'Polydeck Noto Sans SC', 'Polydeck Noto Color Emoji', sans-serif",
      code: "'Polydeck JetBrains Mono', 'Polydeck Inter', 'Polydeck Noto Sans SC', 'Polydeck Noto Color Emoji', monospace",
    })
  })
})

describe('readDeckFonts', () => {
  it('names each file by its content', async () => {
    const { files } = await readDeckFonts(english)
    expect(files.map(({ name }) => name.replace(/[0-9a-f]{12}/, '#'))).toEqual([
      'inter-latin-400-#.woff2',
      'inter-latin-600-#.woff2',
      'inter-latin-700-#.woff2',
    ])
    for (const { name, bytes } of files) {
      expect(name).toContain(createHash('sha256').update(bytes).digest('hex').slice(0, 12))
    }
  })

  it('copies files as the package has them', async () => {
    const { files } = await readDeckFonts(english)
    const path = english.families[0]?.slices[0]?.faces[0]?.path ?? ''
    expect(files[0]?.bytes).toEqual(await readFile(path))
  })

  it('declares a variable file once, at both weights', async () => {
    const { css, files } = await readDeckFonts(chinese)
    const slice = files.find(({ name }) => name.startsWith('noto-sans-sc-119-'))
    const weights = rules(css).filter((rule) => rule.includes(`url(${slice?.name})`))
    expect(weights.map((rule) => /font-weight: (\d+);/.exec(rule)?.[1])).toEqual(['400', '700'])
  })

  it('writes rules that load files of the set and nothing of the machine', async () => {
    const { css, files } = await readDeckFonts(chinese)
    expect(new Set(urls(css))).toEqual(new Set(files.map(({ name }) => name)))
    expect(css).not.toContain('local(')
    expect(css).toMatch(/^:root \{ --font-text: 'Polydeck Inter', .*; --font-code: .*; \}\n@font-face/)
    for (const rule of rules(css)) {
      expect(rule).toMatch(
        /^@font-face \{ font-family: 'Polydeck [^']+'; font-style: normal; font-weight: \d00; font-display: block; src: url\([\w.-]+\) format\('woff2'\); unicode-range: U\+[0-9A-F,U+-]+ \}$/,
      )
    }
  })
})

describe('createPrintFonts', () => {
  it('makes static TrueType instances of variable slices, one a weight', async () => {
    const { files } = await createPrintFonts(chinese)
    const instances = files.filter(({ name }) => name.endsWith('.ttf'))
    expect(instances.map(({ name }) => name.replace(/[0-9a-f]{12}/, '#'))).toEqual([
      'noto-sans-sc-118-400-#.ttf',
      'noto-sans-sc-118-700-#.ttf',
      'noto-sans-sc-119-400-#.ttf',
      'noto-sans-sc-119-700-#.ttf',
    ])
    for (const { bytes } of instances) {
      expect(tables(bytes)).toContain('glyf')
      expect(tables(bytes)).not.toContain('fvar')
    }
  })

  it('takes static files as the deck does', async () => {
    expect(await createPrintFonts(english)).toEqual(await readDeckFonts(english))
  })

  it('declares the same families, weights and ranges as the deck', async () => {
    const [deck, print] = await Promise.all([readDeckFonts(chinese), createPrintFonts(chinese)])
    expect(layout(print.css)).toBe(layout(deck.css))
    expect(new Set(urls(print.css))).toEqual(new Set(print.files.map(({ name }) => name)))
  })

  it('gives the same bytes for the same characters, and another name for others', async () => {
    const names = async (text: string) =>
      (await createPrintFonts(plan('zh', text))).files.map(({ name }) => name)
    expect(await createPrintFonts(plan('zh', '文中 a 中'))).toEqual(await createPrintFonts(chinese))
    expect(await names('中文。')).not.toEqual(await names('中文'))
  })
})
