import type { LocalizedDeck } from '../model/deck.js'
import type { SharedFile, SharedFiles } from '../output/shared-files.js'
import type { Materials } from './gather-materials.js'

/** The style sheets that only decks with what they are for load, in the order of the cascade. */
export function ownSheets(
  { hasCode, hasColumns, hasDiagrams }: Pick<Materials, 'hasCode' | 'hasColumns' | 'hasDiagrams'>,
  {
    codeStyles,
    columnStyles,
    diagramStyles,
  }: Pick<SharedFiles, 'codeStyles' | 'columnStyles' | 'diagramStyles'>,
): readonly SharedFile[] {
  return [
    ...(hasCode ? [codeStyles] : []),
    ...(hasColumns ? [columnStyles] : []),
    ...(hasDiagrams ? [diagramStyles] : []),
  ]
}

/** Whether an author of a deck put blocks beside one another as columns. */
export function showsColumns({ slides }: LocalizedDeck): boolean {
  return slides.some(({ slide }) =>
    slide.blocks.some((block) => block.kind === 'group' && block.column !== undefined),
  )
}
