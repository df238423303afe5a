import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/report.js'
import { brokenFiles } from '../pipeline/broken-files.js'
import { createProject } from './run-polydeck.js'

type Found = readonly [name: string, said: readonly string[], isDeck: boolean]

const slug = (name: string) => name.toLowerCase().replace(/\W+/g, '-')

describe('files that are not as one would wish', () => {
  it('are each told with rule, file and line, and the others are read all the same', async () => {
    expect(brokenFiles.length).toBeGreaterThanOrEqual(40)
    await using project = await createProject(
      Object.fromEntries(brokenFiles.map(({ name, content }) => [`content/${slug(name)}/en.md`, content])),
    )
    const { status, stdout, stderr } = await project.run(['check', '--json'])
    expect(status).toBe(1)
    const { diagnostics, decks } = JSON.parse(stdout) as Report
    const found = brokenFiles.map(({ name }): Found => {
      const own = diagnostics.filter(({ file }) => file === `content/${slug(name)}/en.md`)
      const said = own.map(({ rule, line }) => `${rule}${line === null ? '' : `:${line}`}`)
      return [name, said.sort(), decks.some(({ deck }) => deck === slug(name))]
    })
    const expected = brokenFiles.map(({ name, said, isDeck = true }): Found => [
      name,
      [...said].sort(),
      isDeck,
    ])
    const asText = (list: readonly Found[]) => list.map((one) => JSON.stringify(one))
    expect(asText(found)).toEqual(asText(expected))
    expect(diagnostics.filter(({ file }) => !file.startsWith('content/'))).toEqual([])
    expect(stdout + stderr).not.toMatch(/^\s+at \S+ \(|node:internal|\.js:\d+:\d+/m)
  })

  it.each([
    ['nothing but what is empty', { 'content/a/en.md': '' }, 1],
    ['something that is only warned of', { 'content/a/en.md': 'text\n' }, 0],
    ['nothing wrong', { 'content/a/en.md': '# Talk\n' }, 0],
    ['no document', { 'content/a.txt': 'a' }, 2],
  ])('give the exit status that fits: %s', async (_, files, status) => {
    await using project = await createProject(files)
    const answer = await project.run(['check'])
    expect(answer.status, answer.stderr).toBe(status)
    expect(answer.stdout + answer.stderr).not.toMatch(/^\s+at \S+ \(|node:internal/m)
  })
})
