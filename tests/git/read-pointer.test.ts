import { describe, expect, it } from 'vitest'
import { readPointer } from '../../src/git/read-pointer.js'

const hash = '4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393'
const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${hash}\nsize 12345\n`

describe('a pointer of Git LFS', () => {
  it('names the content that it stands for', () => {
    expect(readPointer(Buffer.from(pointer))).toBe(hash)
  })

  it.each([
    ['a picture', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['another hash', pointer.replace('sha256', 'md5')],
    ['a text that only begins like one', `${pointer}${' '.repeat(2000)}`],
  ])('is not %s', (_, text) => {
    expect(readPointer(Buffer.from(text))).toBeUndefined()
  })
})
