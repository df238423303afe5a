import type { ReportedDiagnostic } from '../model/report.js'

/** A diagnostic with its keys in the order that the documentation gives; deck, locale and slide are those of some only. */
export function orderKeys(diagnostic: ReportedDiagnostic): object {
  const { rule, severity, message, file, line, deck, locale, slide, advice } = diagnostic
  return { rule, severity, message, file, line, deck, locale, slide, advice }
}
