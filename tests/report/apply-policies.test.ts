import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnostics/diagnose.js'
import { applyPolicies } from '../../src/report/apply-policies.js'
import { settleDiagnostics } from '../../src/report/settle-diagnostics.js'

const missing = diagnose('locale/missing-slide', { place: { file: 'es.md' }, message: 'It is missing.' })
const extra = diagnose('locale/extra-slide', { place: { file: 'es.md' }, message: 'It is extra.' })

describe('applyPolicies', () => {
  it.each([
    ['source', 'warning'],
    ['omit', 'warning'],
    ['fail', 'error'],
  ] as const)('makes a missing slide under the policy %s: %s', (policy, severity) => {
    const found = applyPolicies([missing, extra], { missing: policy, outdated: 'fail' })
    expect(found.map((one) => one.severity)).toEqual([severity, 'warning'])
  })

  it('gives way to what the project says of the rule', () => {
    const found = applyPolicies([missing], { missing: 'fail', outdated: 'show' })
    const settled = settleDiagnostics(found, { rules: { 'locale/missing-slide': 'note' }, documents: [] })
    expect(settled.map(({ severity }) => severity)).toEqual(['note'])
  })
})
