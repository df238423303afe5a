import { compareText } from '../language/compare-text.js'
import type { Diagnostic } from '../model/diagnostic.js'

/** Diagnostics by file, line, rule and message: an order that does not depend on what was found first. */
export function orderDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compareText(a.place.file, b.place.file) ||
      (a.place.line ?? 0) - (b.place.line ?? 0) ||
      compareText(a.rule, b.rule) ||
      compareText(a.message, b.message),
  )
}
