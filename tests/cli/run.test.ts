import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run.js'
import { sampleConsole } from './sample-console.js'

async function runWith(...words: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const { console, stdout, stderr } = sampleConsole()
  const status = await run(words, console)
  return { status, stdout: stdout(), stderr: stderr() }
}

describe('run', () => {
  it.each([
    [['--version'], 0, /^\d+\.\d+\.\d+\S*\n$/, /^$/],
    [['--help'], 0, /^Usage: polydeck/, /^$/],
    [['help', 'build'], 0, /^Usage: polydeck build/, /^$/],
    [[], 2, /^$/, /^Usage: polydeck/],
    [['buld'], 2, /^$/, /^Unknown command `buld`\.\nDid you mean `build`\? See `polydeck --help`\.\n$/],
    [
      ['build', '-o'],
      2,
      /^$/,
      /^Option `-o, --out <dir>` argument missing\.\nSee `polydeck build --help`\.\n$/,
    ],
    [['build', '--\x1b[2J'], 2, /^$/, /^Unknown option `--\\u001b\[2J`\.\n/],
  ])('answers %j with %d', async (words, status, stdout, stderr) => {
    const answer = await runWith(...words)
    expect(answer.status).toBe(status)
    expect(answer.stdout).toMatch(stdout)
    expect(answer.stderr).toMatch(stderr)
  })
})
