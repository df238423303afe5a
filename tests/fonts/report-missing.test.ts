import { describe, expect, it } from 'vitest'
import { createFontLibrary } from '../../src/fonts/load-library.js'
import { planFonts } from '../../src/fonts/plan-fonts.js'
import { createUsage } from './usage.js'

const library = createFontLibrary()

function report(text: string): readonly string[] {
  return planFonts(createUsage({ text }), library).diagnostics.map(({ message }) => message)
}

describe('characters that no font has', () => {
  it('are reported once a script, with the package to add', () => {
    const { diagnostics } = planFonts(createUsage({ text: 'ខ្មែរ ខ្មែរ ລາວ' }), library)
    expect(diagnostics.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      'font/missing-glyph warning',
      'font/missing-glyph warning',
    ])
    expect(diagnostics[0]?.advice).toContain('@fontsource/noto-sans-lao')
    expect(diagnostics[1]?.message).toMatchInlineSnapshot(
      `"No font has these characters of the Khmer script: \`ខ\` (U+1781), \`ម\` (U+1798), \`រ\` (U+179A), \`ែ\` (U+17C2), \`្\` (U+17D2)"`,
    )
    expect(diagnostics[1]?.advice).toMatchInlineSnapshot(
      `"Run \`npm install @fontsource/noto-sans-khmer\` in the project: polydeck uses the package where it finds it. Or replace the characters."`,
    )
  })

  it('are named five at most', () => {
    expect(report('កខគឃងចឆ')[0]).toMatch(/U\+1784\) and 2 more$/)
  })

  it('are reported in code too', () => {
    expect(planFonts(createUsage({ text: '', code: 'ខ' }), library).diagnostics).toHaveLength(1)
  })

  it('are reported for signs and private use', () => {
    expect(report('\uE000 ☐')).toEqual([
      'No font has the character `☐` (U+2610)',
      'No font has these characters for private use: U+E000',
    ])
  })

  it('are reported where the document first has them: signs one by one, a script at once', () => {
    const lines = new Map([...'☐➤ខគ'].map((character, index) => [character, 9 - index]))
    const placeOf = (character: string) => ({ file: 'deck.md', line: lines.get(character) ?? 0 })
    const { diagnostics } = planFonts(createUsage({ text: '☐➤ខគ', placeOf }), library)
    expect(diagnostics.map(({ place, message }) => `${place.line} ${message}`)).toEqual([
      '6 No font has these characters of the Khmer script: `ខ` (U+1781), `គ` (U+1782)',
      '9 No font has the character `☐` (U+2610)',
      '8 No font has the character `➤` (U+27A4)',
    ])
  })

  it('are not those that draw nothing', () => {
    expect(report('a\u0000\u00AD\u200B\u200D\u200E\u2028\u202F\u2003\uFE0F\uFEFF\tb\r\n')).toEqual([])
  })
})

describe('a project’s own packages', () => {
  it('are not missed where the folder has none', () => {
    const { diagnostics } = planFonts(createUsage({ text: 'ខ' }), createFontLibrary('/nowhere'))
    expect(diagnostics).toHaveLength(1)
  })
})
