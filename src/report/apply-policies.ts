import type { Diagnostic } from '../model/diagnostic.js'
import type { MissingPolicy, OutdatedPolicy } from '../model/policy.js'

/** What a project wants of slides that a translation lacks or that are behind their source. */
export interface Policies {
  readonly missing: MissingPolicy
  readonly outdated: OutdatedPolicy
}

/** What was found, as grave as the policies want it: what shall fail is an error. What the project says of a rule goes before. */
export function applyPolicies(
  found: readonly Diagnostic[],
  { missing, outdated }: Policies,
): readonly Diagnostic[] {
  const failing = new Set<string>([
    ...(missing === 'fail' ? ['locale/missing-slide'] : []),
    ...(outdated === 'fail' ? ['locale/outdated-slide'] : []),
  ])
  return found.map((one) => (failing.has(one.rule) ? { ...one, severity: 'error' } : one))
}
