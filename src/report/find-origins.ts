import type { Diagnostic } from '../model/diagnostic.js'
import { placeOf, type WithOrigins } from '../model/origin.js'

/** Diagnostics with the files that their lines come from: what a document includes is mended there. */
export function findOrigins(
  diagnostics: readonly Diagnostic[],
  documents: readonly WithOrigins[],
): readonly Diagnostic[] {
  const byName = new Map(documents.flatMap((one) => (one.origins === undefined ? [] : [[one.shownAs, one]])))
  if (byName.size === 0) return diagnostics
  return diagnostics.map((diagnostic) => {
    const { file, line } = diagnostic.place
    const document = byName.get(file)
    if (document === undefined || line === undefined) return diagnostic
    return { ...diagnostic, place: placeOf(document, line) }
  })
}
