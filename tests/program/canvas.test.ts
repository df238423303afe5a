import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchReader, openDeck } from './open-deck.js'
import { readPdf } from './read-pdf.js'
import { createProject, type Project } from './run-polydeck.js'

const long = 'A sentence that goes on for a while, so that the line must break on either canvas. '.repeat(3)
const text = (head: string) => `---\n${head}\n---\n\n# A talk\n\n## First\n\n${long}\n\n- one\n- two\n`

let project: Project
let browser: Browser
beforeAll(async () => {
  project = await createProject({
    'content/narrow/en.md': text('size: 4:3'),
    'content/wide/en.md': text('subtitle: usual'),
    'content/wrong/en.md': text('size: 5:4'),
  })
  browser = await launchReader()
})
afterAll(async () => {
  await browser.close()
  await project[Symbol.asyncDispose]()
})

/** How large a deck's slides are on a screen that has their size, and its PDF's pages, in px. */
async function sizesOf(deck: string, viewport: { width: number; height: number }) {
  const dist = join(project.folder, 'dist')
  await using opened = await openDeck(browser, { dist, address: `${deck}/en.html#/first`, viewport })
  const { width, height } = await opened.page
    .locator('section.present')
    .evaluate((slide) => slide.getBoundingClientRect().toJSON() as DOMRect)
  const { pages } = await readPdf(await readFile(join(dist, deck, 'en.pdf')))
  return { slide: [width, height], page: pages[1]?.size.map((points) => Math.round((points * 96) / 72)) }
}

describe('the size of slides', () => {
  it('is what front matter says, in the deck and on paper', async () => {
    const { status, stderr } = await project.run(['build', '--format', 'html,pdf'])
    expect(status, stderr).toBe(0)
    expect(stderr.replace(/\s+/g, ' ')).toContain('`size` in the front matter is "5:4", not `16:9` or `4:3`.')
    const narrow = { width: 960, height: 720 }
    expect(await sizesOf('narrow', narrow)).toEqual({ slide: [960, 720], page: [960, 720] })
    const wide = { width: 1280, height: 720 }
    expect(await sizesOf('wide', wide)).toEqual({ slide: [1280, 720], page: [1280, 720] })
    expect(await sizesOf('wrong', wide)).toEqual({ slide: [1280, 720], page: [1280, 720] })
  })

  it('is what was asked for, whatever front matter says', async () => {
    const { status, stderr } = await project.run([
      'build',
      'content/wide',
      '--size',
      '4:3',
      '--format',
      'html,pdf',
    ])
    expect(status, stderr).toBe(0)
    expect(await sizesOf('wide', { width: 960, height: 720 })).toEqual({
      slide: [960, 720],
      page: [960, 720],
    })
  })
})
