import { describe, expect, it } from 'vitest'
import { createProject } from './run-polydeck.js'

describe('the help', () => {
  it.each([
    ['of the program', ['--help']],
    ['of build', ['build', '--help']],
    ['of check', ['check', '--help']],
    ['of status', ['status', '--help']],
    ['of sync', ['sync', '--help']],
    ['of diff', ['diff', '--help']],
    ['of init', ['init', '--help']],
  ])('%s is what the documentation says', async (_, words) => {
    await using project = await createProject()
    const { status, stdout, stderr } = await project.run(words)
    expect(stdout).toMatchSnapshot()
    expect([status, stderr]).toEqual([0, ''])
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })
})
