import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fromHtml } from 'hast-util-from-html'
import type { Element, Root } from 'hast'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wordsFor } from '../../src/language/words.js'
import { textOf } from '../../src/markup/text-of.js'
import { isFull } from '../is-full.js'
import { askNuChecker, findHtmlProblems, hasNuChecker } from './html-problems.js'
import { listFiles } from './read-tree.js'
import { createProject, type Project } from './run-polydeck.js'
import { phrases, sampleProject } from './sample-content.js'

const demo = fileURLToPath(new URL('../../content', import.meta.url))
const formats = 'html,pdf,handout,article,standalone'

let project: Project
let pages: readonly string[] = []
const pathOf = (name: string) => join(project.folder, name)

beforeAll(async () => {
  project = await createProject(sampleProject())
  const sources = ['--source-locale', 'en', '--format', formats, '--quiet']
  const runs = [
    ['build', '-o', 'dist', ...sources],
    ['build', '-o', 'speaker', ...sources, '--notes', 'speaker', '--format', 'html'],
    ...(isFull ? [['build', demo, '-o', 'demo', ...sources]] : []),
  ]
  for (const words of runs) {
    const { status, stderr } = await project.run(words)
    expect(status, stderr).toBe(0)
  }
  pages = (await listFiles(project.folder)).filter((name) => name.endsWith('.html'))
})
afterAll(() => project[Symbol.asyncDispose]())

const read = async (name: string): Promise<Root> => fromHtml(await readFile(pathOf(name), 'utf8'))
/** All elements of a page, those of its templates too. */
const all = (tree: Root | Element): Element[] =>
  tree.children.flatMap((node) => {
    if (node.type !== 'element') return []
    const inside = node.content === undefined ? [] : all(node.content)
    return [node, ...inside, ...all(node)]
  })
const property = ({ properties }: Element, name: string) => {
  const value = properties[name]
  return typeof value === 'string' ? value : undefined
}

describe('every page that a build writes', () => {
  it('is one of each kind', () => {
    const kinds = ['index', 'status', 'en', 'en.article', 'en.standalone', 'en.speaker', 'guide/index']
    for (const kind of kinds) expect(pages.join('\n')).toContain(`/${kind}.html`)
  })

  it('breaks no rule of HTML', async () => {
    const found = pages.map(async (name) => [
      name,
      await findHtmlProblems(await readFile(pathOf(name), 'utf8')),
    ])
    expect(Object.fromEntries(await Promise.all(found))).toEqual(
      Object.fromEntries(pages.map((name) => [name, []])),
    )
  })

  it.runIf(hasNuChecker)('has nothing that the Nu checker calls wrong', async () => {
    expect(await askNuChecker(pages.map(pathOf))).toEqual([])
  })

  it('leads only to files, pictures and places that are there', async () => {
    const ids = new Map<string, ReadonlySet<string>>()
    const idsOf = async (path: string) => {
      const known = ids.get(path) ?? new Set(all(fromHtml(await readFile(path, 'utf8'))).flatMap(namesOf))
      ids.set(path, known)
      return known
    }
    const lost: string[] = []
    let links = 0
    for (const name of pages)
      for (const address of all(await read(name)).flatMap(addressesOf)) {
        if (/^(https?|mailto|data|tel):/.test(address)) continue
        links++
        const [file = '', place = ''] = address.split('#')
        const path = file === '' ? pathOf(name) : resolve(dirname(pathOf(name)), decodeURIComponent(file))
        const id = decodeURIComponent(place).replace(/^\//, '')
        const isThere = existsSync(path) && (id === '' || (await idsOf(path)).has(id))
        if (!isThere) lost.push(`${name}: ${address}`)
      }
    expect(lost).toEqual([])
    expect(links).toBeGreaterThan(200)
  })
})

/** What an element can be reached by; an old name of a slide still leads to it. */
const namesOf = (element: Element) => [
  property(element, 'id') ?? '',
  ...(property(element, 'dataAliases')?.split(' ') ?? []),
]

function addressesOf(element: Element): string[] {
  const set =
    property(element, 'srcSet')
      ?.split(',')
      .map((one) => one.trim().split(' ')[0] ?? '') ?? []
  return ['href', 'src', 'dataTexts', 'poster'].flatMap((name) => property(element, name) ?? []).concat(set)
}

describe.each(Object.keys(phrases).filter((locale) => locale !== 'en'))(
  'the pages of decks in %s',
  (locale) => {
    it('have no word of English in what the program says', async () => {
      const [english, own] = [wordsFor('en'), wordsFor(locale)]
      const strange = new Set(Object.values(english).filter((word) => !Object.values(own).includes(word)))
      const named = pages.filter((name) =>
        new RegExp(`/${locale}\\.((article|standalone|speaker)\\.)?html$`).test(name),
      )
      expect(named.length).toBeGreaterThan(3)
      for (const name of named) {
        const said = all(await read(name)).flatMap(saidBy)
        expect(said.length).toBeGreaterThan(5)
        expect(said.filter((text) => strange.has(text))).toEqual([])
      }
    })
  },
)

const naming = ['ariaLabel', 'title', 'alt', 'placeholder', 'dataTemplate', 'dataSwitched', 'dataBlack']

/** What an element says by itself, and what its attributes do. */
function saidBy(element: Element): string[] {
  const words = property(element, 'dataWords')
  const ofScript = words === undefined ? [] : Object.values(JSON.parse(words) as Record<string, unknown>)
  const named = naming.flatMap((name) => property(element, name) ?? [])
  const own = element.children.every(({ type }) => type === 'text') ? [textOf(element).trim()] : []
  return [...own, ...named, ...ofScript.filter((word) => typeof word === 'string')].filter(Boolean)
}
