import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { usualSchema } from '../src/markdown/sanitise-tree.js'
import { allowableElements } from '../src/model/html-allowance.js'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const page = read('docs/security.md')
const section = (heading: string) => page.split(`${heading}\n`)[1]?.split(/^##/m)[0] ?? ''
const namesIn = (text: string) => [...text.matchAll(/`([\w*-]+)`/g)].map(([, name = '']) => name)

/** What HTML calls what a tree calls so. */
const htmlName = (property: string) =>
  property === 'className' ? 'class' : property.replace(/^aria/, 'aria-').toLowerCase()

/** Every attribute that documents may have, as `element attribute`; `dataLine` is written by the parser. */
const allowed = Object.entries(usualSchema.attributes ?? {}).flatMap(([element, list]) =>
  (usualSchema.tagNames ?? []).includes(element) || element === '*'
    ? list
        .map((entry) => String(Array.isArray(entry) ? entry[0] : entry))
        .filter((name) => name !== 'dataLine')
        .map((name) => `${element} ${htmlName(name)}`)
    : [],
)

describe('docs/security.md', () => {
  it('lists the elements that documents may hold', () => {
    expect(namesIn(section('### Elements')).sort()).toEqual([...(usualSchema.tagNames ?? [])].sort())
  })

  it('lists the attributes that documents may hold', () => {
    const [table = ''] = section('### Attributes').split('\n\n`href`')
    const told = table.split('\n').flatMap((line) => {
      const [, of = '', attributes = ''] = line.split('|')
      const elements = of.trim() === 'all' ? ['*'] : namesIn(of)
      return elements.flatMap((element) => namesIn(attributes).map((name) => `${element} ${name}`))
    })
    expect(told.sort()).toEqual([...allowed].sort())
  })

  it('names tests that are there', () => {
    const paths = [...page.matchAll(/`(tests\/[\w/.-]+)`/g)].map(([, path = '']) => path)
    expect(paths.length).toBeGreaterThan(15)
    expect(paths.filter((path) => !existsSync(new URL(`../${path}`, import.meta.url)))).toEqual([])
  })
})

describe('docs/configuration.md', () => {
  it('lists the elements that a project can allow', () => {
    const text = read('docs/configuration.md').split('Elements that can be added are')[1]?.split(':')[0] ?? ''
    expect(namesIn(text).sort()).toEqual([...allowableElements].sort())
  })
})
