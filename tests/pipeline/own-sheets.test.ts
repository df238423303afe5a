import { describe, expect, it } from 'vitest'
import type { SharedFiles } from '../../src/output/shared-files.js'
import { ownSheets } from '../../src/pipeline/own-sheets.js'

const sheet = (name: string) => ({ name, content: '' })
const shared = { codeStyles: sheet('code'), diagramStyles: sheet('diagrams') } as unknown as SharedFiles
const names = (hasCode: boolean, hasDiagrams: boolean) =>
  ownSheets({ hasCode, hasDiagrams }, shared).map(({ name }) => name)

describe('ownSheets', () => {
  it('are those of what a deck shows, and none where it shows nothing of the kind', () => {
    expect(names(false, false)).toEqual([])
    expect(names(true, false)).toEqual(['code'])
    expect(names(false, true)).toEqual(['diagrams'])
    expect(names(true, true)).toEqual(['code', 'diagrams'])
  })
})
