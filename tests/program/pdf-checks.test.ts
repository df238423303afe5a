import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readObjects } from '../../src/browser/pdf/read-objects.js'
import { writeObjects } from '../../src/browser/pdf/write-objects.js'
import type { Report } from '../../src/model/report.js'
import { isFull } from '../is-full.js'
import { readWords } from '../corpus/read-words.js'
import { writeDocuments } from '../corpus/write-documents.js'
import { checkPdf, type ExpectedPdf, pdfChecks } from './pdf-checks.js'
import { checkWithTools } from './pdf-tools.js'
import { readSlides } from './read-slides.js'
import { createProject } from './run-polydeck.js'

const demo = fileURLToPath(new URL('../../content/azure-machine-learning', import.meta.url))
const features = fileURLToPath(new URL('../../content/features', import.meta.url))
const seeds = fileURLToPath(new URL('../../../shared/seeds', import.meta.url))
const scripts = isFull ? ['ar', 'en', 'he', 'hi', 'ja', 'th'] : ['ar', 'th']

/** What the slides PDF of a deck is to be, by the deck's page and the report. */
async function expectedOf(dist: string, deck: Report['decks'][number]): Promise<ExpectedPdf> {
  const slides = readSlides(await readFile(join(dist, `${deck.deck}/${deck.locale}.html`), 'utf8'))
  return {
    language: deck.locale,
    title: deck.title,
    pages: deck.slides.length,
    outline: slides.flatMap(({ heading }, index) =>
      heading === undefined ? [] : [{ title: heading, page: index + 1 }],
    ),
    lines: slides.map(({ lines }) => lines),
  }
}

/** Builds and holds every slides PDF and every handout against every check; by locale what is wrong. */
async function checkAll(files: Readonly<Record<string, string | Uint8Array>>, words: readonly string[]) {
  await using project = await createProject(files)
  const dist = join(project.folder, 'dist')
  const { status, stderr } = await project.run([
    'build',
    ...words,
    '--format',
    'html,pdf,handout',
    '-o',
    dist,
  ])
  expect(status, stderr).toBeLessThan(2)
  const { decks } = JSON.parse(await readFile(join(dist, 'report.json'), 'utf8')) as Report
  const found = decks.map(async (deck) => {
    const { language, title, ...slides } = await expectedOf(dist, deck)
    const check = async (ending: string, expected: ExpectedPdf) => {
      const path = join(dist, `${deck.deck}/${deck.locale}${ending}`)
      return [...(await checkPdf(await readFile(path), expected)), ...(await checkWithTools(path))]
    }
    const inSlides = await check('.pdf', { language, title, ...slides })
    const inHandout = await check('.handout.pdf', { language, title })
    return [deck.locale, { inSlides, inHandout }] as const
  })
  return Object.fromEntries(await Promise.all(found))
}

const nothing = (locales: readonly string[]) =>
  Object.fromEntries(locales.map((locale) => [locale, { inSlides: [], inHandout: [] }]))

describe('every check of PDFs', () => {
  it('holds for the demo in its languages', async () => {
    const locales = isFull ? ['bg', 'en', 'es', 'pt', 'sv', 'zh'] : ['bg']
    const words = [demo, '--source-locale', 'en', '-l', locales.join(',')]
    expect(await checkAll({}, words)).toEqual(nothing(locales))
  })

  it('holds for everything that a slide can hold', async () => {
    const locales = isFull ? ['en', 'es', 'ja'] : ['ja']
    const words = [features, '--source-locale', 'en', '-l', locales.join(',')]
    expect(await checkAll({}, words)).toEqual(nothing(locales))
  })

  it.each([
    ['article', []],
    ...(isFull
      ? ([
          ['bilingual', ['--second', 'en']],
          ['review', []],
        ] as const)
      : []),
  ] as const)('holds for handouts of the kind %s', async (kind, more) => {
    const words = [demo, '--source-locale', 'en', '-l', 'bg', '--handout', kind, '--links', 'print']
    expect(await checkAll({}, [...words, ...more])).toEqual(nothing(['bg']))
  })

  it('holds for scripts that are joined, stacked, from the right, without spaces', async () => {
    const words = Object.fromEntries(
      Object.entries(readWords()).filter(([locale]) => scripts.includes(locale)),
    )
    const files = writeDocuments(words).filter(({ path }) => path.startsWith('talk/'))
    const content = Object.fromEntries(files.map((file) => [`content/${file.path}`, file.content]))
    expect(
      await checkAll(content, ['content/talk', '--source-locale', scripts.includes('en') ? 'en' : 'ar']),
    ).toEqual(nothing(scripts))
  })

  it.runIf(isFull && existsSync(seeds))('holds for documents that were not written for slides', async () => {
    const found = await checkAll({}, [seeds, '--source-locale', 'zh'])
    expect(found).toEqual(nothing(['bg', 'es', 'pt', 'sv', 'zh']))
  })
})

