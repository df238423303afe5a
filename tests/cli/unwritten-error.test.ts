import { describe, expect, it } from 'vitest'
import { unwrittenError } from '../../src/cli/unwritten-error.js'

const output = (name: string) => ({
  message: `\`${name}\` could not be written (EBUSY).`,
  advice: 'Close it.',
})

describe('unwrittenError', () => {
  it.each([
    [['a.pdf'], '`a.pdf` could not be written (EBUSY).'],
    [['a.pdf', 'a.pdf'], '`a.pdf` could not be written (EBUSY).'],
    [['a.pdf', 'b.pdf'], '`a.pdf` could not be written (EBUSY). Nor could another file.'],
    [['a.pdf', 'b.pdf', 'c.pdf', 'b.pdf'], '`a.pdf` could not be written (EBUSY). Nor could 2 other files.'],
  ])('tells of %j once', (names, message) => {
    expect(unwrittenError(names.map(output))).toMatchObject({
      code: 'output-not-writable',
      message,
      advice: 'Close it.',
    })
  })

  it('is none where all was written', () => {
    expect(unwrittenError([])).toBe(undefined)
  })
})
