import { symlink, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { resolveMedia } from '../../src/assets/resolve-media.js'
import { alignDecks } from '../../src/locale/align-decks.js'
import { settleSettings } from '../../src/locale/settle-settings.js'
import { sampleDeck } from '../sample-deck.js'
import { createFolder } from '../temporary-folder.js'

const film = Buffer.from('\0\0\0\x20ftypisom\0\0\0\0film', 'latin1')

async function resolve(text: string, root: string, locale = 'en') {
  const deck = sampleDeck(text, { locale, path: join(root, 'talk', `${locale}.md`) })
  const [localized] = settleSettings(alignDecks([deck], undefined).value).value
  if (localized === undefined) throw new Error('no deck')
  const { value, diagnostics } = await resolveMedia(localized, join(root, 'talk'))
  return { value, told: diagnostics.map(({ rule, message }) => `${rule} ${message}`) }
}

describe('what a deck plays', () => {
  it('is found beside the document, and is named by its content', async () => {
    await using folder = await createFolder({ 'talk/a.mp4': film })
    const { value, told } = await resolve('## S\n\n![A film](a.mp4)\n', folder.path)
    expect(told).toEqual([])
    const file = value.get('a.mp4')
    expect(file).toMatchObject({
      kind: 'video',
      size: film.length,
      name: expect.stringMatching(/^media-[\da-f]{12}\.mp4$/),
    })
    const pieces: Uint8Array[] = []
    for await (const piece of file?.read() ?? []) pieces.push(piece)
    expect(Buffer.concat(pieces)).toEqual(film)
  })

  it("is a language's own where there is one", async () => {
    const own = Buffer.concat([film, Buffer.from('es')])
    await using folder = await createFolder({ 'talk/a.mp4': film, 'talk/a.es.mp4': own })
    const { value } = await resolve('## S\n\n![A](a.mp4)\n', folder.path, 'es')
    expect(value.get('a.mp4')?.size).toBe(own.length)
  })

  it('is told where it is not to be had, and why', async () => {
    const text =
      '## S\n\n![A](gone.mp4)\n\n![B](../out.mp4)\n\n![C](page.webm)\n\n![D](https://example.com/d.mp4)\n\n![E](empty.mp3)\n'
    await using folder = await createFolder({
      'out.mp4': film,
      'talk/page.webm': '<script>',
      'talk/empty.mp3': '',
    })
    const { value, told } = await resolve(text, folder.path)
    expect(value.size).toBe(0)
    expect(told).toEqual([
      'asset/not-found The video `gone.mp4` is missing.',
      'asset/outside-root The video `../out.mp4` is missing: its path leads out of the root.',
      'asset/unusable The video `page.webm` cannot be used.',
      'asset/unusable The sound `empty.mp3` cannot be used.',
      'asset/remote The video `https://example.com/d.mp4` is on the network and was not fetched.',
    ])
  })

  it('does not leave the root by a link, and is not too large', async () => {
    await using folder = await createFolder({ 'out.mp4': film, 'talk/b.mp4': film })
    await symlink(join(folder.path, 'out.mp4'), join(folder.path, 'talk', 'a.mp4'))
    await truncate(join(folder.path, 'talk', 'b.mp4'), 201 * 1024 * 1024)
    const { value, told } = await resolve('## S\n\n![A](a.mp4)\n\n![B](b.mp4)\n', folder.path)
    expect(value.size).toBe(0)
    expect(told.map((line) => line.split(' ')[0])).toEqual(['asset/outside-root', 'asset/unusable'])
  })

  it('says that a video behind a slide is not on paper', async () => {
    await using folder = await createFolder({ 'talk/a.mp4': film })
    const { value, told } = await resolve('## S {background=a.mp4}\n\nText.\n', folder.path)
    expect(value.has('a.mp4')).toBe(true)
    expect(told).toEqual(['slide/video-on-paper The video `a.mp4` is behind the slide on a screen alone.'])
  })
})
