import { describe, expect, it } from 'vitest'
import {
  parseConcurrency,
  parseDensity,
  parseEpoch,
  parseFormats,
  parseLocale,
  parseLocales,
  parseLockstep,
  parseMinSize,
  parseSeverity,
  parseSize,
} from '../../src/config/parse-options.js'

const wrong = (message: string, advice: string) =>
  expect.objectContaining({ code: 'wrong-option', message, advice })

const known = 'Known ones are `html`, `pdf`, `handout`, `article`, `standalone`, `png` and `thumbnails`.'

describe('parseFormats', () => {
  it.each([
    ['html,pdf', ['html', 'pdf']],
    [' pdf , html,', ['pdf', 'html']],
    ['html,html', ['html']],
  ])('reads `%s`', (text, formats) => {
    expect([...parseFormats(text)]).toEqual(formats)
  })

  it.each([
    ['pptx', 'There is no format `pptx`.', known],
    ['htm', 'There is no format `htm`.', `Did you mean \`html\`? ${known}`],
    [' ,', '`--format` was given nothing.', 'Give a value, or several separated by commas.'],
  ])('refuses `%s`', (text, message, advice) => {
    expect(() => parseFormats(text)).toThrow(wrong(message, advice))
  })
})

describe('parseSeverity', () => {
  it('knows both levels', () => {
    expect(['error', 'warning'].map(parseSeverity)).toEqual(['error', 'warning'])
  })

  it('refuses another', () => {
    const advice = 'Did you mean `warning`? Known ones are `error` and `warning`.'
    expect(() => parseSeverity('warnings')).toThrow(wrong('There is no level `warnings`.', advice))
  })
})

describe('parseSize', () => {
  it('knows both shapes, equally high', () => {
    expect(['16:9', ' 4:3'].map(parseSize)).toEqual([
      { name: '16:9', width: 1280, height: 720 },
      { name: '4:3', width: 960, height: 720 },
    ])
  })

  it('refuses another', () => {
    const advice = 'Did you mean `16:9`? Known ones are `16:9` and `4:3`.'
    expect(() => parseSize('16:10')).toThrow(wrong('There is no size `16:10`.', advice))
  })
})

describe('parseLocales', () => {
  it.each([
    ['es,pt-br', ['es', 'pt-BR']],
    ['ZH-hans, zh-Hans', ['zh-Hans']],
    ['pt_BR, br', ['pt-BR']],
    ['tw, ua', ['zh-TW', 'uk']],
  ])('reads `%s`', (text, locales) => {
    expect(parseLocales(text, { ua: 'uk' })).toEqual(locales)
  })
})

describe('parseLocale', () => {
  it.each([['klingonese', 'Tags are written as in BCP 47: `es`, `pt-BR`, `zh-Hans`.']])(
    'refuses `%s`',
    (text, advice) => {
      const message = `\`${text}\`, given with \`--locale\`, is not a language tag.`
      expect(() => parseLocale(text, '--locale')).toThrow(wrong(message, advice))
    },
  )
})

describe('parseLockstep', () => {
  it.each([
    [['en,es'], [['en', 'es']]],
    [
      ['en,es;br, zh-hans;'],
      [
        ['en', 'es'],
        ['pt-BR', 'zh-Hans'],
      ],
    ],
    [
      ['en,es', 'bg,zh'],
      [
        ['en', 'es'],
        ['bg', 'zh'],
      ],
    ],
    [[], []],
  ])('reads %j', (texts, groups) => {
    expect(parseLockstep(texts)).toEqual(groups)
  })

  it.each([
    [
      'en',
      '`en`, given with `--lockstep`, is one locale alone.',
      'Name at least two, separated by commas: `--lockstep en,es`.',
    ],
    [
      'en,EN',
      '`en,EN`, given with `--lockstep`, is one locale alone.',
      'Name at least two, separated by commas: `--lockstep en,es`.',
    ],
    [',', '`--lockstep` was given nothing.', 'Give a value, or several separated by commas.'],
    [
      'en,klingonese',
      '`klingonese`, given with `--lockstep`, is not a language tag.',
      'Tags are written as in BCP 47: `es`, `pt-BR`, `zh-Hans`.',
    ],
  ])('refuses `%s`', (text, message, advice) => {
    expect(() => parseLockstep([text])).toThrow(wrong(message, advice))
  })
})

describe('parseConcurrency', () => {
  it.each([
    [undefined, 1, 2],
    [undefined, 8, 8],
    [undefined, 128, 64],
    ['1', 8, 1],
    ['64', 8, 64],
  ])('gives for %s on %d processors %d', (text, processors, expected) => {
    expect(parseConcurrency(text, { processors })).toBe(expected)
  })

  it.each(['0', '65', '-1', '1.5', 'many', ''])('refuses `%s`', (text) => {
    expect(() => parseConcurrency(text, { processors: 4 })).toThrow(
      wrong(
        `\`${text}\`, given with \`--concurrency\`, cannot be used.`,
        'Give a whole number from 1 to 64.',
      ),
    )
  })
})

describe('parseEpoch', () => {
  it.each([
    [undefined, undefined],
    ['', undefined],
    ['0', 0],
    ['1700000000', 1_700_000_000],
  ])('gives for %s %s', (text, seconds) => {
    expect(parseEpoch(text)).toBe(seconds)
  })

  it.each(['-1', '1.5', 'today', '253402300800', '0x10'])('refuses `%s`', (text) => {
    expect(() => parseEpoch(text)).toThrow(
      wrong(
        `The variable \`SOURCE_DATE_EPOCH\` is \`${text}\`, which is no date.`,
        'Set it to whole seconds since 1970, up to the year 9999, or unset it.',
      ),
    )
  })
})

describe('parseDensity', () => {
  it('reads the two that there are, and no other', () => {
    expect([parseDensity('full'), parseDensity(' talk ')]).toEqual(['full', 'talk'])
    expect(() => parseDensity('tall')).toThrow(
      wrong('There is no density `tall`.', 'Did you mean `talk`? Known ones are `full` and `talk`.'),
    )
  })
})

describe('parseMinSize', () => {
  it.each([
    ['24', 24],
    ['32px', 32],
    [' 40 ', 40],
  ])('reads `%s`', (text, px) => {
    expect(parseMinSize(text)).toBe(px)
  })

  it.each(['23', '41', '32.5', 'large', '', '-30'])('refuses `%s`', (text) => {
    expect(() => parseMinSize(text)).toThrow(
      wrong(
        `\`${text}\`, given with \`--min-size\`, cannot be used.`,
        'Give whole px from 24, which is usual, to 40, for the largest halls.',
      ),
    )
  })
})
