import { describe, expect, it } from 'vitest'
import type { FontPlan } from '../../src/fonts/font-plan.js'
import { createFontLibrary } from '../../src/fonts/load-library.js'
import { planFonts } from '../../src/fonts/plan-fonts.js'
import { isInRanges, parseUnicodeRange } from '../../src/fonts/unicode-range.js'
import { createUsage } from './usage.js'

const library = createFontLibrary()

function plan(locale: string, text: string, more: { code?: string; italic?: boolean } = {}): FontPlan {
  return planFonts(createUsage({ locale, text, ...more }), library).value
}

/** `Inter latin: "abc"` for each slice, without the space that is always there. */
function served(fonts: FontPlan): readonly string[] {
  return fonts.families.flatMap(({ name, slices }) =>
    slices.map(({ id, text }) => `${name.replace('Polydeck ', '')} ${id.split('-').at(-1)}: ${text.trim()}`),
  )
}

function claims(fonts: FontPlan, family: string, character: string): boolean {
  const slices = fonts.families.find(({ name }) => name === `Polydeck ${family}`)?.slices ?? []
  const code = character.codePointAt(0) ?? 0
  return slices.some(({ range }) => isInRanges(parseUnicodeRange(range), code))
}

function familyOf(fonts: FontPlan, character: string): string | undefined {
  return fonts.families
    .find(({ slices }) => slices.some(({ text }) => text.includes(character)))
    ?.name.slice(9)
}

