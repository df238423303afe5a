import { describe, expect, it } from 'vitest'
import { canonicalLocale } from '../../src/language/canonical-locale.js'
import { formatDate } from '../../src/language/format-date.js'
import { nativeName } from '../../src/language/native-name.js'
import { quotationMarks } from '../../src/language/quotation-marks.js'
import { digitsOf, directionOf, hasItalics, isEastAsian, scriptOf } from '../../src/language/script-of.js'
import { speakingTime } from '../../src/language/speaking-time.js'
import { textWidth } from '../../src/language/text-width.js'

describe('canonicalLocale', () => {
  it.each([
    ['es', 'es'],
    ['ES', 'es'],
    ['pt-br', 'pt-BR'],
    ['pt_BR', 'pt-BR'],
    ['zh_hans', 'zh-Hans'],
    ['PT-BR', 'pt-BR'],
    ['zh-hans', 'zh-Hans'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['sr-latn-rs', 'sr-Latn-RS'],
    ['es-419', 'es-419'],
    ['yue', 'yue'],
    ['iw', 'he'],
    ['ca-valencia', 'ca-valencia'],
  ])('writes %s as %s', (tag, expected) => {
    expect(canonicalLocale(tag)).toBe(expected)
  })

  it.each([
    'README',
    'faq',
    'index',
    'x',
    'talk',
    'english',
    '',
    '..',
    '../es',
    'es/..',
    'es.md',
    'es ',
    ' es',
    'es-',
    '-es',
    'es--MX',
    'es-a',
    'es-MX-MX-MX',
    'con',
    'e\u0301s',
    'ｅｓ',
    'es\0',
    'es\n',
    '__proto__',
    '12',
    'zh-Hans-Hans',
    'is-glob',
    'is-number',
    'no-OP',
  ])('does not take %j for a language', (tag) => {
    expect(canonicalLocale(tag)).toBeUndefined()
  })
})

describe('formatDate', () => {
  it.each([
    ['2026-01-02', 'en', 'January 2, 2026'],
    ['2026-01-02', 'es', '2 de enero de 2026'],
    ['2026-01-02', 'de', '2. Januar 2026'],
    ['2026-01-02', 'zh', '2026年1月2日'],
    ['2026-12-31', 'bg', '31 декември 2026 г.'],
    ['2024-02-29', 'en', 'February 29, 2024'],
    ['January 2026', 'es', 'January 2026'],
    ['2026-1-2', 'en', '2026-1-2'],
    ['2026-01-02T03:04:05Z', 'en', '2026-01-02T03:04:05Z'],
    ['', 'en', ''],
  ])('writes %j in %s as %j', (date, locale, expected) => {
    expect(formatDate(date, locale)).toBe(expected)
  })

  it.each(['2026-02-30', '2026-13-01', '2026-00-10'])('leaves %s, which is no day, as it is', (date) => {
    expect(formatDate(date, 'en')).toBe(date)
  })
})

describe('nativeName', () => {
  it.each([
    ['es', 'español'],
    ['bg', 'български'],
    ['zh', '中文'],
    ['ar', 'العربية'],
    ['pt-BR', 'português (Brasil)'],
    ['zh-Hans', '中文（简体）'],
  ])('of %s is %s', (locale, name) => {
    expect(nativeName(locale)).toBe(name)
  })
})

describe('scriptOf', () => {
  it.each([
    ['en', 'Latn', 'ltr', false],
    ['bg', 'Cyrl', 'ltr', false],
    ['zh', 'Hans', 'ltr', true],
    ['zh-TW', 'Hant', 'ltr', true],
    ['ja', 'Jpan', 'ltr', true],
    ['ko', 'Kore', 'ltr', true],
    ['ar', 'Arab', 'rtl', false],
    ['fa', 'Arab', 'rtl', false],
    ['ur', 'Arab', 'rtl', false],
    ['he', 'Hebr', 'rtl', false],
    ['dv', 'Thaa', 'rtl', false],
    ['az-Arab', 'Arab', 'rtl', false],
    ['hi', 'Deva', 'ltr', false],
  ] as const)('of %s is %s, written %s', (locale, script, direction, eastAsian) => {
    expect([scriptOf(locale), directionOf(locale), isEastAsian(locale)]).toEqual([
      script,
      direction,
      eastAsian,
    ])
  })
})

describe('textWidth', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['Ünï', 3],
    ['e\u0301', 1],
    ['中文', 4],
    ['한국어', 6],
    ['ひらカタ', 8],
    ['（）', 4],
    ['हिन्दी', 5],
    ['🎉', 2],
    ['நாள்', 3],
    ['ﾊﾝｶｸ', 4],
  ])('of %j is that of %i Latin letters', (text, width) => {
    expect(textWidth(text)).toBe(width)
  })
})

describe('speakingTime', () => {
  it.each([
    ['word '.repeat(130), 'en', 1],
    ['字'.repeat(220), 'zh', 1],
    ['', 'en', 0],
    ['… — 1', 'en', 1 / 130],
  ])('of %j in %s', (text, locale, minutes) => {
    expect(speakingTime(text, locale)).toBeCloseTo(minutes)
  })
})

describe('digitsOf', () => {
  it.each([
    ['en', 'latn'],
    ['ar', 'latn'],
    ['ar-EG', 'arab'],
    ['fa', 'arabext'],
    ['mr', 'deva'],
    ['my', 'mymr'],
    ['th-u-nu-thai', 'thai'],
  ])('says that %s is written in %s digits', (locale, expected) => {
    expect(digitsOf(locale)).toBe(expected)
  })
})

describe('hasItalics', () => {
  it.each([
    ['vi', true],
    ['sr', true],
    ['el', true],
    ['zh-Hant-HK', false],
    ['ckb', false],
    ['mr', false],
    ['ka', false],
  ])('of %s is %s', (locale, expected) => {
    expect(hasItalics(locale)).toBe(expected)
  })
})

describe('quotationMarks', () => {
  it.each([
    ['ja', '「」『』'],
    ['zh-HK', '「」『』'],
    ['de', '„“‚‘'],
    ['fa', '«»‹›'],
    ['zh', '“”‘’'],
  ])('of %s has %s', (locale, expected) => {
    for (const mark of expected) expect(quotationMarks(locale)).toContain(mark)
  })
})
