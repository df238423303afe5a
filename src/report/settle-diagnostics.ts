import type { Diagnostic, RuleLevel } from '../model/diagnostic.js'
import { type AllowingDocument, applyAllowances, type IsSearched } from './apply-allowances.js'
import { capDiagnostics } from './cap-diagnostics.js'
import { findOrigins } from './find-origins.js'
import { orderDiagnostics } from './order-diagnostics.js'

/** What a project and its documents say about what was found. */
export interface Settlement {
  /** Severities by rule, in place of the rules' own. */
  readonly rules: Readonly<Record<string, RuleLevel>>
  /** Every document that was read. */
  readonly documents: readonly AllowingDocument[]
  /** What this run looks for; all where it is absent. */
  readonly isSearched?: IsSearched
}

/**
 * What is told of all that was found, the one place for it: in the files that lines come from, without what documents allow, as grave as the project wants it, a
 * rule that speaks too often on a file summed up, and in the order of files and lines.
 */
export function settleDiagnostics(
  found: readonly Diagnostic[],
  settlement: Settlement,
): readonly Diagnostic[] {
  const { rules, documents, isSearched = () => true } = settlement
  const left = findOrigins(
    applyAllowances(found, documents, isSearched),
    documents.map(({ file }) => file),
  )
  return orderDiagnostics(capDiagnostics(left.flatMap((diagnostic) => setLevel(diagnostic, rules))))
}

function setLevel(diagnostic: Diagnostic, rules: Settlement['rules']): Diagnostic[] {
  const level = Object.hasOwn(rules, diagnostic.rule) ? rules[diagnostic.rule] : undefined
  if (level === 'off') return []
  return [level === undefined ? diagnostic : { ...diagnostic, severity: level }]
}