describe('planFonts', () => {
  it.each([
    ['es', 'Año', ['Inter latin: Aoñ']],
    ['sv', 'Å “ö” — €', ['Inter latin: Åö—“”€']],
    ['bg', 'Да', ['Inter cyrillic: Да', 'Inter latin: ']],
    ['pl', 'Łódź', ['Inter ext: Łź', 'Inter latin: dó']],
    ['vi', 'phố', ['Inter vietnamese: ố', 'Inter latin: hp']],
    ['el', 'Ναι', ['Inter greek: Ναι', 'Inter latin: ']],
    ['hi', 'हिन्दी। 5', ['Inter latin: 5', 'Noto Sans Devanagari devanagari: दनहिी्।']],
    ['ar', 'نعم، 12', ['Inter latin: 12', 'Noto Sans Arabic arabic: ،عمن']],
    ['th', 'ใช่', ['Inter latin: ', 'Noto Sans Thai thai: ชใ่']],
  ])('takes for %s only the slices that %s needs', (locale, text, expected) => {
    expect(served(plan(locale, text)).map((line) => line.normalize('NFC'))).toEqual(expected)
  })

  it.each([
    ['zh', 'Noto Sans SC'],
    ['zh-CN', 'Noto Sans SC'],
    ['zh-SG', 'Noto Sans SC'],
    ['zh-Hant', 'Noto Sans TC'],
    ['zh-TW', 'Noto Sans TC'],
    ['zh-HK', 'Noto Sans TC'],
    ['ja', 'Noto Sans JP'],
    ['ko', 'Noto Sans KR'],
    ['en', 'Noto Sans SC'],
  ])('sets Chinese characters in a deck in %s in %s', (locale, family) => {
    expect(familyOf(plan(locale, '中'), '中')).toBe(family)
  })

  it('sets Chinese characters like the kana or hangul beside them in a deck of another language', () => {
    expect(familyOf(plan('en', '日本のこと'), '日')).toBe('Noto Sans JP')
    expect(familyOf(plan('en', '한국 韓'), '韓')).toBe('Noto Sans KR')
  })

  it('finds in another CJK face what the deck’s own lacks', () => {
    expect(familyOf(plan('zh-Hans', '中文 한국'), '한')).toBe('Noto Sans KR')
  })

  it('takes shared punctuation from the CJK face in a CJK deck, and from Inter in any other', () => {
    for (const sign of '—‘’“”…·') {
      const chinese = plan('zh', `中文${sign}`)
      expect(familyOf(chinese, sign)).toBe('Noto Sans SC')
      expect(claims(chinese, 'Inter', sign)).toBe(false)
      expect(familyOf(plan('en', `中文${sign}`), sign)).toBe('Inter')
    }
  })

  it('keeps shared punctuation in the CJK face where another script’s face has it too', () => {
    expect(familyOf(plan('ja', '日本… مرحبا'), '…')).toBe('Noto Sans JP')
  })

  it('never lets a face other than Inter claim Latin letters and digits in text', () => {
    const fonts = plan('zh', 'Azure 2024 中文 日本の 한국 مرحبا 12 हिन्दी தமிழ் ไทย שלום')
    for (const { name, slices } of fonts.families.filter(({ name }) => name !== 'Polydeck Inter')) {
      const ranges = slices.flatMap(({ range }) => parseUnicodeRange(range))
      const claimed = [...'AZaz09é.,()'].filter((sign) => isInRanges(ranges, sign.codePointAt(0) ?? 0))
      expect({ name, claimed }).toEqual({ name, claimed: [] })
    }
  })

  it('lets a script’s face claim the joiners that shape it', () => {
    expect(claims(plan('hi', 'क्‍ष'), 'Noto Sans Devanagari', '\u200D')).toBe(true)
  })

  it('does not believe ranges that the files do not keep: arrows come from a face that has them', () => {
    expect(claims(plan('en', 'a → b'), 'Inter', '\u2011')).toBe(false)
    expect(familyOf(plan('en', 'a → b ≤ c ✓'), '→')).toBe('Noto Sans JP')
    expect(familyOf(plan('ar', 'نعم →'), '→')).toBe('Noto Sans JP')
  })

  it('claims of a variable slice only what the deck uses, so that screen and print agree', () => {
    const slice = plan('zh', '中文')
      .families.flatMap(({ slices }) => slices)
      .find(({ id }) => id.includes('-sc-'))
    expect(slice?.variable).toBe(true)
    expect(parseUnicodeRange(slice?.range ?? '')).toHaveLength([...(slice?.text ?? '')].length)
  })

  it('takes the code face only where there is code, and text faces for what it lacks', () => {
    expect(plan('en', 'text').families.map(({ role }) => role)).toEqual(['text'])
    const fonts = plan('en', 'text', { code: 'x = "中"' })
    expect(fonts.families.map(({ name, role }) => [name.slice(9), role])).toEqual([
      ['JetBrains Mono', 'code'],
      ['Inter', 'text'],
      ['Noto Sans SC', 'text'],
    ])
  })

  it('takes italic faces of Inter only where text is emphasised', () => {
    const styles = (italic: boolean) =>
      plan('en', 'a', { italic }).families[0]?.slices[0]?.faces.map(
        ({ weights, style }) => `${weights} ${style}`,
      )
    expect(styles(false)).toEqual(['400 normal', '600 normal', '700 normal'])
    expect(styles(true)).toEqual(['400 normal', '600 normal', '700 normal', '400 italic', '700 italic'])
  })

  it('shows as emoji what is one by itself or by a variation selector, and digits in Inter', () => {
    const fonts = plan('en', '🎉 👩‍💻 🇩🇪 ❤️ 1️⃣ 2 ©')
    expect(familyOf(fonts, '👩')).toBe('Noto Color Emoji')
    expect(familyOf(fonts, '❤')).toBe('Noto Color Emoji')
    expect(familyOf(fonts, '©')).toBe('Inter')
    expect(claims(fonts, 'Noto Color Emoji', '2')).toBe(false)
    expect(plan('en', '2 © 3').families).toHaveLength(1)
  })

  it('understands letters that are written apart from their accents', () => {
    const usage = createUsage({ locale: 'cs', text: 'čas'.normalize('NFD') })
    const { value, diagnostics } = planFonts(usage, library)
    expect(diagnostics).toEqual([])
    expect(claims(value, 'Inter', '\u030C')).toBe(true)
  })

  it('gives equal plans for equal characters, whatever their order and number', () => {
    expect(plan('zh', '中文 a 文')).toEqual(plan('zh', 'a 文中中'))
  })
})
