import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadDeckPage } from '../../../src/browser/deck-page.js'
import { readObjects } from '../../../src/browser/pdf/read-objects.js'
import type { BrowserSession } from '../../../src/browser/session.js'
import { openTestBrowser, sampleJob } from '../sample-site.js'

let session: BrowserSession
beforeAll(async () => {
  session = await openTestBrowser()
})
afterAll(() => session[Symbol.asyncDispose]())

const slide =
  '<section data-slide="one" id="one"><h1>One</h1><div class="card">Some <b>text</b></div></section>'

/** What is said of a slide in this style, and how many pictures its PDF really holds. */
async function printIn(style: string) {
  const job = await sampleJob([], `<style>${style}</style>`)
  await using site = await session.openPage(job.site)
  const page = await loadDeckPage(site, 'page.html')
  await page.show(slide)
  const found = await page.findRasterised()
  const { objects } = readObjects(await page.print({ slides: 1, epochSeconds: 0 }))
  const images = [...objects.values()].filter((text) => /\/Subtype \/Image\b/.test(text.slice(0, 400)))
  return {
    found: found.map(({ slide: id, selector, declaration }) => `${id}: ${selector} { ${declaration} }`),
    hasImages: images.length > 0,
  }
}

const base = '.card { width: 200px; height: 100px; background: #9cf; color: #111 } '

describe('findRasterised', () => {
  it.each([
    [
      '.card { filter: drop-shadow(4px 4px 4px #888) }',
      'one: .card { filter: drop-shadow(rgb(136, 136, 136) 4px 4px 4px) }',
    ],
    ['.card { filter: grayscale(1) }', 'one: .card { filter: grayscale(1) }'],
    [
      '.card { box-shadow: 0 0 0 2px red, 0 2px 8px #888 }',
      'one: .card { box-shadow: red 0px 0px 0px 2px, rgb(136, 136, 136) 0px 2px 8px }',
    ],
    [':root { --s: 0 2px 8px #888 } .card { box-shadow: var(--s) }', 'one: .card { box-shadow: var(--s) }'],
    ['h1 { text-shadow: 1px 1px 3px #888 }', 'one: h1 { text-shadow: rgb(136, 136, 136) 1px 1px 3px }'],
    ['.card { -webkit-box-reflect: below 2px }', 'one: .card { -webkit-box-reflect: below 2px }'],
    [".card::after { content: 'x'; filter: blur(2px) }", 'one: .card::after { filter: blur(2px) }'],
    ['@media print { h1 { filter: invert(1) } }', 'one: h1 { filter: invert(1) }'],
    [
      '@supports (color: red) { section { .card { filter: invert(1) } } }',
      'one: :is(section) .card { filter: invert(1) }',
    ],
    [
      '.card, i { b, &:first-of-type { filter: invert(1) } }',
      'one: :is(.card, i) b, :is(.card, i):first-of-type { filter: invert(1) }',
    ],
  ])('names the rule of %s, which the PDF shows as a picture', async (style, expected) => {
    expect(await printIn(base + style)).toEqual({ found: [expected], hasImages: true })
  })

  it.each([
    '',
    '.card { box-shadow: 2px 2px 0 #888; text-shadow: 1px 1px 0 #888 }',
    '.card { filter: blur(2px) } @media print { .card { filter: none } }',
    '@media screen { .card { filter: blur(2px); text-shadow: 0 0 4px red } }',
    '.other { filter: blur(2px) } .card::selection { text-shadow: 0 0 4px red }',
    '.card { opacity: 0.5; mix-blend-mode: multiply; backdrop-filter: blur(4px); isolation: isolate }',
    '.card { mask-image: linear-gradient(#000, transparent); clip-path: circle(40px) }',
    '.card { background: conic-gradient(red, transparent), repeating-radial-gradient(red 0 4px, transparent 4px 8px) }',
    '.card { background: linear-gradient(red, blue); background-clip: text; color: transparent }',
    '.card { transform: perspective(300px) rotateY(30deg); border: 4px dotted red; border-radius: 9px }',
  ])('says nothing of %s, which the PDF shows as it is', async (style) => {
    expect(await printIn(base + style)).toEqual({ found: [], hasImages: false })
  })
})
