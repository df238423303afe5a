import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'))

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly hasInstallScript?: boolean; readonly dev?: boolean }>
  >
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

const { packages } = read('package-lock.json') as Lock
const { dependencies, devDependencies } = read('package.json') as Manifest

/** The first releases without the known holes; of two, the second one is of an older line that is still mended. */
const minimum: Readonly<Record<string, readonly string[]>> = {
  handlebars: ['4.7.10'],
  'markdown-it': ['15.0.2', '14.3.2'],
  'reveal.js': ['6.0.2'],
  'js-yaml': ['4.2.0'],
  yaml: ['2.9.1'],
  dompurify: ['3.4.18'],
  'sanitize-html': ['2.17.6'],
  katex: ['0.16.21'],
  mermaid: ['11.15.0'],
  playwright: ['1.65.1'],
  'playwright-core': ['1.65.1'],
}

const banned = ['gray-matter']

const installed = Object.entries(packages).flatMap(([path, { version }]) => {
  const name = path.split('node_modules/').at(-1) ?? ''
  return name === '' || version === undefined ? [] : [{ name, version, path }]
})

/** Whether a version is at or above another, release for release. */
function isAtLeast(version: string, least: string): boolean {
  const [ours, theirs] = [version, least].map((text) => text.split('-')[0]?.split('.').map(Number) ?? [])
  for (const index of [0, 1, 2]) {
    const difference = (ours?.[index] ?? 0) - (theirs?.[index] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return !version.includes('-')
}

function isMended(version: string, [newest = '', older]: readonly string[]): boolean {
  if (isAtLeast(version, newest)) return true
  return older !== undefined && version.split('.')[0] === older.split('.')[0] && isAtLeast(version, older)
}

describe('isMended', () => {
  it.each([
    ['4.7.10', ['4.7.10'], true],
    ['4.7.9', ['4.7.10'], false],
    ['4.10.0', ['4.7.10'], true],
    ['4.7.10-beta.1', ['4.7.10'], false],
    ['14.3.2', ['15.0.2', '14.3.2'], true],
    ['14.3.1', ['15.0.2', '14.3.2'], false],
    ['15.0.1', ['15.0.2', '14.3.2'], false],
    ['16.0.0', ['15.0.2', '14.3.2'], true],
  ])('%s, against %j: %s', (version, least, expected) => {
    expect(isMended(version, least)).toBe(expected)
  })
})

describe('the lock file', () => {
  it.each(Object.entries(minimum))('has no %s below %j', (name, least) => {
    const below = installed.filter((one) => one.name === name && !isMended(one.version, least))
    expect(below).toEqual([])
  })

  it.each(banned)('does not have %s', (name) => {
    expect(installed.filter((one) => one.name === name)).toEqual([])
  })

  it('has the version of each dependency that the package names', () => {
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version)
  })

  it('has no dependency that runs something while it is installed', () => {
    const scripts = Object.entries(packages).filter(
      ([, one]) => one.hasInstallScript === true && one.dev !== true,
    )
    expect(scripts.map(([path]) => path).filter((path) => !path.endsWith('/fsevents'))).toEqual([])
  })
})

describe('the package', () => {
  it('names one version of each dependency, and no range', () => {
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/)
  })
})
