import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { imageSize } from 'image-size'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchReader, openDeck } from './open-deck.js'
import { createProject, type Project } from './run-polydeck.js'

const talk = (slides: number) =>
  `# Kleiner Vortrag\n\n${Array.from({ length: slides - 1 }, (_, at) => `## Seite ${at + 2}\n\nEin Satz über etwas.\n`).join('\n')}`

let project: Project
beforeAll(async () => {
  project = await createProject({
    'talk/de.md': talk(4),
    'small/de.md': `---\nsize: '4:3'\n---\n\n${talk(2)}`,
  })
})
afterAll(() => project[Symbol.asyncDispose]())

async function build(...words: readonly string[]): Promise<void> {
  const { status, stderr } = await project.run(['build', ...words])
  expect(stderr).toContain('Built')
  expect(status).toBe(0)
}

const list = async (folder: string, ending: string) =>
  (await readdir(join(project.folder, folder))).filter((name) => name.endsWith(ending)).sort()

const read = (path: string) => readFile(join(project.folder, path))

describe('pictures of slides', () => {
  it('are drawn of each slide, as large as the canvas, and look as the deck does', async () => {
    await build('talk', '--format=html,png', '--out=one')
    expect(await list('one/talk', '.png')).toEqual(['de.001.png', 'de.002.png', 'de.003.png', 'de.004.png'])
    // Letters are drawn as the program has them drawn, alike on every machine.
    await using browser = await launchReader(['--font-render-hinting=none'])
    await using deck = await openDeck(browser, {
      dist: join(project.folder, 'one'),
      address: 'talk/de.html#/seite-3',
    })
    // How far the talk is only the deck shows.
    await deck.page.locator('.progress').evaluate((bar) => bar.style.setProperty('visibility', 'hidden'))
    const drawn = PNG.sync.read(await read('one/talk/de.003.png'))
    expect([drawn.width, drawn.height]).toEqual([1280, 720])
    // A browser that is busy shows a deck before its fonts are there.
    const differing = async () => {
      const shown = PNG.sync.read(await deck.page.screenshot())
      return pixelmatch(shown.data, drawn.data, undefined, 1280, 720, { threshold: 0.2 })
    }
    await expect.poll(differing, { timeout: 10_000 }).toBe(0)
  })

  it('are twice as large where that is asked for, and only of the slides that are', async () => {
    await build('talk', '--format=png', '--out=two', '--picture-scale=2', '--pages=2,4-')
    expect(await list('two/talk', '.png')).toEqual(['de.002.png', 'de.004.png'])
    const { width, height } = PNG.sync.read(await read('two/talk/de.002.png'))
    expect([width, height]).toEqual([2560, 1440])
  })

  it('of slides that are no more go, and nothing else does', async () => {
    await using shrinking = await createProject({
      'talk/de.md': talk(3),
      'out/talk/de.003.jpg': 'mine',
      'out/talk/de-AT.009.png': 'another’s',
    })
    const words = ['build', 'talk', '--format=png,thumbnails', '--out=out']
    await shrinking.run(words)
    await writeFile(join(shrinking.folder, 'talk/de.md'), talk(2))
    expect((await shrinking.run(words)).status).toBe(0)
    const left = (await readdir(join(shrinking.folder, 'out/talk'))).sort()
    expect(left).toEqual([
      'de-AT.009.png',
      'de.001.png',
      'de.001.webp',
      'de.002.png',
      'de.002.webp',
      'de.003.jpg',
    ])
  })

  it('are the same bytes in every run, small ones and that of the title too', async () => {
    const formats = '--format=html,png,thumbnails'
    await build('talk', 'small', formats, '--out=first', '--concurrency=1')
    await build('talk', 'small', formats, '--out=second', '--concurrency=4')
    const names = ['de.webp', 'de.001.webp', 'de.002.webp', 'de.001.png', 'de.002.png']
    for (const deck of ['talk', 'small'])
      for (const name of names)
        expect(await read(`first/${deck}/${name}`), name).toEqual(await read(`second/${deck}/${name}`))
  })

  it.each([
    ['talk/de.webp', 640, 360],
    ['talk/de.002.webp', 320, 180],
    ['small/de.webp', 640, 480],
    ['small/de.002.webp', 320, 240],
    ['small/de.002.png', 960, 720],
  ])('have their size: %s', async (path, width, height) => {
    expect(imageSize(await read(`first/${path}`))).toMatchObject({ width, height })
  })

  it('are told of in the report', async () => {
    const report = JSON.parse(String(await read('first/report.json'))) as {
      decks: { deck: string; outputs: { path: string; bytes: number }[] }[]
    }
    const { outputs = [] } = report.decks.find(({ deck }) => deck === 'small') ?? {}
    expect(outputs.map(({ path }) => path).sort()).toEqual([
      'small/de.001.png',
      'small/de.001.webp',
      'small/de.002.png',
      'small/de.002.webp',
      'small/de.html',
      'small/de.webp',
    ])
  })
})
