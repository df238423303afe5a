import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openBrowser, type BrowserSession } from '../../src/browser/session.js'
import { settle } from '../../src/browser/settle.js'
import { openTestBrowser, readPdf, siteOf } from './sample-site.js'

let session: BrowserSession
let canary: Server
let canaryAddress = ''
let folder = ''
let secretAddress = ''
const hits: string[] = []

beforeAll(async () => {
  session = await openTestBrowser()
  canary = createServer((request, response) => {
    hits.push(request.url ?? '')
    response.setHeader('Access-Control-Allow-Origin', '*').end('leaked')
  })
  canary.on('upgrade', (request, socket) => {
    hits.push(`upgrade ${request.url}`)
    socket.destroy()
  })
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve))
  canaryAddress = `127.0.0.1:${(canary.address() as AddressInfo).port}`
  folder = await mkdtemp(join(tmpdir(), 'polydeck-secret-'))
  await writeFile(join(folder, 'secret.html'), '<p>the-secret</p>')
  await writeFile(join(folder, 'secret.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  secretAddress = pathToFileURL(folder).href
})
afterAll(async () => {
  await session[Symbol.asyncDispose]()
  canary.close()
  await rm(folder, { recursive: true })
})
beforeEach(() => {
  hits.length = 0
})

describe('a page', () => {
  it('reads no file of the machine', async () => {
    const secret = `${secretAddress}/secret.html`
    await using site = await session.openPage(
      siteOf(`<p>the page</p><img id="i" src="${secretAddress}/secret.svg">
<iframe src="${secret}"></iframe><object data="${secret}"></object><embed src="${secret}">
<script>fetch('${secret}').then((r) => r.text()).then((t) => { document.body.append(t) }, () => {})</script>`),
    )
    await site.open('page.html')
    const { text } = await readPdf(await site.page.pdf())
    expect(text).toContain('the page')
    expect(text).not.toContain('the-secret')
    expect(await site.page.evaluate(() => document.images[0]?.naturalWidth)).toBe(0)
    expect(site.page.frames().filter((frame) => frame.url().startsWith('file:'))).toEqual([])
    expect(site.errors).toContain(`Not allowed to load local resource: ${secret}`)
  })

  it('reaches no server, not on this machine either', async () => {
    await fetch(`http://${canaryAddress}/control`)
    expect(hits).toEqual(['/control'])
    const target = `http://${canaryAddress}`
    await using site = await session.openPage(
      siteOf(`<link rel="prefetch" href="${target}/prefetch"><link rel="preconnect" href="${target}">
<link rel="dns-prefetch" href="${target}"><link rel="stylesheet" href="${target}/style">
<img src="${target}/img"><iframe src="${target}/frame"></iframe><form id="f" action="${target}/form"></form>
<script>
const socket = new WebSocket('ws://${canaryAddress}/socket')
socket.onopen = () => socket.send('x')
// Not by its event, which Playwright's stand-in for a socket now and then forgets.
const closed = new Promise((resolve) => { setInterval(() => { if (socket.readyState === 3) resolve() }, 20) })
const tries = [fetch('${target}/fetch'), fetch('${target}/blind', { mode: 'no-cors' }), closed]
navigator.sendBeacon('${target}/beacon')
open('${target}/popup')
Promise.allSettled(tries).then((all) => { document.title = all.map((one) => one.status).join() })
</script>`),
    )
    await site.open('page.html')
    await site.page.waitForFunction(() => document.title)
    expect(await site.page.title()).toBe('rejected,rejected,fulfilled')
    expect(site.refused).toContain(`${target}/fetch`)
    expect(site.refused).toContain(`ws://${canaryAddress}/socket`)
    expect(hits).toEqual(['/control'])
  })

  it.each([
    ['a meta refresh', (to: string) => `<meta http-equiv="refresh" content="0;url=${to}">`],
    ['a script', (to: string) => `<script>location.href = '${to}'</script>`],
    ['a form', (to: string) => `<form action="${to}"></form><script>document.forms[0].submit()</script>`],
  ])('is not led away by %s', async (_, html) => {
    const target = `http://${canaryAddress}/led-away`
    await using site = await session.openPage(siteOf(html(target)))
    await site.open('page.html').catch(() => undefined)
    await expect.poll(() => site.refused.map((address) => address.replace(/\?$/, ''))).toContain(target)
    expect(hits).toEqual([])
  })

  it('gets exactly the files of its site', async () => {
    await using site = await session.openPage(
      siteOf('<p>text', { 'a/ü b.txt': { body: 'Grüße', type: 'text/plain' } }),
    )
    await site.open('page.html')
    const ask = (path: string) =>
      site.page.evaluate(
        (address) =>
          fetch(address).then(
            (answer) => answer.text(),
            () => 'refused',
          ),
        path,
      )
    expect(await ask('/a/%C3%BC%20b.txt')).toBe('Grüße')
    expect(await ask('/a/%C3%BC%20b.txt?x')).toBe('refused')
    expect(await ask('/%FF')).toBe('refused')
    expect(await ask('/other.txt')).toBe('refused')
    expect(await ask('http://other.invalid/page.html')).toBe('refused')
    expect(site.refused).toEqual([
      'http://deck.invalid/a/%C3%BC%20b.txt?x',
      'http://deck.invalid/%FF',
      'http://deck.invalid/other.txt',
      'http://other.invalid/page.html',
    ])
  })

  it('has the language of its site and shares nothing with the page before', async () => {
    const html = `<script>document.title = [navigator.language, localStorage.getItem('seen'),
      new Date(0).getHours(), innerWidth, innerHeight].join(); localStorage.setItem('seen', 'yes')</script>`
    for (let round = 0; round < 2; round++) {
      await using site = await session.openPage(siteOf(html))
      await site.open('page.html')
      expect(await site.page.title()).toBe('de,,0,1280,720')
    }
  })

  it('is as large as its site says', async () => {
    await using site = await session.openPage({
      ...siteOf('<p>text'),
      viewport: { width: 960, height: 720 },
    })
    await site.open('page.html')
    expect(await site.page.evaluate(() => [innerWidth, innerHeight])).toEqual([960, 720])
  })
})

