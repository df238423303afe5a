import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { readOwnMemory } from '../../src/browser/tree-memory.js'
import { createFolder } from '../temporary-folder.js'

const status = (id: number, parent: number, kilobytes?: number) => ({
  [`${id}/status`]: [
    'Name:\tsome process',
    `Pid:\t${id}`,
    `PPid:\t${parent}`,
    ...(kilobytes === undefined ? [] : [`VmRSS:\t  999999 kB`, `RssAnon:\t  ${kilobytes} kB`]),
    '',
  ].join('\n'),
})

describe('readOwnMemory', () => {
  it('adds up what the processes below one have to themselves', async () => {
    await using proc = await createFolder({
      ...status(1, 0, 1),
      ...status(100, 1, 2000),
      ...status(101, 100, 30),
      ...status(40, 101, 400), // numbers begin anew at some time
      ...status(102, 40),
      ...status(200, 1, 50000),
      'self/status': 'Pid:\t100\nPPid:\t101\nRssAnon:\t 7 kB\n',
      '103/cmdline': 'it ended just now',
    })
    expect(await readOwnMemory(100, proc.path)).toBe(430 * 1024)
    expect(await readOwnMemory(102, proc.path)).toBe(0)
  })

  it('has no answer where the system does not tell', async () => {
    await using proc = await createFolder([])
    expect(await readOwnMemory(100, proc.path)).toBeUndefined()
    expect(await readOwnMemory(100, `${proc.path}/nowhere`)).toBeUndefined()
  })

  it.runIf(process.platform === 'linux')('knows a child that holds memory', async () => {
    const script =
      'const held = Buffer.alloc(5e7, 1); console.log(held.length); setTimeout(() => held.fill(2), 60_000)'
    const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    try {
      await once(child.stdout, 'data')
      expect(await readOwnMemory(process.pid)).toBeGreaterThan(5e7)
    } finally {
      child.kill()
    }
  })
})
