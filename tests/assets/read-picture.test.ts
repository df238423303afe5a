import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPicture } from '../../src/assets/read-picture.js'
import { sampleJpeg, samplePng, sampleSvg } from './sample-pictures.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polydeck-pictures-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function readBytes(name: string, bytes: string | Uint8Array) {
  await writeFile(join(folder, name), bytes)
  const picture = await readPicture(join(folder, name))
  return picture === undefined ? undefined : { ...picture, bytes: picture.bytes.length }
}

describe('readPicture', () => {
  it.each([
    ['a.png', samplePng(30, 20), 'png', 30, 20],
    ['png-by-its-content.jpg', samplePng(3, 2), 'png', 3, 2],
    ['a.jpg', sampleJpeg(40, 30), 'jpg', 40, 30],
    ['turned.jpg', sampleJpeg(40, 30, 6), 'jpg', 30, 40],
    ['upright.jpg', sampleJpeg(40, 30, 3), 'jpg', 40, 30],
    ['a.svg', sampleSvg('width="50" height="25"'), 'svg', 50, 25],
    ['box.svg', sampleSvg('viewBox="0 0 200 100"'), 'svg', 200, 100],
    ['a.gif', Buffer.from('4749463839610a000500800000000000ffffff3b', 'hex'), 'gif', 10, 5],
  ])('reads %s', async (name, bytes, extension, width, height) => {
    const picture = await readBytes(name, bytes)
    expect(picture).toMatchObject({ bytes: Buffer.from(bytes).length, width, height })
    expect(picture?.name).toMatch(new RegExp(`^picture-[0-9a-f]{12}\\.${extension}$`))
  })

  it.each([
    ['text.png', 'not a picture'],
    ['page.svg', '<!doctype html><html><script>alert(1)</script></html>'],
    ['empty.png', ''],
    ['cut-off.png', samplePng(30, 20).subarray(0, 12)],
    ['no-size.svg', sampleSvg('')],
    ['nothing.svg', sampleSvg('width="0" height="0"')],
    ['a.bmp', Buffer.from(`424d${'00'.repeat(16)}0a0000000a000000${'00'.repeat(40)}`, 'hex')],
    ['secrets.png', 'root:x:0:0:root:/root:/bin/bash\n'.repeat(50)],
  ])('does not take %s for a picture', async (name, bytes) => {
    expect(await readBytes(name, bytes)).toBeUndefined()
  })

  it('gives the same name to the same content, and another to other content', async () => {
    const [one, two, other] = await Promise.all([
      readBytes('one.png', samplePng(4, 4)),
      readBytes('two.png', samplePng(4, 4)),
      readBytes('other.png', samplePng(5, 4)),
    ])
    expect(one?.name).toBe(two?.name)
    expect(one?.name).not.toBe(other?.name)
  })

  it('does not take a folder for a picture', async () => {
    await mkdir(join(folder, 'folder.png'))
    expect(await readPicture(join(folder, 'folder.png'))).toBeUndefined()
  })

  it.skipIf(process.platform === 'win32')('does not wait at a pipe that nobody writes to', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.png')])
    expect(await readPicture(join(folder, 'pipe.png'))).toBeUndefined()
  })

  it.skipIf(process.platform === 'win32')('does not read devices', async () => {
    expect(await readPicture('/dev/zero')).toBeUndefined()
  })

  it('does not read what is larger than 20 MiB', async () => {
    const path = join(folder, 'huge.png')
    await writeFile(path, samplePng(4, 4))
    await truncate(path, 20 * 1024 * 1024)
    expect(await readPicture(path)).toBeDefined()
    await truncate(path, 20 * 1024 * 1024 + 1)
    expect(await readPicture(path)).toBeUndefined()
  })
})
