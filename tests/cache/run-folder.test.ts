import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isAlive, ownMark } from '../../src/cache/process-mark.js'
import { createRunFolder } from '../../src/cache/run-folder.js'

let parent = ''
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'runs-'))
})
afterEach(() => rm(parent, { recursive: true }))

/** The number of a process that is gone. */
const goneProcess = () => spawnSync(process.execPath, ['--version']).pid

describe('the folder of a run', () => {
  it('is only the user’s own, and goes with the run', async () => {
    const folder = createRunFolder([parent])
    const path = folder?.path ?? ''
    expect((await stat(path)).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o700)
    await mkdir(join(path, 'profile/deep'), { recursive: true })
    await folder?.[Symbol.asyncDispose]()
    expect(await readdir(parent)).toEqual([])
  })

  it('lies elsewhere where its path would be too long for a socket, or where none can be made', async () => {
    const long = join(parent, 'x'.repeat(60))
    await writeFile(join(parent, 'a file'), '')
    await using folder = createRunFolder([long, join(parent, 'a file'), parent])
    expect(folder?.path.startsWith(join(parent, `${process.pid}-`))).toBe(true)
    expect(createRunFolder([long])).toBeUndefined()
  })

  it('is swept by the next run where its owner is gone, and by nobody while he is there', async () => {
    const leave = async (name: string, mark?: object) => {
      await mkdir(join(parent, name))
      if (mark !== undefined) await writeFile(join(parent, name, 'owner.json'), JSON.stringify(mark))
    }
    const pid = goneProcess()
    await leave(`${pid}-00000a`, { ...ownMark(), pid })
    await leave(`${process.pid}-00000b`, { ...ownMark(), started: 'long ago' })
    await leave(`${process.pid}-00000c`, ownMark())
    await leave(`${pid}-00000d`, { ...ownMark(), pid, host: 'another machine' })
    await leave(`${pid}-00000e`, { ...ownMark(), pid, space: 'another container' })
    await leave(`${pid}-00000f`)
    await leave(`${pid}-0000ff`)
    await utimes(join(parent, `${pid}-0000ff`), 0, 0)
    await leave('of somebody else')
    const folder = createRunFolder([parent])
    await folder?.[Symbol.asyncDispose]()
    const kept = [`${process.pid}-00000c`, `${pid}-00000d`, `${pid}-00000e`, `${pid}-00000f`]
    expect((await readdir(parent)).sort()).toEqual([...kept, 'of somebody else'].sort())
  })

  it('is not made in a folder that is somebody else’s link', async () => {
    const link = join(parent, 'link')
    await symlink(tmpdir(), link)
    expect(createRunFolder([link])).toBeUndefined()
    expect((await readdir(tmpdir())).filter((name) => name.startsWith(`${process.pid}-`))).toEqual([])
  })
})

describe('the mark of a process', () => {
  it('tells whether it still runs, also where its number was given to another one', () => {
    expect(isAlive(ownMark())).toBe(true)
    expect(isAlive({ ...ownMark(), pid: goneProcess() })).toBe(false)
    if (ownMark().started !== undefined) expect(isAlive({ ...ownMark(), started: 'before' })).toBe(false)
    expect(isAlive({ ...ownMark(), host: basename(parent) })).toBeUndefined()
    expect(isAlive('no mark')).toBeUndefined()
  })
})
