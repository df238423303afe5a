import { createSocket } from 'node:dgram'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What nobody is to reach: a server on this machine, which is a proxy too, and a file. Whoever opens it closes it. */
export interface Canary extends AsyncDisposable {
  /** The server's origin, with numbers for its host. */
  readonly origin: string
  readonly port: number
  /** The address of a page on the disk. */
  readonly file: string
  /** What reached the server, in order: paths of addresses, as it was asked for them. */
  readonly hits: string[]
}

/** The words that the server answers with, and those that the file holds. */
export const leaks = ['leaked-from-a-server', 'leaked-from-a-file'] as const

/**
 * Opens a canary. As a proxy it answers for every host.
 * @param pages what it answers with by path, in place of the words
 */
export async function openCanary(pages: ReadonlyMap<string, string> = new Map()): Promise<Canary> {
  const hits: string[] = []
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/^https?:\/\/[^/]+/, '').replace(/[?#].*$/, '')
    const page = pages.get(path)
    if (page === undefined) hits.push(path)
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Content-Type', 'text/html').end(page ?? `<p>${leaks[0]}`)
  })
  server.on('upgrade', (request, socket) => {
    hits.push(request.url ?? '')
    socket.destroy()
  })
  server.on('connect', (request, socket) => {
    hits.push(`/connect ${request.url}`)
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const packets = createSocket('udp4', () => hits.push('/packet'))
  await new Promise<void>((resolve) => packets.bind(port, '127.0.0.1', resolve))
  const folder = await mkdtemp(join(tmpdir(), 'polydeck-canary-'))
  await writeFile(join(folder, 'secret.html'), `<p>${leaks[1]}</p>`)
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    file: pathToFileURL(join(folder, 'secret.html')).href,
    hits,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
      packets.close()
      await rm(folder, { recursive: true })
    },
  }
}
