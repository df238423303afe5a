import { compareText } from '../language/compare-text.js'
import { formatCount } from '../language/format-count.js'
import type { Severity } from '../model/diagnostic.js'
import type { ReportedDiagnostic } from '../model/report.js'
import { escapeControls } from './escape-controls.js'

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' }
const byGravity: readonly Severity[] = ['error', 'warning', 'note']
/** GitHub shows so many annotations of each kind for a step, and drops the others without a word. */
const mostShown = 10

/**
 * The diagnostics as workflow commands, which GitHub shows at the lines of a pull request: a line each, the gravest first. Of a
 * kind that has more than GitHub shows, those of one rule in one file are one, and the last one counts what is left. With a line
 * end; empty where there are none.
 */
export function formatGithub(diagnostics: readonly ReportedDiagnostic[]): string {
  return byGravity
    .flatMap((severity) =>
      formatKind(
        diagnostics.filter((diagnostic) => diagnostic.severity === severity),
        severity,
      ),
    )
    .map((line) => `${line}\n`)
    .join('')
}

function formatKind(diagnostics: readonly ReportedDiagnostic[], severity: Severity): readonly string[] {
  const sorted = [...diagnostics].sort(
    (one, other) =>
      compareText(one.file, other.file) ||
      (one.line ?? 0) - (other.line ?? 0) ||
      compareText(one.rule, other.rule),
  )
  if (sorted.length <= mostShown) return sorted.map((diagnostic) => annotate(diagnostic, []))
  const groups = groupAlike(sorted)
  if (groups.length <= mostShown) return groups.map(([first, ...rest]) => annotate(first, rest))
  const shown = groups.slice(0, mostShown - 1)
  const left = groups.slice(mostShown - 1).flat()
  const files = formatCount(new Set(left.map(({ file }) => file)).size, 'file')
  const tally = `and ${formatCount(left.length, severity)} more in ${files}; GitHub shows ${mostShown} of a kind. \`polydeck check\` lists all.`
  return [
    ...shown.map(([first, ...rest]) => annotate(first, rest)),
    `::${commands[severity]} title=polydeck::${escapeData(tally)}`,
  ]
}

type Group = [ReportedDiagnostic, ...ReportedDiagnostic[]]

function groupAlike(diagnostics: readonly ReportedDiagnostic[]): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const diagnostic of diagnostics) {
    const key = `${diagnostic.rule}\n${diagnostic.file}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [diagnostic])
    else group.push(diagnostic)
  }
  return [...groups.values()]
}

function annotate(
  { severity, rule, file, line, message, advice }: ReportedDiagnostic,
  alike: Group[0][],
): string {
  const properties = [
    `file=${escapeProperty(file)}`,
    ...(line === null ? [] : [`line=${line}`]),
    `title=${escapeProperty(rule)}`,
  ].join(',')
  const lines = alike.flatMap((other) => other.line ?? []).join(', ')
  const more =
    alike.length === 0
      ? []
      : [`… and ${alike.length} more like this${lines === '' ? '' : `, in lines ${lines}`}`]
  return `::${commands[severity]} ${properties}::${escapeData([message, ...more, advice].join('\n'))}`
}

/** As GitHub's own toolkit does, and so that no document steers whatever shows the log. */
function escapeData(text: string): string {
  const lines = text.replaceAll('%', '%25').split(/\r\n?|\n/)
  return lines.map(escapeControls).join('%0A')
}

const escapeProperty = (text: string) =>
  escapeControls(text.replaceAll('%', '%25')).replaceAll(':', '%3A').replaceAll(',', '%2C')
