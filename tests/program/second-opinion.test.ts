import { createRequire } from 'node:module'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isFull } from '../is-full.js'
import { hostilePayloads } from '../markdown/hostile-payloads.js'
import { renderSample } from '../render/sample-rendering.js'
import { launchReader } from './open-deck.js'

interface Purifier {
  sanitize(html: string, options: object): string
}

let browser: Browser
beforeAll(async () => {
  browser = await launchReader()
})
afterAll(() => browser.close())

describe('what comes of a hostile document', () => {
  it('is left as it is by another sanitiser, in a browser', async () => {
    const page = await browser.newPage()
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('dompurify/dist/purify.min.js') })
    const some = hostilePayloads.filter((_, index) => isFull || index % 6 === 0)
    const slides = some.map((payload) => renderSample(`# Talk\n\n## Slide\n\n${payload}\n`))
    const read = (html: readonly string[]) =>
      page.evaluate((list) => {
        const purifier = (window as unknown as { DOMPurify: Purifier }).DOMPurify
        const write = (markup: string) => {
          const template = document.createElement('template')
          template.innerHTML = markup
          return template.innerHTML.replaceAll(/ +"/g, '"') // it trims values
        }
        const options = { ADD_ATTR: ['target', 'longdesc'], SANITIZE_DOM: false, SAFE_FOR_XML: false }
        return list.flatMap((markup) => {
          const [own, other] = [write(markup), write(purifier.sanitize(markup, options))]
          const kept = other.split('\n')
          return own === other ? [] : [own.split('\n').filter((line) => !kept.includes(line))]
        })
      }, html)
    expect(await read(['<p onclick="a">b</p>'])).toHaveLength(1)
    expect(await read(slides)).toEqual([])
  })
})