describe('a check of PDFs', () => {
  const document = `---
title: Talk
---

# Talk

## One

[link](https://example.org/) and text

![A hill](hill.svg)

## Two

| a | b |
| --- | --- |
| 1 | 2 |
`
  const hill =
    '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="45"><path d="M0 45 L40 4 L80 45 Z"/></svg>'

  /** What is done to a sound PDF, and the check that it then fails. */
  const mutants: readonly (readonly [name: keyof typeof pdfChecks, from: RegExp, to: string])[] = [
    ['is marked as tagged', /\/Marked true/, '/Marked false'],
    ['has a structure', /\/StructTreeRoot (\d+) 0 R/, ''],
    ['names its language', /\/Lang \(en\)/, '/Lang (de)'],
    ['has the title of its deck', /\/Title \(Talk\)\n\/Creator/, '/Title ()\n/Creator'],
    ['shows its title', /\/DisplayDocTitle true/, ''],
    ['has an outline of its headings', /\/Outlines \d+ 0 R/, ''],
    ['has all pages', /(?<=\/Type \/Pages\n\/Count )\d+/, '1'],
    ['skips no level of headings', /\/S \/H2/, '/S /H4'],
    ['says of each figure what it shows', /\/Alt \(A hill\)/, ''],
    ['says of each head of a table what it heads', /\/Scope \/Column/, ''],
    ['has text in each link', /\/Contents \(link\)/, ''],
    ['runs nothing', /\/Type \/Catalog/, '/Type /Catalog /OpenAction [3 0 R /Fit]'],
    ['links to the web, mail and its own pages alone', /https:\/\/example.org\//, 'file:///etc/passwd'],
    ['brings its fonts, with the letters that their glyphs are', /\/ToUnicode \d+ 0 R/, ''],
    ['has the text of each page', /^$/, ''],
    ['has neither blank pages nor signs for missing letters', /\/Contents (\d+) 0 R/, ''],
  ]

  it('fails for a PDF that is not so', async () => {
    await using project = await createProject({
      'content/talk/en.md': document,
      'content/talk/hill.svg': hill,
    })
    const dist = join(project.folder, 'dist')
    const { status, stderr } = await project.run(['build', '--format', 'html,pdf'])
    expect(status, stderr).toBe(0)
    const { decks } = JSON.parse(await readFile(join(dist, 'report.json'), 'utf8')) as Report
    const [deck] = decks
    if (deck === undefined) throw new Error('no deck')
    const expected = await expectedOf(dist, deck)
    const sound = readObjects(await readFile(join(dist, 'talk/en.pdf')))
    expect(await checkPdf(writeObjects(sound), expected)).toEqual([])
    expect(mutants.map(([name]) => name)).toEqual(Object.keys(pdfChecks))
    for (const [name, from, to] of mutants) {
      let changed = 0
      const objects = [...sound.objects].map(([number, text]): [number, string] => {
        const other = text.replace(from, to)
        if (other !== text) changed++
        return [number, other]
      })
      // Of text on a page only what is expected is changed: the page itself is compressed.
      const wanted = changed > 0 ? expected : { ...expected, lines: [['Other words']] }
      const found = await checkPdf(writeObjects({ ...sound, objects: new Map(objects) }), wanted).catch(
        String,
      )
      expect(String(found), name).toContain(name)
    }
  })
})
