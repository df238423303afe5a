import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fetchPicture, type Network } from '../../../src/assets/remote/fetch-picture.js'
import { isPublicAddress } from '../../../src/assets/remote/is-public-address.js'
import { parseAllowedHost, type RemoteWishes } from '../../../src/model/remote.js'
import { samplePng, sampleSvg } from '../sample-pictures.js'

const png = samplePng(4, 3)
const asPng = { 'content-type': 'image/png' }

type Answer = (request: IncomingMessage, response: ServerResponse) => void

const redirect =
  (location: string, status = 302): Answer =>
  (_, response) =>
    response.writeHead(status, { location, 'set-cookie': 'crumb=1' }).end()

const send =
  (body: string | Uint8Array, headers: Record<string, string>, status = 200): Answer =>
  (_, response) =>
    response.writeHead(status, headers).end(body)

let server: Server
let port = 0
const asked: { url: string; headers: IncomingMessage['headers'] }[] = []

const answers: Readonly<Record<string, Answer>> = {
  '/a.png': send(png, asPng),
  '/a.svg': send(sampleSvg('width="5" height="6"'), { 'content-type': 'image/svg+xml; charset=utf-8' }),
  '/page': send('<html>', { 'content-type': 'text/html' }),
  '/page.png': send('<html>', asPng),
  '/untyped.png': send(png, {}),
  '/called-a-page.png': send(png, { 'content-type': 'text/html' }),
  '/called-svg.png': send(png, { 'content-type': 'image/svg+xml' }),
  '/packed.png': send(gzipSync(png), { ...asPng, 'content-encoding': 'gzip' }),
  '/empty.png': send('', asPng),
  '/gone.png': send('', asPng, 404),
  '/partial.png': send(png, asPng, 206),
  '/large.png': send(Buffer.concat([png, Buffer.alloc(5000)]), asPng),
  '/endless.png': (_, response) => {
    response.writeHead(200, asPng).write(png)
    const timer = setInterval(() => response.write(Buffer.alloc(500)), 1)
    response.on('close', () => clearInterval(timer))
  },
  '/silent.png': () => undefined,
  '/slow.png': (_, response) => {
    response.writeHead(200, asPng)
    const timer = setInterval(() => response.write('x'), 50)
    response.on('close', () => clearInterval(timer))
  },
  '/cut.png': (_, response) => {
    response.writeHead(200, { ...asPng, 'content-length': '900' }).write(png)
    setTimeout(() => response.destroy(), 20)
  },
  '/once': redirect('/a.png'),
  '/twice': redirect('/once', 301),
  '/thrice': redirect('/twice', 307),
  '/too-often': redirect('/thrice', 308),
  '/round': redirect('/round'),
  '/elsewhere': redirect('http://elsewhere.example/a.png'),
  '/below': redirect('http://below.pictures.example/a.png'),
  '/numbers': redirect('http://127.0.0.1/a.png'),
  '/cloud': redirect('http://169.254.169.254/latest/meta-data/'),
  '/files': redirect('file:///etc/passwd'),
  '/data': redirect('data:image/png;base64,AAAA'),
  '/password': redirect('http://user:word@pictures.example/a.png'),
  '/nowhere': redirect('http://['),
}

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push({ url: `${request.headers.host} ${request.url}`, headers: request.headers })
    answers[request.url ?? '']?.(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  asked.length = 0
})

/** The server stands for every host; what is asked of the network is noted. */
function networkOf(
  found: readonly string[] = ['127.0.0.1'],
  isAllowedAddress: (address: string) => boolean = () => true,
) {
  const lookups: string[] = []
  const network: Network = {
    lookup: (host) => {
      lookups.push(host)
      return Promise.resolve(found)
    },
    isAllowedAddress,
  }
  return { network, lookups }
}

async function fetchFrom(path: string, network = networkOf().network, more: Partial<RemoteWishes> = {}) {
  const allowed = [`http://pictures.example:${port}`, 'http://public.example']
  const hosts = allowed.flatMap((text) => parseAllowedHost(text) ?? [])
  const wishes = { hosts, maxBytes: 2000, timeoutMs: 3000, ...more }
  return fetchPicture(new URL(`http://pictures.example:${port}${path}`), wishes, network)
}

