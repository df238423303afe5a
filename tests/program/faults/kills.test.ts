import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isFull } from '../../is-full.js'
import { type Bed, createBed, foldersOf, startBuild, waitForBrowsers } from './watch-build.js'

let bed: Bed
beforeAll(async () => {
  bed = await createBed()
})
afterAll(() => bed[Symbol.asyncDispose]())

/** What browsers and their driver put into the system's temporary folder where nobody told them another one. */
const listLitter = async () =>
  (await readdir(tmpdir())).filter((name) => /^(playwright|\.?org\.chromium|puppeteer)/i.test(name)).sort()

/** Moments in ms that are different in each run of the tests, and told where one of them shows something. */
const moments = Array.from({ length: isFull ? 50 : 2 }, () => Math.round(Math.random() * 3_000))

describe('a build that is killed', () => {
  it.each(moments)(
    '%i ms after its start leaves each file whole, and the next one mends all',
    async (wait) => {
      await bed.reset()
      const build = startBuild(bed.project.folder)
      await Promise.race([setTimeout(wait), build.ended])
      if (await isRunning(build.ended)) process.kill(-build.pid, 'SIGKILL')
      await build.ended
      expect(await bed.listStrange()).toEqual([])
      expect(await bed.heal()).toEqual([])
    },
  )

  it.runIf(isFull)('ten times leaves nothing in temporary folders once one has come to its end', async () => {
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

const isRunning = (ended: Promise<unknown>) =>
  Promise.race([ended.then(() => false), setTimeout(0).then(() => true)])
