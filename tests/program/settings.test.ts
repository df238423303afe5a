import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/report.js'
import { launchReader, openDeck } from './open-deck.js'
import { createProject, type Project } from './run-polydeck.js'
import { worstContrast } from './worst-contrast.js'

/** Black and white, side by side: the worst that text can stand on. */
function stripes(): Buffer {
  const picture = new PNG({ width: 64, height: 36 })
  picture.data.forEach((_, at) => {
    picture.data[at] = at % 4 === 3 || Math.floor(at / 16) % 2 === 0 ? 255 : 0
  })
  return PNG.sync.write(picture)
}

const grounds = [
  ['## Whole {background=stripes.png}', 'whole'],
  ['## Light {background=stripes.png color=#111}', 'light'],
  ['## Navy {background=navy}', 'navy'],
  ['## Grey {background=#777}', 'grey'],
  ['## Gradient {background="linear-gradient(to right, #ffd27d, #ff7e5f)"}', 'gradient'],
  ['## Beside {background=stripes.png background-side=left background-split=33%}', 'beside'],
] as const

const body = '\n\n- A point with `code` and [a link](https://example.com)\n- Another one, **strong**\n'

const en = `---
footer: Acme
header: Meeting
url: https://example.com/talk
---

# Talk {background=stripes.png}

${grounds.map(([heading]) => heading + body).join('\n')}
## From {auto-animate}

- one
- two

## To {auto-animate}

- two
- one

## Film

![A film](clip.mp4)

---

<!-- .slide: background="stripes.png" -->

---

## Hidden {visibility=hidden}

Nobody sees it.
`

const plain = '# Plain\n\n## Text\n\nNothing is said here.\n'
const film = Buffer.from('\0\0\0\x20ftypisom\0\0\0\0film', 'latin1')

let project: Project
let browser: Browser
let report: Report
beforeAll(async () => {
  project = await createProject({
    'content/talk/en.md': en,
    'content/talk/ar.md': en.replace(/ \{[^}]*\}/g, '').replaceAll('A point', 'نقطة'),
    'content/talk/stripes.png': stripes(),
    'content/talk/clip.mp4': film,
    'content/plain/en.md': plain,
  })
  const { status, stderr } = await project.run(['build', '--format', 'html,pdf,handout,standalone'])
  expect(status, stderr).toBe(0)
  report = JSON.parse(await readFile(dist('report.json'), 'utf8')) as Report
  browser = await launchReader()
})
afterAll(async () => {
  await browser.close()
  await project[Symbol.asyncDispose]()
})

const dist = (path: string) => join(project.folder, 'dist', path)
const named = (html: string, stem: string) => new RegExp(`assets/${stem}-[\\da-f]{12}`).exec(html)?.[0]

describe('what authors say about slides', () => {
  it('counts in every language, and what is hidden is nowhere', () => {
    for (const locale of ['en', 'ar']) {
      const deck = report.decks.find((one) => one.deck === 'talk' && one.locale === locale)
      expect(deck?.slides.map(({ id }) => id)).not.toContain('hidden')
    }
    const told = report.diagnostics.map(({ rule, locale }) => `${rule} ${String(locale)}`)
    expect(told.filter((one) => !one.startsWith('locale/'))).toEqual(['slide/hidden en'])
  })

  it.each(['en', 'ar'])('leaves text that can be read on every ground, in %s', async (locale) => {
    for (const id of ['title', ...grounds.map(([, name]) => name)]) {
      await using deck = await openDeck(browser, { dist: dist(''), address: `talk/${locale}.html#/${id}` })
      await deck.page.waitForFunction(() => [...document.images].every(({ complete }) => complete))
      const worst = await worstContrast(deck.page)
      expect(worst.contrast, `${id}: ${worst.text}`).toBeGreaterThanOrEqual(4.45)
      expect(deck.errors).toEqual([])
    }
  })

  it('moves what two slides have in common, without a complaint', async () => {
    await using deck = await openDeck(browser, { dist: dist(''), address: 'talk/en.html#/from' })
    const moved = await deck.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.querySelector('.reveal')?.addEventListener('autoanimate', () => {
            const item = document.querySelector('#to li')
            resolve(item === null ? '' : getComputedStyle(item).transform)
          })
          window.Reveal.slide(window.Reveal.getSlides().findIndex(({ id }) => id === 'to'))
        }),
    )
    expect(moved).toMatch(/^matrix\(1, 0, 0, 1, 0, (?!0\))/)
    expect(deck.errors).toEqual([])
  })

  it('is in a sheet that only such decks load', async () => {
    const [said, silent] = await Promise.all(
      ['talk', 'plain'].map((name) => readFile(dist(`${name}/en.html`), 'utf8')),
    )
    expect(named(said ?? '', 'settings')).toBeDefined()
    expect(named(silent ?? '', 'settings')).toBeUndefined()
    expect(said).toContain('media-src')
    expect(silent).not.toContain('media-src')
    expect(said).not.toMatch(/<[^>]+ style=/)
  })

  it('has what it plays beside it, and none of that in a file alone', async () => {
    const name = named(await readFile(dist('talk/en.html'), 'utf8'), 'media') ?? ''
    expect((await stat(dist(`${name}.mp4`))).size).toBe(film.length)
    const alone = await readFile(dist('talk/en.standalone.html'), 'utf8')
    expect(alone).not.toMatch(/<video|media-src/)
    expect(alone).toContain('A film</a> <small dir="ltr">clip.mp4</small>')
  })

  it('is built again where a background or a video changed, and only then', async () => {
    const formats = ['build', '--format', 'html,pdf,handout,standalone', '--json']
    const rebuilt = async () => {
      const { status, stdout, stderr } = await project.run(formats)
      expect(status, stderr).toBe(0)
      const { run } = JSON.parse(stdout) as { run: { rebuilt: readonly { deck: string; locale: string }[] } }
      return run.rebuilt.map(({ deck, locale }) => `${deck} ${locale}`)
    }
    expect(await rebuilt()).toEqual([])
    await writeFile(join(project.folder, 'content/talk/clip.mp4'), Buffer.concat([film, film]))
    expect(await rebuilt()).toEqual(['talk ar', 'talk en'])
    const other = PNG.sync.read(stripes())
    other.data[0] = 100
    await writeFile(join(project.folder, 'content/talk/stripes.png'), PNG.sync.write(other))
    expect(await rebuilt()).toEqual(['talk ar', 'talk en'])
  })
})
