import type { Diagnostic, Severity } from '../model/diagnostic.js'
import { orderDiagnostics } from './order-diagnostics.js'

/** A rule speaks so often on one file; of more cases it speaks once. */
const mostOfARule = 10
/** So many of their lines are named. */
const mostLines = 5

const byGravity: readonly Severity[] = ['error', 'warning', 'note']

/** The diagnostics, with one in place of all that a rule says of a file where it says more than ten. */
export function capDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>()
  for (const diagnostic of orderDiagnostics(diagnostics)) {
    const key = `${diagnostic.rule} ${diagnostic.place.file}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [diagnostic])
    else group.push(diagnostic)
  }
  return [...groups.values()].flatMap((group) => (group.length > mostOfARule ? sumUp(group) : group))
}

function sumUp(group: readonly Diagnostic[]): Diagnostic[] {
  const [first, ...rest] = group
  if (first === undefined) return []
  const severity = byGravity.find((one) => group.some((other) => other.severity === one)) ?? first.severity
  const lines = [...new Set(rest.flatMap(({ place }) => place.line ?? []))]
  const named = lines.slice(0, mostLines).join(', ') + (lines.length > mostLines ? ' …' : '')
  const where = lines.length === 0 ? '' : `, in lines ${named}`
  return [{ ...first, severity, message: `${first.message} … and ${rest.length} more like this${where}` }]
}
