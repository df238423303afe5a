import { spawnSync } from 'node:child_process'
import { existsSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { takeLock } from '../../src/cache/lock-folder.js'
import { ownMark } from '../../src/cache/process-mark.js'
import { createFolder } from '../temporary-folder.js'

const never = { onWait: () => expect.fail('nobody has it'), limitMs: 0 }

describe('a lock', () => {
  it('is had by one at a time', async () => {
    await using folder = await createFolder({})
    const path = join(folder.path, '.polydeck/lock')
    const order: string[] = []
    const work = async (name: string) => {
      await using lock = await takeLock(path, { onWait: () => order.push(`${name} waits`), limitMs: 5000 })
      expect(lock).toBeDefined()
      order.push(`${name} begins`)
      await new Promise((resolve) => setTimeout(resolve, 120))
      order.push(`${name} ends`)
    }
    await Promise.all([work('a'), work('b')])
    const [first = '', second = ''] = order.filter((one) => one.endsWith('begins')).map(([name]) => name)
    expect(order.filter((one) => !one.endsWith('waits'))).toEqual([
      `${first} begins`,
      `${first} ends`,
      `${second} begins`,
      `${second} ends`,
    ])
    expect(order).toContain(`${second} waits`)
    expect(existsSync(path)).toBe(false)
  })

  it('is given up waiting for in time', async () => {
    await using folder = await createFolder({})
    const path = join(folder.path, 'lock')
    await using lock = await takeLock(path, never)
    expect(lock?.wasAbandoned).toBe(false)
    expect(await takeLock(path, { onWait: () => undefined, limitMs: 100 })).toBeUndefined()
  })

  it('is not waited for by a run that is stopped', async () => {
    await using folder = await createFolder({})
    const path = join(folder.path, 'lock')
    await using lock = await takeLock(path, never)
    expect(lock).toBeDefined()
    const signal = AbortSignal.timeout(80)
    await expect(takeLock(path, { onWait: () => undefined, limitMs: 5_000, signal })).rejects.toThrow(
      'timeout',
    )
  })

  it.skipIf(ownMark().started === undefined)(
    'is taken over where its owner is gone, and another process has his number',
    async () => {
      const left = JSON.stringify({ ...ownMark(), started: 'before', token: 'a' })
      await using folder = await createFolder({ lock: left })
      await using lock = await takeLock(join(folder.path, 'lock'), { onWait: () => undefined, limitMs: 200 })
      expect(lock?.wasAbandoned).toBe(true)
    },
  )

  const gone = spawnSync(process.execPath, ['-e', '']).pid
  const mark = (pid: number, host: string) => JSON.stringify({ pid, host, token: 'a' })

  it.each([
    ['whose process is gone', mark(gone, hostname()), 0],
    ['that was silent for long', mark(process.pid, hostname()), 120],
    ['that was silent for long on another machine', mark(1, 'elsewhere'), 120],
    ['from the future', mark(process.pid, hostname()), -120],
    ['that nobody finished', '', 120],
  ])('is taken over from an owner %s', async (_, content, secondsAgo) => {
    await using folder = await createFolder({ lock: content })
    const path = join(folder.path, 'lock')
    const when = Date.now() / 1000 - secondsAgo
    utimesSync(path, when, when)
    await using lock = await takeLock(path, { onWait: () => undefined, limitMs: 200 })
    expect(lock?.wasAbandoned).toBe(true)
  })

  it('is not taken from one who is alive', async () => {
    await using folder = await createFolder({ lock: mark(process.pid, hostname()) })
    const path = join(folder.path, 'lock')
    expect(await takeLock(path, { onWait: () => undefined, limitMs: 100 })).toBeUndefined()
    writeFileSync(path, mark(1, 'elsewhere'))
    expect(await takeLock(path, { onWait: () => undefined, limitMs: 100 })).toBeUndefined()
  })

  it('is nobody’s where no file can be made', async () => {
    await using folder = await createFolder({ '.polydeck': 'a file' })
    await using lock = await takeLock(join(folder.path, '.polydeck/lock'), never)
    expect(lock).toBeDefined()
  })
})
