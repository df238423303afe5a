import {
  Agent as HttpAgent,
  type IncomingMessage,
  request as requestHttp,
  type RequestOptions,
} from 'node:http'
import { Agent as HttpsAgent, request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Picture } from '../../model/asset.js'
import type { RemoteWishes } from '../../model/remote.js'
import { describePicture } from '../describe-picture.js'
import { isAllowed } from './remote-address.js'

/** How the network is asked; who tests it gives ways of their own. */
export interface Network {
  /** The addresses of a host, numeric. */
  lookup(host: string): Promise<readonly string[]>
  /** Whether a numeric address may be talked to. */
  isAllowedAddress(address: string): boolean
}

/** A picture could not be fetched; the message says why, as the end of a sentence. */
export class FetchError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'FetchError'
  }
}

const mostRedirects = 3

/** The media types of pictures that decks show, by the ends of their names. */
const mediaTypes: Readonly<Record<string, RegExp>> = {
  png: /^image\/(png|apng)$/,
  jpg: /^image\/(jpeg|jpg|pjpeg)$/,
  gif: /^image\/gif$/,
  webp: /^image\/webp$/,
  svg: /^image\/svg\+xml$/,
  avif: /^image\/avif$/,
}

/**
 * Fetches a picture: from allowed hosts alone, each redirect too, and from addresses alone that the network allows, which the
 * connection is made to and no other is asked for again. Nothing is sent along: no cookie, no password, no address of a page. Throws
 * `FetchError`.
 */
export async function fetchPicture(url: URL, wishes: RemoteWishes, network: Network): Promise<Picture> {
  const signal = AbortSignal.timeout(wishes.timeoutMs)
  try {
    const response = await follow(url, { wishes, network, signal })
    const bytes = await readBody(response, wishes.maxBytes)
    return checkPicture(bytes, response)
  } catch (error) {
    if (error instanceof FetchError) throw error
    if (signal.aborted) throw new FetchError(`it took longer than ${wishes.timeoutMs / 1000} s`, error)
    throw new FetchError(reasonOf(error), error)
  }
}

interface Asking {
  readonly wishes: RemoteWishes
  readonly network: Network
  readonly signal: AbortSignal
}

async function follow(first: URL, asking: Asking): Promise<IncomingMessage> {
  let url = first
  for (let hop = 0; hop <= mostRedirects; hop++) {
    if (!isAllowed(url, asking.wishes.hosts))
      throw new FetchError(`it leads to \`${url.protocol}//${url.host}\`, which is not allowed`)
    const response = await ask(url, asking)
    const { statusCode = 0, headers } = response
    if (statusCode === 200) return response
    response.destroy()
    const isRedirect = [301, 302, 303, 307, 308].includes(statusCode) && headers.location !== undefined
    if (!isRedirect) throw new FetchError(`the server answered ${statusCode}`)
    url = nextUrl(headers.location ?? '', url)
  }
  throw new FetchError(`it is redirected more than ${mostRedirects} times`)
}

function nextUrl(location: string, from: URL): URL {
  if (!URL.canParse(location, from.href)) throw new FetchError('it is redirected to no address')
  const url = new URL(location, from.href)
  if (url.username !== '' || url.password !== '')
    throw new FetchError('it is redirected to an address with a password')
  return url
}

async function ask(url: URL, { network, signal }: Asking): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  // A number is not looked up, so nobody else would check it.
  if (isIP(host) !== 0 && !network.isAllowedAddress(host)) throw notPublic(host)
  const isPlain = url.protocol === 'http:'
  const options: RequestOptions = {
    // An agent of its own: it knows no proxy, and keeps no connection that was made to another address.
    agent: isPlain ? new HttpAgent() : new HttpsAgent(),
    lookup: createLookup(network),
    headers: { accept: 'image/*', 'accept-encoding': 'identity', 'user-agent': 'polydeck' },
    maxHeaderSize: 16_384,
    signal,
  }
  return new Promise((resolve, reject) => {
    const request = (isPlain ? requestHttp : requestHttps)(url, options, resolve)
    request.on('error', reject)
    request.end()
  })
}

/** What the connection is made to is what was checked. */
function createLookup(network: Network): LookupFunction {
  return (host, { all = false }, done) => {
    const find = async () => {
      const found = await network.lookup(host)
      const [address] = found
      if (address === undefined) throw new FetchError(`there is no host \`${host}\``)
      const refused = found.find((one) => !network.isAllowedAddress(one))
      if (refused !== undefined) throw notPublic(refused)
      return address
    }
    find().then(
      (address) => {
        const family = isIP(address)
        if (all) done(null, [{ address, family }])
        else done(null, address, family)
      },
      (error: Error) => done(error, ''),
    )
  }
}

const notPublic = (address: string) => new FetchError(`its address \`${address}\` is not a public one`)

async function readBody(response: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = new FetchError(`it is larger than ${maxBytes} bytes`)
  const { 'content-length': length, 'content-encoding': encoding = 'identity' } = response.headers
  try {
    if (encoding !== 'identity') throw new FetchError('the server sent it packed')
    if (Number(length ?? 0) > maxBytes) throw tooLarge
    const pieces: Buffer[] = []
    let size = 0
    for await (const piece of response as AsyncIterable<Buffer>) {
      size += piece.length
      if (size > maxBytes) throw tooLarge
      pieces.push(piece)
    }
    return Buffer.concat(pieces)
  } finally {
    response.destroy()
  }
}

/** What it is must be what it is said to be. */
function checkPicture(bytes: Uint8Array, { headers }: IncomingMessage): Picture {
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const picture = describePicture(bytes)
  if (picture === undefined) throw new FetchError('it is no picture')
  const ending = picture.name.split('.').at(-1) ?? ''
  if (mediaTypes[ending]?.test(type) !== true)
    throw new FetchError(`the server calls it \`${type.slice(0, 50)}\`, and it is a picture of another kind`)
  return picture
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'its host was not found'
  return code === '' ? 'the connection failed' : `the connection failed (${code})`
}
