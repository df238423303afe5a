import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createProject } from './run-polydeck.js'

const good = '# A talk\n\nText.\n'
const html = ['--format', 'html']

describe('documents that cannot be built as they are', () => {
  it.each([
    [
      'front matter that is not YAML',
      '---\ntitle: [\n---\n\n# Charla\n\nTexto.\n',
      'front-matter/not-yaml',
      1,
    ],
    ['a document that is not UTF-8', new Uint8Array([35, 32, 0xff, 0xfe, 10]), 'document/not-utf8', 1],
    ['an empty document', '\n \n', 'document/empty', 1],
    ['a document without a heading', 'Texto.\n', 'document/no-heading', 0],
  ])('are named, and the others built: %s', async (_, bad, rule, expected) => {
    await using project = await createProject({ 'talk/en.md': good, 'talk/es.md': bad })
    const { status, stdout, stderr } = await project.run(['build', 'talk', ...html])
    expect(stderr).toContain(`talk/es.md\n`)
    expect(stderr).toContain(rule)
    expect(stderr).not.toMatch(/^ +at |This is a bug/m)
    expect([status, stdout]).toEqual([expected, ''])
    await access(join(project.folder, 'dist/talk/en.html'))
  })

  it('end with 1 where there are no others', async () => {
    await using project = await createProject({ 'talk/es.md': '' })
    const { status, stderr } = await project.run(['build', 'talk', ...html])
    expect(stderr).toContain('document/empty')
    expect(stderr).toContain('No deck was built')
    expect(status).toBe(1)
  })

  it('are two files of one deck and locale', async () => {
    await using project = await createProject({ 'a/talk.md': good, 'b/talk.md': good })
    const { status, stderr } = await project.run(['build', 'a/talk.md', 'b/talk.md', ...html])
    expect(stderr).toContain('deck/duplicate-document')
    expect(status).toBe(1)
  })
})

describe('a build', () => {
  const warned = {
    'talk/en.md': `${good}\n![A picture](none.png)\n`,
    'talk/es.md': '# Una charla\n\nTexto.\n',
  }

  it('tells steps, decks, diagnostics, where to look and the time, all on stderr', async () => {
    await using project = await createProject(warned)
    const { status, stdout, stderr } = await project.run(['build', 'talk', ...html])
    const text = stderr.replace(/[\d.]+ m?s$/gm, '0 s').replace(/ +\d+ kB/g, '  0 kB')
    expect(text).toMatch(/^Reading\nMeasuring\n/)
    expect(text).toMatch(/\ndeck +locale +slides +HTML +time +title\n/)
    expect(text).toMatch(/\ntalk +en +\d+ +0 kB +1 min +A talk\n/)
    expect(text).toMatch(/\ntalk\/en\.md\n +5: {2}warning {2}.+ {2}asset\/not-found\n/)
    expect(text).toMatch(/\n2 warnings\n\nOpen dist\/talk\/en\.html\nBuilt 2 decks in 0 s\n$/)
    expect([status, stdout]).toEqual([0, ''])
  })

  it('is told in no word with --quiet, where nothing failed', async () => {
    await using project = await createProject(warned)
    expect(await project.run(['build', 'talk', '-q', ...html])).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  it('fails with --fail-on warning, and tells why also with --quiet', async () => {
    await using project = await createProject(warned)
    const { status, stderr } = await project.run(['build', 'talk', '-q', '--fail-on', 'warning', ...html])
    expect(stderr).toMatch(/^talk\/en\.md\n.*asset\/not-found/s)
    expect(status).toBe(1)
  })

  it('tells with --timings how long its steps took, and writes them with --trace', async () => {
    await using project = await createProject(warned)
    const words = ['build', 'talk', '-q', '--timings', '--trace', 'trace.json', ...html]
    const { status, stderr } = await project.run(words)
    expect(stderr).toMatch(/^\nstep +ms +share +times\nstart +\d+ +\d+ % +1\n/)
    expect(stderr).toMatch(/\nfit +\d+ +\d+ % +2\n/)
    const trace = JSON.parse(await readFile(join(project.folder, 'trace.json'), 'utf8')) as {
      traceEvents: { name: string; args: { deck?: string } }[]
    }
    const fitted = trace.traceEvents.filter(({ name }) => name === 'fit')
    expect(fitted.map(({ args }) => args.deck).sort()).toEqual(['talk/en', 'talk/es'])
    expect(status).toBe(0)
  })

  it('says that a trace cannot be written, once the decks are made', async () => {
    await using project = await createProject(warned)
    const { status, stderr } = await project.run(['build', 'talk', '--trace', 'nowhere/trace.json', ...html])
    expect(stderr).toMatch(/Built 2 decks.*\nThe trace could not be written: /s)
    expect(status).toBe(3)
  })

  it('prints with --json the report that it wrote, and how the run went', async () => {
    await using project = await createProject(warned)
    const { stdout } = await project.run(['build', 'talk', '--json', ...html])
    const { run, ...report } = JSON.parse(stdout) as Record<string, unknown>
    expect(report).toEqual(JSON.parse(await readFile(join(project.folder, 'dist/report.json'), 'utf8')))
    expect(run).toEqual({
      ms: expect.any(Number),
      steps: expect.objectContaining({ parse: expect.any(Number) }),
      rebuilt: [
        { deck: 'talk', locale: 'en', why: 'new' },
        { deck: 'talk', locale: 'es', why: 'new' },
      ],
      removed: [],
    })
  })

  it('colours what it tells where it is made to', async () => {
    await using project = await createProject(warned)
    const { stderr } = await project.run(['build', 'talk', ...html], { NO_COLOR: '', FORCE_COLOR: '1' })
    expect(stderr).toContain('\x1b[33mwarning\x1b[39m')
  })
})
