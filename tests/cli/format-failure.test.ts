import { describe, expect, it } from 'vitest'
import { formatFailure } from '../../src/cli/format-failure.js'
import { DeckError } from '../../src/diagnostics/deck-error.js'
import { plain } from '../report/sample-report.js'

const short = { width: 100, colour: plain, verbose: false }
const cause = new RangeError('\x1b[2mtoo far\x1b[22m')
const failure = new DeckError('no-browser', 'No \x1b[31mbrowser.', { advice: 'Do this:\n  - or that', cause })

describe('formatFailure', () => {
  it('is message and advice, line by line, and nothing that steers the terminal', () => {
    expect(formatFailure(failure, short)).toBe('No \\u001b[31mbrowser.\nDo this:\n  - or that')
  })

  it('wraps the advice', () => {
    const error = new DeckError('no-browser', 'No.', { advice: 'Do one of these:\n  - name another file' })
    expect(formatFailure(error, { ...short, width: 14 }).split('\n')).toEqual([
      'No.',
      'Do one of',
      'these:',
      '  - name',
      '  another file',
    ])
  })

  it('adds the stack and the cause where more is wanted', () => {
    const text = formatFailure(failure, { ...short, verbose: true })
    expect(text).toMatch(/\n {4}at /)
    expect(text).toContain('Caused by: RangeError: too far\n')
  })

  it.each([
    ['an error', new TypeError('x is not a function\nmore'), 'x is not a function'],
    ['an error without a message', new TypeError(), 'TypeError'],
    ['what is no error', 'text', 'text'],
    ['nothing', undefined, 'undefined'],
  ])('names %s as a bug, in one line', (_, thrown, what) => {
    const [first, ...rest] = formatFailure(thrown, short).split('\n')
    expect(first).toBe(`This is a bug in polydeck: ${what}`)
    expect(rest).toEqual([
      'Please report it, with what is printed when the same command is run with `--verbose`.',
    ])
  })
})
