import type { SharedFile, SharedFiles } from '../output/shared-files.js'
import type { Materials } from './gather-materials.js'

/** The style sheets that only decks load which show what these are for, besides those that all decks share. */
export function ownSheets(
  { hasCode, hasDiagrams }: Pick<Materials, 'hasCode' | 'hasDiagrams'>,
  { codeStyles, diagramStyles }: SharedFiles,
): readonly SharedFile[] {
  return [...(hasCode ? [codeStyles] : []), ...(hasDiagrams ? [diagramStyles] : [])]
}
