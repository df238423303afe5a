import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/report.js'
import { listFiles } from './read-tree.js'
import { createProject } from './run-polydeck.js'

const files = {
  'content/talk/en.md': '# Talk\n\n## One\n\nText.\n',
  'content/talk/es.md': '# Charla\n\n## Uno\n\nTexto.\n',
  'content/talk/fr.md': '# Exposé\n\n## Un\n\nTexte.\n',
}

/** What there is of a deck for the screen. */
const deckFiles = (locale: string) => ['html', 'speaker.js', 'webp'].map((kind) => `talk/${locale}.${kind}`)

describe('an output that cannot be written', () => {
  it('is named once; all others are made, and the exit status says that it was not the documents', async () => {
    await using project = await createProject(files)
    const dist = join(project.folder, 'dist')
    await mkdir(join(dist, 'talk/es.pdf'), { recursive: true })
    const { status, stderr } = await project.run(['build', '--format', 'html,pdf'])
    expect(status).toBe(3)
    const told = stderr.replace(/\s+/g, ' ')
    expect(told.match(/could not be written/g)).toHaveLength(1)
    expect(told).toMatch(
      /dist\/talk\/es\.pdf` could not be written \(E[A-Z]+\)\. Close the file where it is open/,
    )
    expect(stderr).not.toMatch(/^ +at |This is a bug/m)
    const { decks, diagnostics } = JSON.parse(await readFile(join(dist, 'report.json'), 'utf8')) as Report
    expect(decks.map(({ locale, outputs }) => [locale, outputs.map(({ path }) => path)])).toEqual([
      ['en', [...deckFiles('en'), 'talk/en.pdf']],
      ['es', deckFiles('es')],
      ['fr', [...deckFiles('fr'), 'talk/fr.pdf']],
    ])
    expect(diagnostics).toEqual([])
    const made = await listFiles(join(dist, 'talk'))
    const wanted = ['en', 'es', 'fr'].flatMap(deckFiles).map((path) => path.slice('talk/'.length))
    expect(made).toEqual([...wanted, 'en.pdf', 'fr.pdf', 'index.html'].sort())
    expect((await readdir(join(dist, 'talk'))).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('is told of one line where no folder can be made at all', async () => {
    await using project = await createProject({ ...files, dist: 'a file' })
    const { status, stderr } = await project.run(['build', '--format', 'html,pdf'])
    expect(status).toBe(3)
    expect(stderr.match(/could not be written/g)).toHaveLength(1)
  })
})
