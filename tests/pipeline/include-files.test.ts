import { symlink, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ownLine, placeOf } from '../../src/model/origin.js'
import { createParser } from '../../src/markdown/create-parser.js'
import { parseDocument } from '../../src/markdown/parse-document.js'
import { toMarkup } from '../../src/markup/to-markup.js'
import { includeFiles } from '../../src/pipeline/include-files.js'
import { createFolder, type TemporaryFolder } from '../temporary-folder.js'

/** A document `talk/<locale>.md` below `root/`, with what it includes of these files. */
async function include(
  text: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
  { locale = 'en', mostBytes = 2 ** 20, prepare }: Options = {},
) {
  await using folder = await createFolder({ 'root/talk/en.md': text, ...files })
  await prepare?.(folder)
  const path = join(folder.path, 'root/talk/en.md')
  const file = { text, path, shownAs: 'talk/en.md', deck: 'talk', locale }
  const { value, diagnostics } = await includeFiles(file, { root: join(folder.path, 'root'), mostBytes })
  const top = relative(process.cwd(), folder.path)
  const short = (said: string) => said.replaceAll(`${top}/`, '')
  return {
    value,
    text: value.text,
    places: value.text.split('\n').map((_, index) => {
      const { file: from, line } = placeOf(value, index + 1)
      return `${short(from)}:${line} ${ownLine(value, index + 1)}`
    }),
    problems: diagnostics.map(({ rule, place, message }) => `${rule} ${place.line} ${short(message)}`),
    asked: (value.asked ?? []).map((one) => relative(folder.path, one)),
  }
}

interface Options {
  readonly locale?: string
  readonly mostBytes?: number
  readonly prepare?: (folder: TemporaryFolder) => Promise<void>
}

const rules = (problems: readonly string[]) => problems.map((one) => one.split(' ')[0])

