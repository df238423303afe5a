import { describe, expect, it } from 'vitest'
import { formatClosing } from '../../src/report/format-closing.js'
import { columns, deckOf, reportOf } from './sample-report.js'

const shownAs = (path: string) => `out/${path}`
const failed = deckOf({ locale: 'es', failed: true, outputs: [] })
const pdf = deckOf({ outputs: [{ path: 'talk/en.pdf', bytes: 1, sha256: 'aa' }] })
const german = deckOf({ locale: 'de' })
const first = { remarks: [], rebuilt: [], removed: [], healed: 0, isFirst: true, shownAs }

describe('formatClosing', () => {
  it.each([
    [
      1,
      '1 file that earlier builds had kept was damaged or changed by somebody else, so what needed it was made anew.',
    ],
    [
      2,
      '2 files that earlier builds had kept were damaged or changed by somebody else, so what needed them was made anew.',
    ],
  ])('tells of %i damaged files', (healed, told) => {
    const closing = { ...first, healed, report: reportOf([german]), ms: 9 }
    expect(formatClosing(closing, columns(400)).split('\n')[0]).toContain(told)
  })

  it.each([
    ['one deck', [deckOf({})], ['Open out/talk/en.html', 'Built 1 deck in 1.4 s']],
    [
      'the source locale before others',
      [german, deckOf({})],
      ['Open out/talk/en.html', 'Built 2 decks in 1.4 s'],
    ],
    ['a PDF where there is no HTML', [pdf], ['Open out/talk/en.pdf', 'Built 1 deck in 1.4 s']],
    ['what failed', [german, failed], ['Open out/talk/de.html', 'Built 1 of 2 decks in 1.4 s; 1 failed']],
    ['nothing at all', [], ['No deck was built, in 1.4 s']],
  ])('says where to look and what was built: %s', (_, decks, lines) => {
    const closing = { ...first, report: reportOf(decks), ms: 1400 }
    expect(formatClosing(closing, columns(80)).split('\n')).toEqual(lines)
  })

  it('begins with the remarks', () => {
    const closing = { ...first, report: reportOf([]), remarks: ['One.', 'Two \x1b.'], ms: 1 }
    expect(formatClosing(closing, columns(80))).toBe('One.\nTwo \\u001b.\nNo deck was built, in 1 ms')
  })

  it.each([
    ['nothing', [], [], ['Nothing to make: 2 decks are up to date, in 9 ms']],
    [
      'a slide',
      [{ deck: 'talk', locale: 'de', why: '1 slide changed: Ein \x1b Anfang' }],
      [],
      ['de: 1 slide changed: Ein \\u001b Anfang', 'Built 1 deck in 9 ms; 1 did not change'],
    ],
    [
      'a document less',
      [],
      ['talk/es.html', 'talk/es.pdf'],
      ['Removed 2 files that nothing makes any more', 'Nothing to make: 2 decks are up to date, in 9 ms'],
    ],
  ])('says what changed since the last build: %s', (_, rebuilt, removed, lines) => {
    const closing = {
      ...first,
      report: reportOf([german, deckOf({})]),
      rebuilt,
      removed,
      healed: 0,
      isFirst: false,
      ms: 9,
    }
    expect(formatClosing(closing, columns(80)).split('\n').slice(1)).toEqual(lines)
  })
})
