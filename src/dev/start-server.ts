import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { DeckError } from '../diagnostics/deck-error.js'
import { isWelcome, namesOfHost } from './is-welcome.js'
import { type AskedOutput, nameRequest, type Topic } from './name-request.js'
import type { Preview } from './open-preview.js'
import { besidePage, homePage, livePage } from './pages.js'

/** Where a server is to listen, and what it serves. */
export interface ServerSetting {
  readonly host: string
  readonly port: number
  readonly preview: Preview
  /** Absolute folder that outputs are made in. */
  readonly outFolder: string
  /** Absolute folder of the program: the preview's scripts and styles lie there. */
  readonly packageFolder: string
}

/** A server that runs; it is stopped with `await using`. */
export interface RunningServer extends AsyncDisposable {
  /** `http://localhost:4321/`. */
  readonly address: string
  readonly port: number
}

/** So many ports are tried, from the one that was asked for. */
const portsTried = 20

/**
 * Starts the server on the first port that is free from the one that is asked for. Throws `DeckError` where none is, or where the host
 * is none of this machine.
 */
export async function startServer(setting: ServerSetting): Promise<RunningServer> {
  const { host, port: first } = setting
  for (let port = first; port < first + portsTried; port++) {
    const names = { hosts: namesOfHost(host), port }
    const server = createServer((request, response) => {
      const { headers } = request
      if (!isWelcome(headers, { ...names, port: portOf(server) })) return refuse(response, 403)
      void answer(request, response, setting).catch(() => refuse(response, 500))
    })
    if (!(await listen(server, host, port))) continue
    const shown = host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host
    return {
      address: `http://${shown.includes(':') ? `[${shown}]` : shown}:${portOf(server)}/`,
      port: portOf(server),
      [Symbol.asyncDispose]: () => stop(server),
    }
  }
  throw new DeckError('port-taken', `The ports ${first} to ${first + portsTried - 1} are taken.`, {
    advice: 'Name another one with `--port`.',
  })
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** Whether it listens now; a port that is taken is no failure. */
function listen(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') return resolve(false)
      reject(
        new DeckError('wrong-option', `Nothing can listen on \`${host}\`: ${error.message}`, {
          advice:
            'Name an address of this machine with `--host`, or leave it out: then only this machine sees it.',
          cause: error,
        }),
      )
    })
    server.listen({ host, port }, () => resolve(true))
  })
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections() // windows listen until they are closed
  })
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.pdf': 'application/pdf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
}

const usual = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

function refuse(response: ServerResponse, status: number, text = ''): void {
  if (response.headersSent) return void response.destroy()
  response.writeHead(status, { ...usual, 'content-type': 'text/plain; charset=utf-8' }).end(text)
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  setting: ServerSetting,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405)
  const asked = nameRequest(new URL(request.url ?? '/', 'http://localhost'))
  const send = (text: string) => sendText(response, text)
  const { preview, outFolder, packageFolder } = setting
  switch (asked.kind) {
    case 'icon':
      response.writeHead(204, usual).end()
      return
    case 'nothing':
      return refuse(response, 404, 'There is nothing here.')
    case 'home':
      return send(homePage())
    case 'events':
      return listenTo(asked.topics, { request, response }, preview)
    case 'own':
      return sendOwn(asked.name, packageFolder, response)
    case 'beside': {
      const { deck, left, right } = asked
      const isThere = [left, right].every((locale) => preview.has({ deck, locale }))
      return isThere ? send(besidePage(deck, [left, right])) : refuse(response, 404, 'There is no such deck.')
    }
    case 'deck': {
      const locale = preview.sourceOf(asked.deck)
      if (locale === undefined) return refuse(response, 404, 'There is no such deck.')
      response.writeHead(302, { ...usual, location: `/${encodePath(asked.deck)}/${locale}.html` }).end()
      return
    }
    case 'file':
      return sendFile(join(outFolder, asked.path), response)
    case 'output':
      return sendOutput(asked, response, setting)
    default:
      return asked satisfies never
  }
}

const encodePath = (path: string) => path.split('/').map(encodeURIComponent).join('/')

function sendText(response: ServerResponse, text: string, more: Record<string, string> = {}): void {
  response.writeHead(200, { ...usual, 'content-type': 'text/html; charset=utf-8', ...more }).end(text)
}

/** The preview's own scripts and styles, by the names that its pages use. */
async function sendOwn(name: string, packageFolder: string, response: ServerResponse): Promise<void> {
  if (name === 'dev.css') return sendFile(join(packageFolder, 'styles', 'dev.css'), response)
  const isKnown = ['dev.js', 'home.js', 'line.js', 'side-by-side.js'].includes(name)
  if (!isKnown) return refuse(response, 404, 'There is nothing here.')
  return sendFile(join(packageFolder, 'lib', 'viewer', 'dev', name), response)
}

async function sendFile(path: string, response: ServerResponse): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined || !found.isFile()) return refuse(response, 404, 'There is no such file.')
  const type = types[extname(path)] ?? 'application/octet-stream'
  response.writeHead(200, { ...usual, 'content-type': type, 'content-length': found.size })
  createReadStream(path)
    .on('error', () => response.destroy())
    .pipe(response)
}

/** Makes the output, if it is not as it should be, and sends it; a deck's page listens from then on. */
async function sendOutput(
  asked: AskedOutput,
  response: ServerResponse,
  { preview, outFolder }: ServerSetting,
): Promise<void> {
  if (!preview.has(asked)) return refuse(response, 404, 'There is no such deck.')
  const { sha256, diagnostics } = await preview.make(asked, asked.format)
  if (sha256 === undefined)
    return refuse(response, 500, diagnostics.map(({ message, advice }) => `${message} ${advice}`).join('\n'))
  const path = join(outFolder, asked.path)
  if (asked.format !== 'html') return sendFile(path, response)
  sendText(response, livePage(await readFile(path, 'utf8'), asked, sha256), { 'x-sha256': sha256 })
}

/** Tells of several topics on one line; each message bears its topic's name as its id. */
function listenTo(
  topics: readonly Topic[],
  { request, response }: { readonly request: IncomingMessage; readonly response: ServerResponse },
  preview: Preview,
): void {
  response.writeHead(200, { ...usual, 'content-type': 'text/event-stream' }).write('retry: 500\n\n')
  const stops = topics.map(({ text, name }) =>
    preview.listen({
      ...(name !== undefined && { name }),
      tell: (data) => void response.write(`event: told\nid: ${text}\ndata: ${JSON.stringify(data)}\n\n`),
    }),
  )
  request.on('close', () => {
    for (const stop of stops) stop()
  })
}