describe('a document that includes files', () => {
  it('is the same object where it includes nothing', async () => {
    const file = { text: '# A\n', path: '/no/a.md', shownAs: 'a.md', deck: 'a', locale: 'en' }
    const { value } = await includeFiles(file, { root: '/no', mostBytes: 10 })
    expect(value).toBe(file)
  })

  it('has their text, and knows where each line comes from', async () => {
    const found = await include('# A\n<!-- include: p/a.md -->\nend', { 'root/talk/p/a.md': 'one\ntwo\n' })
    expect(found.text).toBe('# A\n\none\ntwo\n\nend')
    expect(found.places).toEqual([
      'talk/en.md:1 1',
      'talk/en.md:2 2',
      'root/talk/p/a.md:1 2',
      'root/talk/p/a.md:2 2',
      'talk/en.md:2 2',
      'talk/en.md:3 3',
    ])
    expect(found.problems).toEqual([])
  })

  it('has what they include, from their own folders and from the root', async () => {
    const found = await include('--8<-- "../b/b.md"\n', {
      'root/b/b.md':
        '---\ntitle: b\n---\nb\n<!-- include: c.md -->\n<!-- include: /d.md -->\n<!--@include: @/d.md-->',
      'root/b/c.md': 'c',
      'root/d.md': 'd',
    })
    expect(found.text.replace(/\n+/g, ' ').trim()).toBe('b c d d')
    expect(found.problems).toEqual([])
  })

  it('has the one of its locale before the one that is named', async () => {
    const files = { 'root/talk/a.md': 'any', 'root/talk/a.es.md': 'own', 'root/talk/pt/a.md': 'folder' }
    const read = async (locale: string) =>
      (await include('<!-- include: a.md -->', files, { locale })).text.trim()
    expect([await read('es'), await read('pt-BR'), await read('fr')]).toEqual(['own', 'folder', 'any'])
  })

  it('knows every place that was looked at, whether something is there or not', async () => {
    const { asked } = await include('<!-- include: a.md -->', {}, { locale: 'es' })
    expect(asked).toEqual(['root/talk/a.es.md', 'root/talk/es/a.md', 'root/talk/a.md'])
  })

  it('takes lines of code in a block, and makes a block of a whole file', async () => {
    const files = { 'root/talk/a.ts': 'one\n// #region r\n  two ```\n// #endregion\n' }
    const inBlock = await include('- a\n\n  ```ts\n  --8<-- "a.ts:r"\n  ```', files)
    expect(inBlock.text).toBe('- a\n\n  ```ts\n  two ```\n  ```')
    const own = await include('<<< a.ts#r {1}', files)
    expect(own.text.trim()).toBe('````ts {1}\ntwo ```\n````')
    expect(own.places[2]).toBe('root/talk/a.ts:3 1')
  })

  it('includes nothing in its front matter, and none of theirs', async () => {
    const text = '---\ntitle: |\n  a\n  <<< a.ts\n---\n\n<!-- include: a.md -->'
    const found = await include(text, { 'root/talk/a.md': '+++\na = "<<< b.ts"\n+++\nx' })
    expect(found.text).toBe('---\ntitle: |\n  a\n  <<< a.ts\n---\n\n\nx\n')
    expect(found.problems).toEqual([])
  })

  it('calls their pictures and links from its own folder', async () => {
    const part = '![p](p%20a.png) [l](../l.md#a) [o](#b) [w](https://a.b/c) [r](/r.md)\n\n<img src="q.png">\n'
    const { value } = await include('![own](o.png)\n\n<!-- include: "../a b/a.md" -->\n', {
      'root/a b/a.md': part,
    })
    const html = toMarkup(
      parseDocument(value, createParser()).value.tree.children.filter((node) => node.type !== 'doctype'),
    )
    const addresses = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address)
    expect(addresses).toEqual([
      ...['o.png', '../a%20b/p%20a.png', '../l.md#a', '#b', 'https://a.b/c', '/r.md', '../a%20b/q.png'],
    ])
  })

  it('name the backgrounds of its slides from its own folder', async () => {
    const { value } = await include('# A\n\n<!-- include: ../b/a.md -->\n', {
      'root/b/a.md': '## B {background=sea.png}\n\n<!-- .slide: logo="/top.svg" -->\n',
    })
    const { slideSettings } = parseDocument(value, createParser()).value
    expect(slideSettings.map(({ settings }) => settings)).toEqual([
      { 'background-image': '../b/sea.png' },
      { logo: '/top.svg' },
    ])
  })
})

