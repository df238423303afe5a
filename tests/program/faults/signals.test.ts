import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isFull } from '../../is-full.js'
import { listFiles } from '../read-tree.js'
import {
  type Bed,
  browsersOf,
  createBed,
  foldersOf,
  phases,
  startBuild,
  waitForBrowsers,
} from './watch-build.js'

const statuses = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129, SIGKILL: null } as const
type Sent = keyof typeof statuses

const all = phases.flatMap((phase) => (Object.keys(statuses) as Sent[]).map((signal) => ({ phase, signal })))
const few = [
  { phase: 'reading', signal: 'SIGTERM' },
  { phase: 'measuring', signal: 'SIGINT' },
  { phase: 'printing', signal: 'SIGHUP' },
  { phase: 'writing', signal: 'SIGKILL' },
] as const

let bed: Bed
beforeAll(async () => {
  bed = await createBed()
})
afterAll(() => bed[Symbol.asyncDispose]())

describe('a build that is stopped', () => {
  it.each(isFull ? all : few)(
    'by $signal while it is $phase leaves nothing behind',
    async ({ phase, signal }) => {
      await bed.reset()
      const build = startBuild(bed.project.folder)
      await build.reached(phase)
      process.kill(build.pid, signal)
      const { status } = await build.ended
      // While it closes it may come to its end sooner than the signal to it.
      if (phase !== 'closing') {
        expect(status, build.told()).toBe(statuses[signal])
        if (signal !== 'SIGKILL') expect(build.told()).toMatch(/Stopped by (Ctrl\+C|SIGTERM|SIGHUP)/)
      }
      expect(await waitForBrowsers(build.pid)).toEqual([])
      expect(await bed.listStrange()).toEqual([])
      if (signal !== 'SIGKILL') {
        const left = (await listFiles(bed.project.folder)).filter((path) =>
          /\.tmp$|\.polydeck\/lock$/.test(path),
        )
        expect(left).toEqual([])
        expect(await foldersOf(build.pid)).toEqual([])
      }
      expect(await bed.heal()).toEqual([])
      expect(await foldersOf(build.pid)).toEqual([])
    },
  )

  it('with its whole group, as a terminal does, ends in good order too', async () => {
    await bed.reset()
    const build = startBuild(bed.project.folder)
    await build.reached('measuring')
    // All that the browser puts aside goes to the run's own folder, which is also how it is found.
    if (process.platform === 'linux') expect(browsersOf(build.pid)).not.toEqual([])
    process.kill(-build.pid, 'SIGINT')
    expect((await build.ended).status).toBe(130)
    expect(await waitForBrowsers(build.pid)).toEqual([])
    expect(await bed.heal()).toEqual([])
  })

  it.runIf(isFull)('a second time ends at once', async () => {
    await bed.reset()
    const build = startBuild(bed.project.folder)
    await build.reached('measuring')
    process.kill(build.pid, 'SIGINT')
    process.kill(build.pid, 'SIGTERM')
    const { status, signal } = await build.ended
    // Two signals that come before the first is looked at come in any order.
    expect([130, 143, null]).toContain(status)
    if (status === null) expect(['SIGINT', 'SIGTERM']).toContain(signal)
    expect(await waitForBrowsers(build.pid)).toEqual([])
    expect(await bed.heal()).toEqual([])
  })
})
