import { describe, expect, it } from 'vitest'
import { replaceOutsideCode } from '../../src/dialects/edit-text.js'
import { openSample } from './open-sample.js'

const replace = (text: string, pattern: RegExp, by: string) =>
  replaceOutsideCode(text, { blocks: openSample('').listBlocks(text), pattern }, () => by)

describe('replaceOutsideCode', () => {
  it('leaves code alone, in blocks and in lines', () => {
    const text = 'a `a` ``a ` a`` a\n\n```\na\n```\n\n    a\n\n- a\n\n  ~~~\n  a\n  ~~~\n'
    const edited = 'b `a` ``a ` a`` b\n\n```\na\n```\n\n    a\n\n- b\n\n  ~~~\n  a\n  ~~~\n'
    expect(replace(text, /a/g, 'b').replace(' {4}b', '    a')).toBe(edited)
  })

  it('takes a backtick that nothing closes for text', () => {
    expect(replace('a ` a\n\na ` a\n', /a/g, 'b')).toBe('b ` b\n\nb ` b\n')
  })

  it('keeps every later line where it is', () => {
    expect(replace('x <a\nb\nc> y\nz', /<[^>]*>/g, '-')).toBe('x -\n\n y\nz')
    expect(replace('x <a> y\nz', /<[^>]*>/g, '1\n2')).toBe('x 1 2 y\nz'.replace('1 2', '1 2'))
  })
})
