import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Canary, openCanary } from '../browser/canary.js'
import { loads } from '../browser/escape-vectors.js'
import { isFull } from '../is-full.js'
import { hostileMarkup } from '../markdown/hostile-markup.js'
import { launchReader } from './open-deck.js'
import { createProject, type Project } from './run-polydeck.js'

/** A document that holds a NUL is not read at all. */
const readable = hostileMarkup.filter((one) => !one.includes('\0'))
const harmful = readable.filter((_, index) => isFull || index % 6 === 0)
const talk = `# Talk\n\n${harmful.map((one, index) => `## Slide ${index}\n\nText.\n\n${one}\n`).join('\n')}`

/** Every kind of page that is handed out. */
const kinds = [
  'talk/en.html',
  'talk/en.speaker.html',
  'talk/en.article.html',
  'talk/en.standalone.html',
  'talk/index.html',
  'index.html',
  'status.html',
]

/** In full each is opened alone, which says whose policy does not hold. */
const groups: readonly (readonly [name: string, paths: readonly string[]])[] = isFull
  ? kinds.map((path) => [path, [path]] as const)
  : [['all pages', kinds]]

let project: Project
let browser: Browser
let canary: Canary
/** A server as one would put decks on. */
let host: ReturnType<typeof createServer>

beforeAll(async () => {
  project = await createProject({
    'content/talk/en.md': talk,
    'content/talk/de.md': '# Vortrag\n\n## Seite\n\nText.\n',
  })
  const words = ['build', '--format=html,article', '--standalone', '--notes=speaker']
  const [answer, reader, opened] = await Promise.all([project.run(words), launchReader(), openCanary()])
  expect(answer.stderr).toContain('Built')
  browser = reader
  canary = opened
  host = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://x').pathname)
    const types: Record<string, string> = {
      html: 'text/html',
      css: 'text/css',
      js: 'text/javascript',
      svg: 'image/svg+xml',
    }
    readFile(join(project.folder, 'dist', path)).then(
      (bytes) =>
        response.setHeader('Content-Type', types[path.split('.').at(-1) ?? ''] ?? 'image/png').end(bytes),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  host.closeAllConnections()
  host.close()
  await browser.close()
  await canary[Symbol.asyncDispose]()
  await project[Symbol.asyncDispose]()
})
beforeEach(() => {
  canary.hits.length = 0
})

const origins: readonly (readonly [string, () => string])[] = [
  ['the file system', () => pathToFileURL(join(project.folder, 'dist')).href],
  ['a server', () => `http://localhost:${(host.address() as AddressInfo).port}`],
]

/** Opens a page as a reader does; gives what it asked for. */
async function visit(address: string): Promise<readonly string[]> {
  const requests: string[] = []
  await using context = await browser.newContext()
  const page = await context.newPage()
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(address)
  await page.waitForTimeout(300)
  return requests
}

describe.each(origins)('from %s', (_, originOf) => {
  it('each page of a hostile document asks for its own files alone', async () => {
    const origin = originOf()
    const visits = await Promise.all(kinds.map((path) => visit(`${origin}/${path}`)))
    for (const requests of visits) expect(requests.length).toBeGreaterThan(0)
    const others = visits
      .flat()
      .filter((address) => !/^data:/.test(address) && !address.startsWith(`${origin}/`))
    expect(others).toEqual([])
  })

  it.each(groups)('%s: a policy that holds though markup came through', async (_name, paths) => {
    const wrong = loads.map((one) => one.markup({ origins: [canary.origin], file: canary.file })).join('\n')
    const names = paths.map((path) => path.replace(/\.html$/, '.wrong.html'))
    for (const [index, path] of paths.entries()) {
      const whole = await readFile(join(project.folder, 'dist', path), 'utf8')
      expect(whole).toContain('Content-Security-Policy')
      await writeFile(
        join(project.folder, 'dist', names[index] ?? ''),
        whole.replace(/<body[^>]*>/, (body) => body + wrong),
      )
    }
    await Promise.all(names.map((path) => visit(`${originOf()}/${path}`)))
    expect(canary.hits).toEqual([])
  })
})