describe('settle', () => {
  it('names the picture that it waited for in vain', async () => {
    await using site = await session.openPage(siteOf('<p>text'))
    await site.open('page.html')
    await site.page.route('**/slow.png', () => undefined)
    await site.page.evaluate(() => document.body.append(Object.assign(new Image(), { src: 'slow.png' })))
    await expect(settle(site.page, 200)).rejects.toThrow(
      'After 0.2 s the page still waited for the picture http://deck.invalid/slow.png.',
    )
  })

  it('does not wait for ever for a page whose script never ends', async () => {
    await using site = await session.openPage(siteOf('<p>text'))
    await site.open('page.html')
    await site.page.evaluate(() => {
      setTimeout(() => {
        for (;;);
      })
    })
    await expect(settle(site.page, 100)).rejects.toThrow('did not answer')
  })

  it('waits for lazy pictures and accepts broken ones', async () => {
    const pixel = '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="3"/>'
    await using site = await session.openPage(
      siteOf('<img src="no.png"><div style="height:9999px"></div><img loading="lazy" src="p.svg">', {
        'p.svg': { body: pixel, type: 'image/svg+xml' },
      }),
    )
    await site.open('page.html')
    expect(await site.page.evaluate(() => [...document.images].map((image) => image.naturalWidth))).toEqual([
      0, 3,
    ])
  })
})

describe('openBrowser', () => {
  it('says in one line why a browser does not start', async () => {
    const broken = { kind: 'given', path: join(folder, 'secret.html'), environment: {} } as const
    await expect(openBrowser(broken)).rejects.toMatchObject({
      code: 'browser-failed',
      message: expect.stringMatching(/^The browser `[^`]+` did not start: spawn .+ EACCES$/) as string,
    })
  })
})
