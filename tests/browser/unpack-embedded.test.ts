import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { unpackEmbedded } from '../../src/browser/unpack-embedded.js'

const hasEmbedded = process.platform === 'linux' && process.arch === 'x64'

describe.runIf(hasEmbedded)('unpackEmbedded', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'polydeck-unpack-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('gives two who unpack at once the same whole browser, and leaves nothing beside it', async () => {
    const cache = join(folder, 'cache')
    const [one, two] = await Promise.all([unpackEmbedded(cache), unpackEmbedded(cache)])
    expect(two).toEqual(one)
    const [name, ...others] = await readdir(cache)
    expect(name).toMatch(/^chromium-\d+\.\d+\.\d+$/)
    expect(others).toEqual([])
    expect((await stat(one?.path ?? '')).size).toBeGreaterThan(100_000_000)
    expect((await stat(join(cache, name ?? ''))).mode & 0o077).toBe(0)
    const { FONTCONFIG_FILE = '', LD_LIBRARY_PATH = '' } = one?.environment ?? {}
    expect(await readFile(FONTCONFIG_FILE, 'utf8')).toContain(
      `<dir>${join(cache, name ?? '', 'fonts')}</dir>`,
    )
    expect(await readdir(LD_LIBRARY_PATH)).toContain('libnss3.so')
    const { mtimeMs } = await stat(one?.path ?? '')
    await unpackEmbedded(cache)
    expect((await stat(one?.path ?? '')).mtimeMs).toBe(mtimeMs)
  })

  it('mends a damaged folder, and clears away what a killed run left an hour ago', async () => {
    const { path = '' } = (await unpackEmbedded(folder)) ?? {}
    await rm(path)
    const abandoned = join(folder, 'chromium-147.0.0.unpacking-abcdef')
    const running = join(folder, 'chromium-147.0.0.unpacking-ghijkl')
    await mkdir(abandoned)
    await mkdir(running)
    const past = new Date(Date.now() - 2 * 3_600_000)
    await utimes(abandoned, past, past)
    await unpackEmbedded(folder)
    expect((await stat(path)).isFile()).toBe(true)
    expect((await readdir(folder)).filter((name) => name.includes('unpacking'))).toEqual([
      'chromium-147.0.0.unpacking-ghijkl',
    ])
  })

  it('unpacks to a private folder where the cache folder cannot be made', async () => {
    const file = join(folder, 'file')
    await writeFile(file, '')
    const before = process.env['TMPDIR']
    process.env['TMPDIR'] = folder
    try {
      const { path = '' } = (await unpackEmbedded(join(file, 'cache'))) ?? {}
      expect(path.startsWith(join(folder, 'polydeck-'))).toBe(true)
      expect((await stat(join(path, '..', '..'))).mode & 0o077).toBe(0)
    } finally {
      if (before === undefined) delete process.env['TMPDIR']
      else process.env['TMPDIR'] = before
    }
  })
})
