import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { RemoteAnswer } from '../../src/model/asset.js'
import { parseAllowedHost, type RemoteWishes } from '../../src/model/remote.js'
import { createPictureAnswers } from '../../src/pipeline/memory/answer-pictures.js'
import { keptRemotePictures, openRemotePictures } from '../../src/pipeline/remote-pictures.js'
import { samplePng } from '../assets/sample-pictures.js'
import { createFolder } from '../temporary-folder.js'

let server: Server
let port = 0
let asked = 0
let answer: Uint8Array = samplePng(4, 3)
beforeAll(async () => {
  server = createServer((_, response) => {
    asked++
    response.writeHead(200, { 'content-type': 'image/png' }).end(answer)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => server.close())
beforeEach(() => {
  asked = 0
  answer = samplePng(4, 3)
})

const network = { lookup: () => Promise.resolve(['127.0.0.1']), isAllowedAddress: () => true }

const wishes = (): { remote: RemoteWishes; isForced: boolean } => ({
  remote: {
    hosts: [`http://pictures.example:${port}`].flatMap((text) => parseAllowedHost(text) ?? []),
    maxBytes: 1000,
    timeoutMs: 3000,
  },
  isForced: false,
})

const addressOf = (name: string) => `http://pictures.example:${port}/${name}`
const widthOf = (found: RemoteAnswer) => (found.status === 'fetched' ? found.picture.width : found.status)

describe('pictures on the network', () => {
  it('are not asked for where the project wants none', async () => {
    await using folder = await createFolder({})
    const remote = openRemotePictures({ isForced: false }, folder.path, network)
    expect(await remote.find(addressOf('a.png'))).toEqual({ status: 'unwanted' })
    expect([asked, await readdir(folder.path)]).toEqual([0, []])
  })

  it('are asked for once in a run, by however many', async () => {
    await using folder = await createFolder({})
    const remote = openRemotePictures(wishes(), folder.path, network)
    const found = await Promise.all(
      ['a.png', 'a.png', 'a.png#x', 'b.png'].map((name) => remote.find(addressOf(name))),
    )
    expect(found.map(widthOf)).toEqual([4, 4, 4, 4])
    expect(await remote.find('http://other.example/a.png')).toEqual({ status: 'unwanted' })
    expect(asked).toBe(2)
  })

  it('are not asked for again by a later run, unless that makes everything anew', async () => {
    await using folder = await createFolder({})
    const find = (isForced: boolean) =>
      openRemotePictures({ ...wishes(), isForced }, folder.path, network).find(addressOf('a.png'))
    await find(false)
    answer = samplePng(9, 3)
    expect([widthOf(await find(false)), asked]).toEqual([4, 1])
    expect([widthOf(await find(true)), asked]).toEqual([9, 2])
    expect([widthOf(await find(false)), asked]).toEqual([9, 2])
  })

  it('are asked for again where what was kept is damaged, or gone', async () => {
    await using folder = await createFolder({})
    const find = () => openRemotePictures(wishes(), folder.path, network).find(addressOf('a.png'))
    await find()
    const kept = join(folder.path, 'remote')
    const names = await readdir(kept)
    expect(names).toHaveLength(2)
    for (const [index, name] of names.entries()) {
      const text = await readFile(join(kept, name))
      await writeFile(
        join(kept, name),
        Buffer.concat([text.subarray(0, 10), Buffer.from('x'), text.subarray(11)]),
      )
      expect([widthOf(await find()), asked]).toEqual([4, index + 2])
    }
    await rm(kept, { recursive: true })
    expect([widthOf(await find()), asked]).toEqual([4, 4])
  })

  it('that cannot be had are tried again by the next run, and not before', async () => {
    await using folder = await createFolder({})
    answer = Buffer.from('text')
    const first = openRemotePictures(wishes(), folder.path, network)
    expect(await first.find(addressOf('a.png'))).toEqual({ status: 'failed', why: 'it is no picture' })
    expect(await first.find(addressOf('a.png'))).toEqual({ status: 'failed', why: 'it is no picture' })
    expect(asked).toBe(1)
    answer = samplePng(4, 3)
    expect(widthOf(await openRemotePictures(wishes(), folder.path, network).find(addressOf('a.png')))).toBe(4)
  })

  it('count for a deck by what they hold, by why they are not there, and by what was kept', async () => {
    await using folder = await createFolder({})
    const search = { folder: folder.path, root: folder.path, locale: 'en' }
    const ask = (remote: Parameters<typeof createPictureAnswers>[0]) =>
      createPictureAnswers(remote).answer(addressOf('a.png'), search)
    const kept = () => ask(keptRemotePictures(wishes(), folder.path))
    expect(await ask(undefined)).toBe('remote')
    expect(await kept()).toBe('failed: no build has fetched it yet')
    answer = Buffer.from('text')
    expect(await ask(openRemotePictures(wishes(), folder.path, network))).toBe('failed: it is no picture')
    answer = samplePng(4, 3)
    const fetched = await ask(openRemotePictures(wishes(), folder.path, network))
    expect(fetched).toMatch(/^[0-9a-f]{64}$/)
    expect(await kept()).toBe(fetched)
  })

  it('are never fetched from this machine by the network that builds have', async () => {
    await using folder = await createFolder({})
    const { remote } = wishes()
    const hosts = [{ host: 'localhost', isAnyBelow: false, protocol: 'http:', port: String(port) } as const]
    const found = await openRemotePictures(
      { remote: { ...remote, hosts }, isForced: false },
      folder.path,
    ).find(`http://localhost:${port}/a.png`)
    expect(found).toMatchObject({
      status: 'failed',
      why: expect.stringContaining('is not a public one') as string,
    })
    expect(asked).toBe(0)
  })
})
