import { describe, expect, it } from 'vitest'
import { parseHandout, parseLinks, parseNotes, parsePrint } from '../../src/config/parse-print-options.js'

const wrong = (message: string, advice = expect.any(String) as string) =>
  expect.objectContaining({ code: 'wrong-option', message, advice })

describe('parseHandout', () => {
  it('is each slide above its notes on A4 where nothing is said', () => {
    expect(parseHandout({})).toEqual({
      kind: 'notes',
      paper: { name: 'A4', width: 210, height: 297 },
      perPage: 3,
      isLarge: false,
    })
  })

  it('takes papers in any case, and every number of slides that a page can have', () => {
    expect(parseHandout({ paper: 'letter' }).paper).toEqual({ name: 'Letter', width: 215.9, height: 279.4 })
    const counts = ['2', '3', '4', ' 6 ', '9'].map((perPage) => parseHandout({ perPage }).perPage)
    expect(counts).toEqual([2, 3, 4, 6, 9])
  })

  it('has a second language only where two are shown', () => {
    expect(parseHandout({ handout: 'bilingual', second: 'pt-br' }).second).toBe('pt-BR')
    expect(parseHandout({ handout: 'notes', second: 'pt-br' }).second).toBe(undefined)
  })

  it.each([
    [{ paper: 'A5' }, 'There is no paper `A5`.'],
    [{ perPage: '5' }, '`5`, given with `--per-page`, cannot be used.'],
    [{ handout: 'note' }, 'There is no kind of handout `note`.'],
    [{ handout: 'bilingual' }, 'A bilingual handout needs a second language.'],
    [
      { handout: 'bilingual', second: 'english please' },
      '`english please`, given with `--second`, is not a language tag.',
    ],
  ])('refuses %o', (options, message) => {
    expect(() => parseHandout(options)).toThrow(wrong(message))
  })
})

describe('parsePrint', () => {
  it.each([
    ['3', [{ from: 3, to: 3 }]],
    ['1, 3-5 ,8-', [{ from: 1, to: 1 }, { from: 3, to: 5 }, { from: 8 }]],
    ['7-7', [{ from: 7, to: 7 }]],
  ])('reads the slides `%s`', (pages, ranges) => {
    expect(parsePrint({ pages }).ranges).toEqual(ranges)
  })

  it.each(['', '0', '5-3', 'a', '1,,2', '-4', '1-2-3', '999999'])('refuses the slides `%s`', (pages) => {
    expect(() => parsePrint({ pages })).toThrow(
      wrong(`\`${pages}\`, given with \`--pages\`, cannot be used.`),
    )
  })

  it('knows pictures of both sizes and both ways to print fragments', () => {
    expect(['1', '2'].map((pictureScale) => parsePrint({ pictureScale }).pictureScale)).toEqual([1, 2])
    expect(['final', 'steps'].map((fragments) => parsePrint({ fragments }).fragments)).toEqual([
      'final',
      'steps',
    ])
    expect(() => parsePrint({ pictureScale: '3' })).toThrow(
      wrong('`3`, given with `--picture-scale`, cannot be used.'),
    )
    expect(() => parsePrint({ fragments: 'all' })).toThrow(wrong('There is no way to print fragments `all`.'))
  })
})

it('knows where notes go and what becomes of links', () => {
  expect(['deck', 'speaker', 'none'].map(parseNotes)).toEqual(['deck', 'speaker', 'none'])
  expect(['work', 'print'].map(parseLinks)).toEqual(['work', 'print'])
  expect(() => parseNotes('all')).toThrow(wrong('There is no place for notes `all`.'))
  expect(() => parseLinks('show')).toThrow(wrong('There is no way to show links `show`.'))
})
