import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { notHonoured } from '../../src/dialects/not-honoured.js'
import { dialectNames } from '../../src/model/dialect.js'

const page = readFileSync(new URL('../../docs/coming-from.md', import.meta.url), 'utf8')
const [, differs = ''] = page.split('## What differs\n')

describe('docs/coming-from.md', () => {
  it.each(Object.entries(dialectNames))('lists what of a deck for %s is not honoured', (dialect, name) => {
    const [, section = ''] = differs.split(`### ${name}\n`)
    const [table = ''] = section.split('\n### ')
    const rows = table
      .split('\n')
      .slice(3)
      .filter((line) => line.startsWith('|'))
    const told = rows.map((line) => line.split(' | ').map((cell) => cell.replace(/^\||\|$/g, '').trim()))
    const own = Object.entries(notHonoured).find(([one]) => one === dialect)?.[1] ?? {}
    expect(told).toEqual(Object.entries(own))
  })
})
