import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resolvePictures } from '../../src/assets/resolve-pictures.js'
import type { RemotePictures } from '../../src/model/asset.js'
import { alignDecks } from '../../src/locale/align-decks.js'
import { sampleDeck } from '../sample-deck.js'
import { samplePng } from './sample-pictures.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polydeck-resolve-'))
  await mkdir(join(folder, 'talk'))
  await writeFile(join(folder, 'talk/a.png'), samplePng(3, 2))
  await writeFile(join(folder, 'talk/text.png'), 'text')
})
afterAll(() => rm(folder, { recursive: true }))

async function resolveIn(text: string) {
  const deck = sampleDeck(text, { path: join(folder, 'talk/en.md') })
  const [localized] = alignDecks([deck], undefined).value
  if (localized === undefined) throw new Error('no deck')
  const { value, diagnostics } = await resolvePictures(localized, folder)
  const problems = diagnostics.map(({ rule, place, slide }) => `${rule} ${slide} ${place.line}`)
  return { found: [...value.keys()], problems }
}

/** A network on which one host has a picture, and another is down. */
const remote: RemotePictures = {
  find: (address) => {
    if (address.includes('up.example'))
      return Promise.resolve({
        status: 'fetched',
        picture: { bytes: samplePng(1, 1), name: 'a.png', width: 1, height: 1 },
      })
    return Promise.resolve(
      address.includes('down.example') ? { status: 'failed', why: 'it is down' } : { status: 'unwanted' },
    )
  },
}

describe('resolvePictures, on the network', () => {
  const text = `# Talk

## One

![a](https://one.example/a.png) ![b](https://one.example/b.png) ![a](https://one.example/a.png)

![c](//two.example/c.png)

## Two

![d](https://up.example/d.png)

![e](https://one.example/e.png)

![f](https://down.example/f.png)

![g](https://down.example/g.png)
`

  it('tells of pictures once for each host, and of those that could not be had why', async () => {
    const deck = sampleDeck(text, { path: join(folder, 'talk/en.md') })
    const [localized] = alignDecks([deck], undefined).value
    if (localized === undefined) throw new Error('no deck')
    const { value, diagnostics } = await resolvePictures(localized, folder, { remote })
    expect([...value.keys()]).toEqual(['https://up.example/d.png'])
    expect(
      diagnostics.map(({ rule, place, slide, message }) => `${rule} ${slide} ${place.line} ${message}`),
    ).toEqual([
      'asset/remote one 5 3 pictures on `one.example` were not fetched, the first of them `https://one.example/a.png`.',
      'asset/remote one 7 The picture `//two.example/c.png` is on the network and was not fetched.',
      'asset/not-fetched two 15 2 pictures on `down.example` were not to be had, the first of them `https://down.example/f.png`: it is down.',
    ])
  })
})

describe('resolvePictures', () => {
  it.each([
    ['a figure', '![](a.png)'],
    ['a line', 'text ![](a.png) text'],
    ['a list', '- ![](a.png)'],
    ['a table', '| ![](a.png) |\n| - |\n| a |'],
    ['a group', '**Group**\n\n![](a.png)'],
    ['a title of a group', '**Group ![](a.png)**\n\ntext'],
    ['a quote', '> ![](a.png)'],
    ['notes', 'text\n\nNote: ![](a.png)'],
    ['a footnote', 'text[^1]\n\n[^1]: ![](a.png) note'],
    ['a notice', '**Notice**: ![](a.png) text'],
    ['HTML', '<figure><img src="a.png"></figure>'],
    ['a heading', '### Deep ![](a.png)'],
  ])('finds a picture in %s', async (_, body) => {
    expect(await resolveIn(`# Talk\n\n## One\n\n${body}\n`)).toEqual({ found: ['a.png'], problems: [] })
  })

  it('says of each picture that is not to be had why, and on which line and slide', async () => {
    const text =
      '# Talk\n\n## One\n\ntext\n![](missing.png)\n\n## Two\n\n![](../../etc/passwd)\n\n' +
      '- a\n- ![](https://example.org/a.png)\n\n![](text.png)\n\n![](javascript:a)\n\n![]()\n'
    expect(await resolveIn(text)).toEqual({
      found: [],
      problems: [
        'asset/not-found one 6',
        'asset/outside-root two 10',
        'asset/unusable two 15',
        'asset/unusable two 19',
        'asset/remote two 13',
      ],
    })
  })
})
