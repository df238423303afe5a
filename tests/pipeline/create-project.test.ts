import { readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createProject } from '../../src/pipeline/create-project.js'
import { createFolder } from '../temporary-folder.js'

const marp = `---
marp: true
title: A walk
lang: pt-BR
theme: gaia
style: 'h1 { color: red }'
---

# A walk

---

![bg left](pictures/hill.png)
![w:200px A valley](valley.png)
![A secret](../secret.png) ![A link](link.png)

<!-- said -->
`

const files = {
  'in/walk.md': marp,
  'in/pictures/hill.png': 'hill',
  'in/valley.png': 'valley',
  'secret.png': 'x',
}

describe('createProject', () => {
  it('writes a deck as a document of this program, with a configuration and the pictures beside it', async () => {
    await using temporary = await createFolder(files)
    const folder = temporary.path
    await symlink(join(folder, 'secret.png'), join(folder, 'in/link.png'))
    const project = await createProject(join(folder, 'in/walk.md'), join(folder, 'out'))
    expect(project).toMatchObject({
      document: 'content/walk/pt-BR.md',
      dialect: 'marp',
      kept: [],
      written: [
        'content/walk/pt-BR.md',
        'polydeck.config.yaml',
        'content/walk/pictures/hill.png',
        'content/walk/valley.png',
        'content/walk/styles.css',
      ],
    })
    expect(project.diagnostics.map(({ message }) => message)).toEqual([
      '`theme` of Marp has no effect in a deck.',
    ])
    const read = (path: string) => readFile(join(folder, 'out', path), 'utf8')
    expect(await read('content/walk/valley.png')).toBe('valley')
    expect(await read('content/walk/styles.css')).toBe('h1 { color: red }\n')
    expect(await read('polydeck.config.yaml')).toMatch(/^sourceLocale: pt-BR$/m)
    expect(await read('content/walk/pt-BR.md')).toMatch(
      /^---\ntitle: A walk\nlang: pt-BR\n---\n\n# A walk\n\n---\n/,
    )
  })

  it('writes nothing over, and does nothing where the document is there already', async () => {
    await using temporary = await createFolder({ ...files, 'polydeck.config.yaml': 'theme: night\n' })
    const folder = temporary.path
    const first = await createProject(join(folder, 'in/walk.md'), folder)
    expect(first.kept).toEqual(['polydeck.config.yaml'])
    expect(await readFile(join(folder, 'polydeck.config.yaml'), 'utf8')).toBe('theme: night\n')
    await writeFile(join(folder, 'content/walk/pt-BR.md'), 'mine')
    const again = await createProject(join(folder, 'in/walk.md'), folder)
    expect([again.written, again.kept]).toEqual([[], ['content/walk/pt-BR.md']])
    expect(await readFile(join(folder, 'content/walk/pt-BR.md'), 'utf8')).toBe('mine')
  })

  it.each([
    ['talk.es.md', '# A\n', 'content/talk/es.md'],
    ['en.md', '# A\n', 'content/in/en.md'],
    ['con.md', '# A\n', 'content/deck/en.md'],
  ])('names the deck after its file: %s', async (name, text, document) => {
    await using temporary = await createFolder({ [`in/${name}`]: text })
    const folder = temporary.path
    const project = await createProject(join(folder, 'in', name), join(folder, 'out'))
    expect(project.document).toBe(document)
    expect(await readFile(join(folder, 'out', document), 'utf8')).toBe(text)
  })

  it('says what is wrong with a deck that cannot be read', async () => {
    await using temporary = await createFolder({ 'empty.md': ' ' })
    const folder = temporary.path
    const make = (name: string) => createProject(join(folder, name), join(folder, 'out'))
    await expect(make('none.md')).rejects.toMatchObject({ code: 'input-not-found' })
    await expect(make('empty.md')).rejects.toMatchObject({
      code: 'input-not-found',
      message: 'The document is empty.',
    })
  })
})
