import { describe, expect, it } from 'vitest'
import type { SharedFiles } from '../../src/output/shared-files.js'
import { ownSheets } from '../../src/pipeline/own-sheets.js'

const sheet = (name: string) => ({ name, content: '' })
const shared = {
  codeStyles: sheet('code'),
  columnStyles: sheet('columns'),
  diagramStyles: sheet('diagrams'),
} as unknown as SharedFiles
const names = (...shown: readonly string[]) => {
  const has = (what: string) => shown.includes(what)
  const materials = { hasCode: has('code'), hasColumns: has('columns'), hasDiagrams: has('diagrams') }
  return ownSheets(materials, shared).map(({ name }) => name)
}

describe('ownSheets', () => {
  it('are those of what a deck shows, and none where it shows nothing of the kind', () => {
    expect(names()).toEqual([])
    for (const name of ['code', 'columns', 'diagrams']) expect(names(name)).toEqual([name])
    expect(names('diagrams', 'code')).toEqual(['code', 'diagrams'])
  })
})