describe('fetchPicture', () => {
  it.each([
    ['/a.png', 4, 3],
    ['/a.svg', 5, 6],
    ['/once', 4, 3],
    ['/twice', 4, 3],
    ['/thrice', 4, 3],
  ])('fetches %s', async (path, width, height) => {
    expect(await fetchFrom(path)).toMatchObject({ width, height })
  })

  it.each([
    ['/page', 'no picture'],
    ['/page.png', 'no picture'],
    ['/untyped.png', 'of another kind'],
    ['/called-a-page.png', 'of another kind'],
    ['/called-svg.png', 'of another kind'],
    ['/packed.png', 'sent it packed'],
    ['/empty.png', 'no picture'],
    ['/gone.png', 'answered 404'],
    ['/partial.png', 'answered 206'],
    ['/large.png', 'larger than 2000 bytes'],
    ['/endless.png', 'larger than 2000 bytes'],
    ['/cut.png', 'connection failed'],
    ['/too-often', 'redirected more than 3 times'],
    ['/round', 'redirected more than 3 times'],
    ['/elsewhere', 'which is not allowed'],
    ['/below', 'which is not allowed'],
    ['/numbers', 'which is not allowed'],
    ['/cloud', 'which is not allowed'],
    ['/files', 'which is not allowed'],
    ['/data', 'which is not allowed'],
    ['/password', 'with a password'],
    ['/nowhere', 'redirected to no address'],
  ])('refuses %s: %s', async (path, reason) => {
    await expect(fetchFrom(path)).rejects.toMatchObject({
      name: 'FetchError',
      message: expect.stringContaining(reason) as string,
    })
  })

  it.each(['/silent.png', '/slow.png'])('does not wait longer than it may: %s', async (path) => {
    const fetching = fetchFrom(path, networkOf().network, { timeoutMs: 300, maxBytes: 10_000_000 })
    await expect(fetching).rejects.toThrow('longer than 0.3 s')
  })

  it('asks nobody whose redirect it does not follow', async () => {
    const { network, lookups } = networkOf()
    await fetchFrom('/elsewhere', network).catch(() => undefined)
    expect(lookups).toEqual(['pictures.example'])
    expect(asked.map(({ url }) => url)).toEqual([`pictures.example:${port} /elsewhere`])
  })

  it.each([
    ['a private address', ['127.0.0.1']],
    ['a private address beside a public one', ['1.1.1.1', '127.0.0.1']],
    ['a cloud’s own service', ['169.254.169.254']],
    ['a mapped address', ['::ffff:127.0.0.1']],
  ])('talks to no host that resolves to %s', async (_, found) => {
    const { network } = networkOf(found, isPublicAddress)
    await expect(fetchFrom('/a.png', network)).rejects.toThrow('is not a public one')
    expect(asked).toEqual([])
  })

  it('talks to no number that was never looked up', async () => {
    const { network, lookups } = networkOf([], isPublicAddress)
    const numbered = { host: '127.0.0.1', isAnyBelow: false, protocol: 'http:', port: String(port) } as const
    const wishes = { hosts: [numbered], maxBytes: 2000, timeoutMs: 3000 }
    const fetching = fetchPicture(new URL(`http://127.0.0.1:${port}/a.png`), wishes, network)
    await expect(fetching).rejects.toThrow('`127.0.0.1` is not a public one')
    expect([lookups, asked]).toEqual([[], []])
  })

  it('talks to the address that it checked, though the name means another one by then', async () => {
    const found = [['127.0.0.1'], ['192.0.2.1']]
    const lookups: string[] = []
    const network: Network = {
      lookup: (host) => {
        lookups.push(host)
        return Promise.resolve(found.shift() ?? [])
      },
      isAllowedAddress: (address) => address === '127.0.0.1',
    }
    expect(await fetchFrom('/a.png', network)).toMatchObject({ width: 4 })
    expect(lookups).toEqual(['pictures.example'])
  })

  it('checks the address again at each redirect', async () => {
    const found = [['127.0.0.1'], ['10.0.0.1']]
    const network: Network = {
      lookup: () => Promise.resolve(found.shift() ?? []),
      isAllowedAddress: (address) => address === '127.0.0.1',
    }
    await expect(fetchFrom('/once', network)).rejects.toThrow('`10.0.0.1` is not a public one')
  })

  it('says that there is no such host', async () => {
    await expect(fetchFrom('/a.png', networkOf([]).network)).rejects.toThrow('there is no host')
  })

  it('sends nothing along, no cookie either, and takes no proxy of the environment', async () => {
    const before = { ...process.env }
    Object.assign(process.env, {
      http_proxy: 'http://127.0.0.1:9',
      HTTP_PROXY: 'http://127.0.0.1:9',
      NODE_USE_ENV_PROXY: '1',
    })
    try {
      await fetchFrom('/twice')
    } finally {
      for (const name of ['http_proxy', 'HTTP_PROXY', 'NODE_USE_ENV_PROXY'])
        if (before[name] === undefined) delete process.env[name]
        else process.env[name] = before[name]
    }
    expect(asked).toHaveLength(3)
    for (const { headers } of asked)
      expect(Object.keys(headers).sort()).toEqual([
        'accept',
        'accept-encoding',
        'connection',
        'host',
        'user-agent',
      ])
  })
})
