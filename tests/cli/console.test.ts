import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { createConsole } from '../../src/cli/console.js'
import { sampleConsole } from './sample-console.js'

const failing = (code: string) =>
  new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error(`${code}: no`), { code })),
  })

describe('createConsole', () => {
  it('prints to stdout as it is and tells people on stderr, in lines', async () => {
    const { console, stdout, stderr } = sampleConsole()
    await console.print('{}\n')
    console.tell('one')
    console.tell('')
    expect([stdout(), stderr()]).toEqual(['{}\n', 'one\n'])
  })

  it.each([
    [{}, 80],
    [{ columns: 0 }, 80],
    [{ columns: 60 }, 60],
    [{ columns: 300 }, 120],
  ])('takes a stderr of %j for %d columns wide', (terminal, width) => {
    expect(sampleConsole(terminal).console.display().width).toBe(width)
  })

  it('lets no text of a document be a command on GitHub', () => {
    const told: string[] = []
    const stderr = new Writable({
      decodeStrings: false,
      write: (text: string, _, done) => done(void told.push(text)),
    })
    const tell = (env: Readonly<Record<string, string>>) =>
      createConsole({ stdout: stderr, stderr, env }).tell('a::b\n  ::error::x')
    tell({ GITHUB_ACTIONS: 'true' })
    tell({})
    expect(told).toEqual(['a::b\n  : :error::x\n', 'a::b\n  ::error::x\n'])
  })

  it('does not mind a reader of stdout that has left', async () => {
    const console = createConsole({ stdout: failing('EPIPE'), stderr: failing('EPIPE'), env: {} })
    console.tell('nobody reads this')
    await expect(console.print('{}')).resolves.toBeUndefined()
  })

  it('reports a stdout that cannot be written', async () => {
    const console = createConsole({ stdout: failing('ENOSPC'), stderr: failing('EPIPE'), env: {} })
    await expect(console.print('{}')).rejects.toMatchObject({ code: 'output-not-writable' })
  })
})
