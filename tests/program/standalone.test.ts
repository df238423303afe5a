import { copyFile, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pixelmatch from 'pixelmatch'
import type { Browser } from 'playwright'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isFull } from '../is-full.js'
import { launchReader, type OpenDeck, openDeck } from './open-deck.js'
import { createProject, type Project } from './run-polydeck.js'
import { phrases, sampleDocument, sampleProject } from './sample-content.js'

let browser: Browser
let project: Project
beforeAll(async () => {
  const files = sampleProject()
  project = await createProject({ ...files, 'content/guide/en.md': hostile(sampleDocument('en')) })
  const { status, stderr } = await project.run([
    'build',
    '--standalone',
    '--format=html',
    '--source-locale=en',
    '--locale=en,bg,zh,ar',
    '--concurrency=2',
  ])
  expect(stderr).toContain('Built')
  expect(status).toBe(0)
  browser = await launchReader()
})
afterAll(async () => {
  await browser.close()
  await project[Symbol.asyncDispose]()
})

/** What would end a script or a style sheet, and what would load something. */
function hostile(document: string): string {
  return `${document}
## Hostile 👩‍🔬 é é

</script><script>window.evil = 1</script> \`</style><script>window.evil = 2</script>\`

![</body></script> alt](pictures/hill.svg)

<img src="https://example.com/pixel.png"> <!-- <script>window.evil = 3</script> -->
`
}

/** A deck's one file, copied to a folder where nothing else is, and opened there. */
async function openAlone(locale: string): Promise<OpenDeck> {
  const folder = await mkdtemp(join(tmpdir(), 'polydeck-alone-'))
  const name = `${locale}.standalone.html`
  await copyFile(join(project.folder, 'dist/guide', name), join(folder, name))
  const deck = await openDeck(browser, { dist: folder, address: name, offline: true })
  return {
    ...deck,
    [Symbol.asyncDispose]: async () => {
      await deck[Symbol.asyncDispose]()
      await rm(folder, { recursive: true })
    },
  }
}

const readAlone = (locale: string) =>
  readFile(join(project.folder, `dist/guide/${locale}.standalone.html`), 'utf8')

describe('a deck as one file', () => {
  it.each(isFull ? ['en', 'bg', 'zh', 'ar'] : ['ar'])(
    'looks in %s as the deck does on every slide, and asks for nothing',
    async (locale) => {
      await using deck = await openDeck(browser, {
        dist: join(project.folder, 'dist'),
        address: `guide/${locale}.html`,
      })
      await using alone = await openAlone(locale)
      const count = await alone.page.evaluate(() => window.Reveal.getSlides().length)
      expect(await deck.page.evaluate(() => window.Reveal.getSlides().length)).toBe(count)
      expect(count).toBeGreaterThan(9)
      for (let index = 0; index < count; index++) {
        const [one, other] = [await photograph(deck, index), await photograph(alone, index)]
        const differing = pixelmatch(one.data, other.data, undefined, one.width, one.height, {
          threshold: 0.1,
        })
        expect(differing, `slide ${index + 1} in ${locale}`).toBe(0)
      }
      expect(alone.requests.filter((address) => !address.startsWith('data:'))).toEqual([
        expect.stringMatching(/^file:.*\.standalone\.html$/),
      ])
      expect(alone.errors).toEqual([])
    },
  )

  it('runs no script but its own, whatever stands in the document', async () => {
    await using alone = await openAlone('en')
    expect(await alone.page.evaluate(() => (window as { evil?: number }).evil)).toBeUndefined()
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(await readAlone('en')) ?? []
    expect(policy).toMatch(/^default-src &#x27;none&#x27;; script-src (&#x27;sha256-\S+&#x27; ?){2};/)
    expect(policy).not.toMatch(/unsafe|self|http/)
  })

  it('leads to no file beside it', async () => {
    const markup = (await readAlone('zh')).replace(/<(style|script)>[\s\S]*?<\/\1>/g, '')
    const addresses = [...markup.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, address = '']) => address)
    expect(addresses.length).toBeGreaterThan(3)
    expect(addresses.filter((address) => !/^(#|data:|https?:|mailto:)/.test(address))).toEqual([])
    expect(markup.includes('hreflang')).toBe(false)
  })

  it('has the notes of the deck, and none where they are for the speaker alone', async () => {
    expect((await readAlone('bg')).includes(phrases.bg.said)).toBe(true)
    const words = ['build', '--format=standalone', '--locale=bg', '--source-locale=en', '--out=quiet']
    expect((await project.run([...words, '--notes=speaker'])).status).toBe(0)
    const quiet = await readFile(join(project.folder, 'quiet/guide/bg.standalone.html'), 'utf8')
    expect([phrases.bg.said, phrases.bg.sentence].map((text) => quiet.includes(text))).toEqual([false, true])
  })

  it('is told of in the report', async () => {
    const report = JSON.parse(await readFile(join(project.folder, 'dist/report.json'), 'utf8')) as {
      decks: { deck: string; outputs: { path: string }[] }[]
    }
    const paths = report.decks.flatMap(({ outputs }) => outputs.map(({ path }) => path))
    expect(paths).toContain('guide/bg.standalone.html')
  })
})

const seed = fileURLToPath(new URL('../../../shared/seeds/zh.md', import.meta.url))

it.skipIf(!existsSync(seed))('has less than 1 MB for a Chinese document of the size of a talk', async () => {
  const { status } = await project.run([
    'build',
    seed,
    '--format=standalone',
    '--out=seed',
    '--fail-on=error',
  ])
  expect(status).toBe(0)
  const { decks } = JSON.parse(await readFile(join(project.folder, 'seed/report.json'), 'utf8')) as {
    decks: { outputs: { path: string }[] }[]
  }
  const { size } = await stat(join(project.folder, 'seed', decks[0]?.outputs[0]?.path ?? ''))
  expect(size).toBeLessThan(1_000_000)
})

async function photograph({ page }: OpenDeck, index: number) {
  await page.evaluate(async (at) => {
    for (const furniture of document.querySelectorAll<HTMLElement>('.bar, .progress'))
      furniture.style.setProperty('visibility', 'hidden')
    window.Reveal.slide(at)
    await document.fonts.ready
    const images = document.querySelectorAll<HTMLImageElement>('section.present img')
    await Promise.all([...images].map((image) => image.decode()))
  }, index)
  return PNG.sync.read(await page.screenshot())
}