describe('a file that cannot be included', () => {
  it('is told at its line, and a box with its path stands for it', async () => {
    const found = await include('# A\n\n<!-- include: no`ne.md -->\n')
    expect(found.text).toBe("# A\n\n\n> [!CAUTION]\n> `no'ne.md`\n\n")
    expect(found.problems).toEqual(['include/not-found 3 The included file `no`ne.md` is missing.'])
    expect(found.places[2]).toBe('talk/en.md:3 3')
  })

  it('leaves its line in a block of code', async () => {
    const found = await include('```\n--8<-- "none.py"\n```')
    expect(found.text).toBe('```\n--8<-- "none.py"\n```')
    expect(rules(found.problems)).toEqual(['include/not-found'])
  })

  it('is one that lacks the lines or the region', async () => {
    const files = { 'root/talk/a.md': 'a\n' }
    const found = await include('<!-- include: a.md{9} -->\n<!-- include: a.md#b -->', files)
    expect(found.problems).toEqual([
      'include/not-found 2 `root/talk/a.md` has no such lines.'.replace(' 2 ', ' 1 '),
      'include/not-found 5 `root/talk/a.md` has no region `b`.',
    ])
  })

  it.each([
    ['../../secret.md'],
    ['..%2f..%2fsecret.md'],
    ['%2e%2e/%2e%2e/secret.md'],
    ['/../secret.md'],
    ['@/../secret.md'],
    ['/etc/passwd'],
    ['//etc/passwd'],
    ['file:///etc/passwd'],
    ['https://example.org/a.md'],
    ['link.md'],
    ['folder/secret.md'],
    ['..\\..\\secret.md'],
    ['a%00.md'],
  ])('lies out of reach: %j', async (address) => {
    const prepare = async ({ path }: TemporaryFolder) => {
      await symlink(join(path, 'secret.md'), join(path, 'root/talk/link.md'))
      await symlink(path, join(path, 'root/talk/folder'))
    }
    const found = await include(`<!-- include: ${address} -->`, { 'secret.md': 'SECRET' }, { prepare })
    expect(found.text).not.toMatch(/SECRET|root:/)
    expect(rules(found.problems)).toHaveLength(1)
    expect(found.problems.join()).toMatch(/^include\/(?:outside-root|unusable|not-found) /)
  })

  it.each(['.env', '../.git/config', '/.npmrc', 'talk/../.env', 'open.md'])(
    'is hidden: %j',
    async (address) => {
      const files = { 'root/talk/.env': 'SECRET', 'root/.git/config': 'SECRET', 'root/.npmrc': 'SECRET' }
      const prepare = async ({ path }: TemporaryFolder) => symlink('.env', join(path, 'root/talk/open.md'))
      const found = await include(`<!-- include: ${address} -->`, files, { prepare })
      expect(found.text).not.toContain('SECRET')
      expect(rules(found.problems)[0]).toMatch(/^include\/(?:unusable|not-found)$/)
    },
  )

  it('is no text, or too large', async () => {
    const files = {
      'root/talk/a.md': Uint8Array.of(0xff, 0xfe, 0x41),
      'root/talk/b.md': 'a\0b',
      'root/talk/c.md': 'x'.repeat(200),
    }
    const text = ['a', 'b', 'c'].map((name) => `<!-- include: ${name}.md -->`).join('\n')
    const found = await include(text, files, { mostBytes: 150 })
    expect(rules(found.problems)).toEqual(Array(3).fill('include/unusable'))
  })

  it('includes itself: the chain is told', async () => {
    const found = await include('<!-- include: a.md -->', {
      'root/talk/a.md': 'a\n<!-- include: b.md -->',
      'root/talk/b.md': 'b\n<!-- include: a.md -->',
    })
    expect(found.problems).toEqual([
      'include/circular 5 The file includes itself: `talk/en.md` → `root/talk/a.md` → `root/talk/b.md` → `root/talk/a.md`.',
    ])
    expect(found.places[4]).toBe('root/talk/b.md:2 1')
  })

  it('lies too deep, or is one too many', async () => {
    const deep = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        `root/talk/${index}.md`,
        `<!-- include: ${index + 1}.md -->`,
      ]),
    )
    expect(rules((await include('<!-- include: 0.md -->', deep)).problems)).toEqual(['include/circular'])
    const wide = Object.fromEntries(
      Array.from({ length: 7 }, (_, index) => [
        `root/talk/${index}.md`,
        `<!-- include: ${index + 1}.md -->\n`.repeat(10),
      ]),
    )
    const found = await include('<!-- include: 0.md -->\n', { ...wide, 'root/talk/7.md': 'x\n' })
    expect(found.text.split('x')).not.toHaveLength(1)
    expect(new Set(rules(found.problems))).toEqual(new Set(['include/too-much']))
    expect(found.text.length).toBeLessThan(2 ** 20)
  })
})

it('is read as it is when it is wanted', async () => {
  await using folder = await createFolder({ 'talk/en.md': '', 'talk/a.md': 'one' })
  const path = join(folder.path, 'talk/en.md')
  const file = { text: '<!-- include: a.md -->', path, shownAs: 'en.md', deck: 'talk', locale: 'en' }
  const read = async () => (await includeFiles(file, { root: folder.path, mostBytes: 99 })).value.text.trim()
  expect(await read()).toBe('one')
  await writeFile(join(folder.path, 'talk/a.md'), 'two')
  expect(await read()).toBe('two')
})
