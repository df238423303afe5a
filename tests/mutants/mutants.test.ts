import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { mutants } from './mutants.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const contentOf = (path: string) => readFileSync(join(root, path), 'utf8')

// Whether they are noticed, `npm run test:deep` shows.
describe('a mutant', () => {
  it.each(mutants)('of $rule ($what) changes what is there, and names tests that are', (mutant) => {
    expect(contentOf(mutant.file).split(mutant.from)).toHaveLength(2)
    expect(mutant.to).not.toBe(mutant.from)
    expect(existsSync(join(root, mutant.suite))).toBe(true)
  })

  it('is told from the others by what it does', () => {
    const deeds = mutants.map(({ rule, what }) => `${rule} ${what}`)
    expect(new Set(deeds).size).toBe(deeds.length)
  })
})
