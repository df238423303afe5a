import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, realpath, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPicture } from '../../src/assets/read-picture.js'
import { sampleJpeg, samplePng, sampleSvg } from './sample-pictures.js'

let folder = ''
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'polydeck-pictures-')))
})
afterAll(() => rm(folder, { recursive: true }))

const read = (name: string, root = folder) => readPicture({ path: join(root, name), root })

async function readBytes(name: string, bytes: string | Uint8Array) {
  await writeFile(join(folder, name), bytes)
  const picture = await read(name)
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
    expect(await read('folder.png')).toBeUndefined()
  })

  it.skipIf(process.platform === 'win32')('does not wait at a pipe that nobody writes to', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.png')])
    expect(await read('pipe.png')).toBeUndefined()
  })

  it.skipIf(process.platform === 'win32')('does not read devices', async () => {
    expect(await readPicture({ path: '/dev/zero', root: '/' })).toBeUndefined()
  })

  it('does not read what was swapped for a link since it was found, not below the root either', async () => {
    await writeFile(join(folder, 'first.png'), samplePng(4, 4))
    await symlink('first.png', join(folder, 'swapped.png'))
    expect(await read('first.png')).toBeDefined()
    expect(await read('swapped.png')).toBeUndefined()
  })

  it('does not read what lies elsewhere since its folder was swapped for a link', async () => {
    const [inside, outside] = [join(folder, 'inside'), join(folder, 'outside')]
    for (const place of [join(inside, 'pictures'), outside]) {
      await mkdir(place, { recursive: true })
      await writeFile(join(place, 'a.png'), samplePng(4, 4))
    }
    const found = { path: join(inside, 'pictures/a.png'), root: inside }
    expect(await readPicture(found)).toBeDefined()
    await rename(join(inside, 'pictures'), join(inside, 'before'))
    await symlink(outside, join(inside, 'pictures'))
    expect(await readPicture(found)).toBeUndefined()
  })

  it.skipIf(process.getuid?.() === 0)('does not stop at a file that may not be read', async () => {
    await writeFile(join(folder, 'closed.png'), samplePng(4, 4))
    await chmod(join(folder, 'closed.png'), 0)
    expect(await read('closed.png')).toBeUndefined()
  })

  it('does not stop at a file that is gone since it was found', async () => {
    expect(await read('gone.png')).toBeUndefined()
  })

  it('does not read what is larger than 20 MiB', async () => {
    const path = join(folder, 'huge.png')
    await writeFile(path, samplePng(4, 4))
    await truncate(path, 20 * 1024 * 1024)
    expect(await read('huge.png')).toBeDefined()
    await truncate(path, 20 * 1024 * 1024 + 1)
    expect(await read('huge.png')).toBeUndefined()
  })
})
