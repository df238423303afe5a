import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

const tests = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.test.ts') && name.includes('/'))
  .sort()

/** Folders of tests that belong to no step: of the whole program, of what takes long, of what the tests notice. */
const ofTheWhole = ['program', 'deep', 'mutants']

/** Tests of what several modules of a step do together, and of those that need a browser for a module that has none. */
const ofSeveral: Readonly<Record<string, string>> = {
  'browser/colour-font': 'fonts/colour/, drawn by a browser',
  'browser/faults': 'browsers that crash, hang or do not start',
  'browser/fit-memo': 'pipeline/fit-memo.ts, with slides that a browser measured',
  'browser/vectors': 'every way out of a page',
  'browser/walls': 'each wall around a page alone',
  'dialects/decks-of-others': 'a deck of each other tool, rewritten and split',
  'fonts/font-sets': 'fonts that are chosen, cut and named, in each script',
  'language/language': 'the small facts of languages',
  'layout/lockstep': 'plans of several languages, matched and divided',
  'layout/plans': 'each layout, from document to plans',
  'locale/alignment-benchmark': 'slides and differences found after known edits',
  'markdown/addresses': 'schemes and spellings of addresses',
  'markdown/allowances': 'what a project may allow',
  'markdown/gfm': "GitHub's additions",
  'markdown/commonmark': "CommonMark's examples",
  'markdown/containers': 'boxes of colons, from the text to its tree',
  'markdown/hostile-pages': 'hostile markup at every place of every page',
  'markdown/html-allowance': 'HTML that a project allows besides',
  'markdown/indented-prose': 'prose that a document indents',
  'markdown/media-html': '<video> and <audio>, out of a whole document',
  'markdown/kramdown': 'what kramdown has and Markdown has not',
  'markdown/naughty-strings': 'strings that break programs',
  'markdown/pathological': 'documents that take parsers long',
  'markdown/short-scripts': 'marks, sub- and superscript',
  'markdown/slide-settings': 'what authors say about slides, out of a whole document',
  'markdown/unclosed-html': 'HTML without its end',
  'pipeline/growth': 'what a check takes for documents twice as long',
  'pipeline/included-parts': 'parts that documents include, in what is told of them and of translations',
  'pipeline/limits': 'documents that are too large, or take too long',
  'pipeline/no-silent-shift': 'slides that a translation lacks or adds',
  'render/alt-text': 'what pictures are said to show, in each output',
  'render/links': 'links between decks, slides and files',
  'render/picture-width': 'widths that documents ask for, in each output',
  'render/template-injection': 'templates that documents write',
  'render/wrong-language': 'words of another language, in each output',
  'slides/nothing-lost': 'every word of documents at random, on the slides',
  'themes/tokens': 'themes/*/theme.css',
  'tracking/git-cases': 'what git knows of translations, case by case',
  'tracking/lock-cases': 'what the lock knows of translations, case by case',
  'tracking/metadata': "what other tools' records know of translations",
  'tracking/scripted-history': 'what is outdated, after histories at random',
}

const stepOf = (name: string) => name.slice(0, name.indexOf('/'))
const subjectOf = (name: string) => name.replace(/\.test\.ts$/, '')

describe('the tests', () => {
  it('lie in folders named after those of the sources', () => {
    const folders = [...new Set(tests.map(stepOf))].filter((folder) => !ofTheWhole.includes(folder))
    const known = (folder: string) =>
      existsSync(join(root, 'src', folder)) || existsSync(join(root, folder, 'paper'))
    expect(folders.filter((folder) => !known(folder))).toEqual([])
  })

  it('lie where the module lies that they test', () => {
    const astray = tests
      .filter((name) => !ofTheWhole.includes(stepOf(name)))
      .map(subjectOf)
      .filter((subject) => !existsSync(join(root, 'src', `${subject}.ts`)))
    expect(astray).toEqual(Object.keys(ofSeveral).sort())
  })
})
