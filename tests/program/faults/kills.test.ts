import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isFull } from '../../is-full.js'
import { type Bed, createBed, startBuild } from './watch-build.js'

let bed: Bed
beforeAll(async () => {
  bed = await createBed()
})
afterAll(() => bed[Symbol.asyncDispose]())

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
})

const isRunning = (ended: Promise<unknown>) =>
  Promise.race([ended.then(() => false), setTimeout(0).then(() => true)])
