import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { documentRules } from '../../src/diagnostics/document-rules.js'

describe('docs/rules.md', () => {
  it('is what the catalogue gives; `npm run rules` writes it', () => {
    const page = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8')
    expect(page).toBe(documentRules())
  })
})
