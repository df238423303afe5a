import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

interface Entry {
  readonly version?: string
  readonly integrity?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly link?: boolean
}

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Entry>>
}

/** The packages that come to who installs polydeck. */
const shipped = Object.entries(packages).filter(
  ([path, { dev, optional }]) => path !== '' && dev !== true && optional !== true,
)

/** Licences under which one may use, change and pass on what is shipped, with no more than a notice. */
const licences = new Set(
  'MIT ISC BSD-2-Clause BSD-3-Clause Apache-2.0 0BSD BlueOak-1.0.0 CC0-1.0 Unlicense OFL-1.1 PSF-2.0 Python-2.0 Zlib'.split(
    ' ',
  ),
)

/** Whether a licence, or one of several that may be chosen, is on the list; of several that hold together, each. */
function isFree(licence: string): boolean {
  const bare = licence.replace(/^\((.*)\)$/, '$1')
  if (bare.includes(' OR ')) return bare.split(' OR ').some(isFree)
  return bare.split(' AND ').every((one) => licences.has(one.trim()))
}

function licenceOf(path: string): string {
  const manifest = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as { license?: unknown }
  return typeof manifest.license === 'string' ? manifest.license : 'none'
}

describe('isFree', () => {
  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0)', true],
    ['MIT AND ISC', true],
    ['MIT AND GPL-3.0', false],
    ['GPL-3.0', false],
    ['none', false],
  ])('%s: %s', (licence, expected) => {
    expect(isFree(licence)).toBe(expected)
  })
})

describe('what is shipped', () => {
  it('is under a licence of the list', () => {
    const wrong = shipped
      .filter(([path]) => existsSync(join(root, path, 'package.json')))
      .map(([path]) => `${path}: ${licenceOf(path)}`)
      .filter((line) => !isFree(line.split(': ')[1] ?? ''))
    expect(shipped.length).toBeGreaterThan(50)
    expect(wrong).toEqual([])
  })

  it('is known by a hash of what it holds', () => {
    const unknown = shipped.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? ''))
    expect(unknown.map(([path]) => path)).toEqual([])
  })

  it('comes as packages, not from a folder or a repository', () => {
    expect(shipped.filter(([, { link }]) => link === true).map(([path]) => path)).toEqual([])
  })
})

/** What makes text look like other text, or hides it: signs of direction, of no width, and tags. */
const hidden = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c\u00ad\u180e]|[\u{e0000}-\u{e007f}]/u

/** Text that is to hold such signs, and why. */
const exceptions: Readonly<Record<string, string>> = {
  'tests/browser/colour-font.test.ts': 'flags of regions are written with tags',
  'tests/corpus/hard-text.ts': 'a document of hard text',
  'tests/corpus/words/he.json': 'Hebrew as people write it',
  'tests/fixtures/split/empty-looking/input.md': 'a document that looks empty',
}

const texts = ['.ts', '.js', '.mjs', '.json', '.md', '.css', '.hbs', '.html', '.svg', '.yaml', '.yml', '.txt']
const skipped = new Set(['node_modules', 'lib', 'dist', '.git', '.polydeck', 'coverage'])

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesBelow(path)
    return entry.isFile() && texts.includes(extname(entry.name)) ? [path] : []
  })
}

describe('the sources', () => {
  it('hold no sign that cannot be seen', () => {
    const files = filesBelow('')
    const found = files.flatMap((path) => {
      const lines = readFileSync(join(root, path), 'utf8').split('\n')
      return lines.flatMap((line, index) => (hidden.test(line) ? [`${path}:${index + 1}`] : []))
    })
    expect(files.length).toBeGreaterThan(500)
    expect(found.filter((place) => exceptions[place.replace(/:\d+$/, '')] === undefined)).toEqual([])
    expect(
      Object.keys(exceptions).filter((path) => !found.some((place) => place.startsWith(`${path}:`))),
    ).toEqual([])
  })
})
