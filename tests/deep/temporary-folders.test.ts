import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bed, createBed, foldersOf, startBuild, waitForBrowsers } from '../program/faults/watch-build.js'

let bed: Bed
beforeAll(async () => {
  bed = await createBed()
})
afterAll(() => bed[Symbol.asyncDispose]())

/** What browsers and their driver put into the system's temporary folder where nobody told them another one. */
const listLitter = async () =>
  (await readdir(tmpdir())).filter((name) => /^(playwright|\.?org\.chromium|puppeteer)/i.test(name)).sort()

// No other test runs beside it, whose folders would be counted too.
describe('a build that is killed', () => {
  it('ten times leaves nothing in temporary folders once one has come to its end', async () => {
    const before = await listLitter()
    const pids: number[] = []
    for (let kill = 0; kill < 10; kill++) {
      await bed.reset()
      const build = startBuild(bed.project.folder, ['--force'])
      await build.reached('measuring')
      process.kill(build.pid, 'SIGKILL')
      pids.push(build.pid)
      await build.ended
      expect(await waitForBrowsers(build.pid)).toEqual([])
    }
    expect((await Promise.all(pids.map(foldersOf))).flat()).not.toEqual([])
    expect(await bed.heal()).toEqual([])
    expect((await Promise.all(pids.map(foldersOf))).flat()).toEqual([])
    expect((await listLitter()).filter((name) => !before.includes(name))).toEqual([])
  })
})
