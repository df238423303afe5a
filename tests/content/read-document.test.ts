import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/content/read-document.js'
import { createFolder } from '../temporary-folder.js'

async function read(content: string | Uint8Array, limit = 100) {
  await using folder = await createFolder({ 'en.md': content })
  const path = join(folder.path, 'en.md')
  const { value, diagnostics } = await readDocument(
    { path, shownAs: 'en.md', deck: 'talk', locale: 'en' },
    limit,
  )
  return { text: value?.text, problems: diagnostics.map(({ rule, place }) => `${rule} ${place.file}`) }
}

describe('readDocument', () => {
  it.each([
    ['# Talk\n', '# Talk\n'],
    ['a\r\nb\r\n', 'a\nb\n'],
    ['a\rb', 'a\nb'],
    ['\uFEFF# Talk', '# Talk'],
    ['\uFEFF---\r\ntitle: A\r\n---\r\n', '---\ntitle: A\n---\n'],
    ['e\u0301', 'é'],
    ['中文', '中文'],
    ['a\u2028b', 'a\u2028b'],
  ])('reads %j as %j', async (content, text) => {
    expect(await read(content)).toEqual({ text, problems: [] })
  })

  it.each([
    ['Latin-1', Buffer.from('caf\xe9', 'latin1')],
    ['UTF-16', Buffer.from('\uFEFFtalk', 'utf16le')],
    ['a cut-off sign', Buffer.from([0x61, 0xe4, 0xb8])],
    ['a surrogate', Buffer.from([0xed, 0xa0, 0x80])],
    ['a NUL', Buffer.from('a\0b')],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ])('says that %s is no UTF-8 text', async (_, content) => {
    expect(await read(content)).toEqual({ text: undefined, problems: ['document/not-utf8 en.md'] })
  })

  it('reads no file that is larger than it may be', async () => {
    expect(await read('# Talk', 6)).toEqual({ text: '# Talk', problems: [] })
    expect(await read('# Talk\n', 6)).toEqual({ text: undefined, problems: ['document/too-large en.md'] })
    expect(await read('中文', 5)).toEqual({ text: undefined, problems: ['document/too-large en.md'] })
  })

  it.each(['', ' \n\t\n', '\uFEFF', '\r\n'])('says that %j is empty', async (content) => {
    expect(await read(content)).toEqual({ text: undefined, problems: ['document/empty en.md'] })
  })
})
