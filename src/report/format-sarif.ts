import { createHash } from 'node:crypto'
import { catalogue } from '../diagnostics/catalogue.js'
import type { Rule } from '../diagnostics/rule.js'
import { compareText } from '../language/compare-text.js'
import type { ReportedDiagnostic } from '../model/report.js'
import { encodePath } from '../markup/encode-path.js'
import { printJson } from './print-json.js'

const rules: readonly (readonly [string, Rule])[] = Object.entries(catalogue).sort(([one], [other]) =>
  compareText(one, other),
)
const ruleNames = rules.map(([name]) => name)

/** The diagnostics in the static analysis results interchange format, SARIF 2.1.0, for code scanning; with a line end. */
export function formatSarif(diagnostics: readonly ReportedDiagnostic[], version: string): string {
  const seen = new Map<string, number>()
  return printJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'polydeck', semanticVersion: version, rules: rules.map(describeRule) } },
        columnKind: 'unicodeCodePoints',
        results: diagnostics.map((diagnostic) => describeResult(diagnostic, seen)),
      },
    ],
  })
}

function describeRule([id, { severity, title, advice, explanation }]: readonly [string, Rule]): object {
  return {
    id,
    shortDescription: { text: `${title}.` },
    ...(explanation !== undefined && { fullDescription: { text: explanation } }),
    help: { text: advice },
    defaultConfiguration: { level: severity },
  }
}

function describeResult(diagnostic: ReportedDiagnostic, seen: Map<string, number>): object {
  const { rule, severity, message, advice, file, line } = diagnostic
  const ruleIndex = ruleNames.indexOf(rule)
  return {
    ruleId: rule,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: severity,
    message: { text: `${message}\n${advice}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodePath(file), uriBaseId: '%SRCROOT%' },
          ...(line !== null && { region: { startLine: line } }),
        },
      },
    ],
    partialFingerprints: { primaryLocationLineHash: identify(diagnostic, seen) },
  }
}

/** The same problem is the same after lines moved: so no line counts, and of several alike each has its number. */
function identify({ rule, file, slide, message }: ReportedDiagnostic, seen: Map<string, number>): string {
  const what = slide ?? message.replace(/\d+/g, '')
  const hash = createHash('sha256')
    .update(JSON.stringify([rule, file, what]))
    .digest('hex')
    .slice(0, 16)
  const count = (seen.get(hash) ?? 0) + 1
  seen.set(hash, count)
  return `${hash}:${count}`
}
