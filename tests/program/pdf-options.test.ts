import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPdf } from './read-pdf.js'
import { createProject, type Project } from './run-polydeck.js'

const document = (head = '') => `---
author: A. Author
description: Про все
keywords: [one, two]
date: 2026-11-20
${head}
---

# Talk

Hello: [two](#two), [three](#three), [more](#long).

Note: Say **hello**, then *wait*.

## Two

Text.

## Three

Back to [two](#two).

Note: Last words.

## Long

${Array.from({ length: 40 }, (_, index) => `- An item of the list, number ${index + 1}`).join('\n')}
`

const files = { 'content/talk/en.md': document(), 'content/short/en.md': '# Short\n\n## One\n\nText.\n' }

async function readOutput({ folder }: Project, path = 'talk/en.pdf') {
  return readPdf(await readFile(join(folder, 'dist', path)))
}

const pdfOf = (deck: string) => ['build', `content/${deck}`, '--format', 'pdf']

describe('the properties of a PDF', () => {
  it('are those of the document', async () => {
    await using project = await createProject(files)
    await project.run(pdfOf('talk'))
    const pdf = await readFile(join(project.folder, 'dist/talk/en.pdf'), 'latin1')
    expect(pdf).toContain(
      '/Author (A. Author)\n/Subject <FEFF041F0440043E0020043204410435>\n/Keywords (one, two)\n',
    )
  })
})

describe('--pdf-notes', () => {
  const notesIn = async (words: readonly string[], head = '') => {
    await using project = await createProject({ 'content/talk/en.md': document(head) })
    const { status, stderr } = await project.run([...pdfOf('talk'), ...words])
    expect(status, stderr).toBe(0)
    return (await readOutput(project)).pages.map(({ notes }) => notes)
  }
  const hello = { author: 'A. Author', text: 'Say hello, then wait.' }
  const last = { author: 'A. Author', text: 'Last words.' }

  it('puts each note on the page on which its slide begins', async () => {
    expect(await notesIn(['--pdf-notes'])).toEqual([[hello], [], [last], [], [], []])
  })

  it('finds the pages where only some are printed', async () => {
    expect(await notesIn(['--pdf-notes', '--pages', '2-4'])).toEqual([[], [last], []])
  })

  it('puts none there where nobody asks, nor where the document keeps its notes for the speaker', async () => {
    expect((await notesIn([])).flat()).toEqual([])
    expect((await notesIn(['--pdf-notes'], 'notes: speaker')).flat()).toEqual([])
    expect((await notesIn(['--pdf-notes'], 'notes: none')).flat()).toEqual([])
    expect((await notesIn(['--pdf-notes', '--notes', 'deck'], 'notes: none')).flat()).toEqual([hello, last])
  })
})

describe('--pages', () => {
  it('prints these slides alone, numbered as they are in the deck, with links among them', async () => {
    await using project = await createProject(files)
    expect((await project.run([...pdfOf('talk'), '--pages', '1,3,5-'])).status).toBe(0)
    const { pages } = await readOutput(project)
    const numbers = pages.map(({ text }) => /(\d) \/ 6/.exec(text)?.[1])
    expect(numbers).toEqual([undefined, '3', '5', '6']) // the title slide shows none
    // `two` is not printed, and of `long` the second part is the first that is.
    expect(pages.map(({ links }) => links)).toEqual([[{ page: 2 }, { page: 3 }], [], [], []])
  })

  it('says of a deck that has none of them, and makes the others', async () => {
    await using project = await createProject(files)
    const { status, stderr } = await project.run(['build', '--format', 'pdf', '--pages', '4-'])
    expect(status).toBe(1)
    expect(stderr.replace(/\s+/g, ' ')).toContain(
      'None of the slides that `--pages` names is in the deck, which has 2. pdf/no-pages',
    )
    expect((await readOutput(project)).pages.length).toBeGreaterThan(1)
    await expect(readOutput(project, 'short/en.pdf')).rejects.toThrow('ENOENT')
  })
})
