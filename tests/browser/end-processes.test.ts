import { spawn } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { endProcesses } from '../../src/browser/end-processes.js'

it.runIf(process.platform === 'linux')('what a run left is ended, and nothing else', async () => {
  const start = (folder: string) => {
    const child = spawn('sleep', ['60'], { env: { PATH: process.env['PATH'], TMPDIR: folder } })
    return { child, ended: new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal))) }
  }
  const [own, longer, other] = [start('/runs/1-a'), start('/runs/1-ab'), start('/elsewhere')]
  await setTimeout(200)
  await endProcesses('/runs/1-a')
  expect(await own.ended).toBe('SIGKILL')
  expect([longer.child.exitCode, longer.child.signalCode, other.child.signalCode]).toEqual([null, null, null])
  for (const { child } of [longer, other]) child.kill()
})
