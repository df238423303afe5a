import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createProject } from './run-polydeck.js'

const talk = { 'talk/en.md': '# A talk\n\nText.\n' }
const html = ['--format', 'html']
const stack = /^ +at /m

describe('wrong usage', () => {
  it.each([
    ['an unknown command', ['buld'], 2, /^Unknown command `buld`\.\nDid you mean `build`\?/],
    [
      'an unknown option',
      ['build', '--fromat', 'x'],
      2,
      /^Unknown option `--fromat`\.\nDid you mean `--format`\?/,
    ],
    [
      'an unknown format',
      ['build', 'talk', '--format', 'pptx'],
      2,
      /^There is no format `pptx`\.\nKnown ones are /,
    ],
    [
      'an unknown theme',
      ['build', 'talk', '-t', 'papre'],
      2,
      /^There is no theme `papre`\.\nDid you mean `paper`\?/,
    ],
    ['an unknown level', ['build', 'talk', '--fail-on', 'x'], 2, /^There is no level `x`\./],
    [
      'no language tag',
      ['build', 'talk', '-l', 'brazilian'],
      2,
      /^`brazilian`, given with `--locale`, is not a language tag\./,
    ],
    [
      'too many at a time',
      ['build', 'talk', '--concurrency', '99'],
      2,
      /^`99`, given with `--concurrency`, cannot/,
    ],
    ['a missing folder', ['build', 'nowhere', ...html], 2, /(^|\n)`nowhere` does not exist\./],
    [
      'a missing configuration',
      ['build', '-c', 'x.yaml'],
      2,
      /^`x.yaml`, given with `--config`, does not exist\./,
    ],
    [
      'a locale without a document',
      ['build', 'talk', '-l', 'es', ...html],
      2,
      /(^|\n)No document is in the locale `es`\./,
    ],
  ])('is told for %s', async (_, words, status, message) => {
    await using project = await createProject(talk)
    const answer = await project.run(words)
    expect(answer.stderr).toMatch(message)
    expect(answer.stderr).not.toMatch(stack)
    expect([answer.status, answer.stdout]).toEqual([status, ''])
  })

  it('is told for a folder without documents', async () => {
    await using project = await createProject({ 'empty/picture.txt': '' })
    const { status, stderr } = await project.run(['build', 'empty', ...html])
    expect(stderr).toContain('No documents were found in empty.\n')
    expect(stderr).not.toMatch(stack)
    expect(status).toBe(2)
  })

  it('is told for a configuration file', async () => {
    await using project = await createProject({
      ...talk,
      'polydeck.config.yaml': 'teme: night\nsize: large\n',
    })
    const { status, stderr } = await project.run(['build'])
    expect(stderr).toMatch(/^There is no key `teme`, which .* Did you mean `theme`\?\n`size` in /)
    expect(stderr).not.toMatch(stack)
    expect(status).toBe(2)
  })

  it('is told for a SOURCE_DATE_EPOCH that is no date', async () => {
    await using project = await createProject(talk)
    const { status, stderr } = await project.run(['build', 'talk'], { SOURCE_DATE_EPOCH: 'today' })
    expect(stderr).toContain('`SOURCE_DATE_EPOCH` is `today`')
    expect(status).toBe(2)
  })

  it('shows stacks only with --verbose', async () => {
    await using project = await createProject(talk)
    const { stderr } = await project.run(['build', 'talk', '--format', 'pptx', '--verbose'])
    expect(stderr).toMatch(stack)
  })
})

describe('an environment that cannot be used', () => {
  it('is told where there is no browser', async () => {
    await using project = await createProject(talk)
    const missing = join(project.folder, 'no-chrome')
    const { status, stderr } = await project.run(['build', 'talk', ...html], { CHROME_PATH: missing })
    expect(stderr).toContain(
      `There is no browser at \`${missing}\`, which the variable \`CHROME_PATH\` names.\n`,
    )
    expect(stderr).not.toMatch(stack)
    expect(status).toBe(3)
  })

  it('is told where a file stands in place of the output folder', async () => {
    await using project = await createProject(talk)
    await writeFile(join(project.folder, 'out'), 'a file')
    const { status, stderr } = await project.run(['build', 'talk', '-o', 'out', ...html])
    expect(stderr).not.toMatch(/bug|^ +at /m)
    expect(stderr).toContain('out')
    expect(status).toBe(3)
  })

  it('is told where a folder stands in place of an output', async () => {
    await using project = await createProject(talk)
    await mkdir(join(project.folder, 'dist/talk/en.html/x'), { recursive: true })
    const { status, stderr } = await project.run(['build', 'talk', ...html])
    expect(stderr).not.toMatch(/bug|^ +at /m)
    expect(status).toBe(3)
  })
})
