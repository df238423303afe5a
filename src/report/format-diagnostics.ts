import { textWidth } from '../language/text-width.js'
import type { Severity } from '../model/diagnostic.js'
import type { ReportedDiagnostic } from '../model/report.js'
import type { Display } from './display.js'
import { escapeControls } from './escape-controls.js'
import { formatCount } from '../language/format-count.js'
import { wrapText } from './wrap-text.js'
import { compareText } from '../language/compare-text.js'

const severities: readonly Severity[] = ['error', 'warning', 'note']
const severityWidth = 'warning'.length
/** However narrow the display is, a message gets that much. */
const leastRoom = 24

/** The diagnostics for people, grouped by file and sorted by line, and how many there are; empty where there are none. */
export function formatDiagnostics(diagnostics: readonly ReportedDiagnostic[], display: Display): string {
  if (diagnostics.length === 0) return ''
  return [
    ...groupByFile(diagnostics).map(([file, found]) => [
      display.colour.bold(escapeControls(file)),
      ...formatFile(found, display),
    ]),
    [formatCounts(diagnostics, display)],
  ]
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

function groupByFile(diagnostics: readonly ReportedDiagnostic[]): [string, ReportedDiagnostic[]][] {
  const files = new Map<string, ReportedDiagnostic[]>()
  for (const diagnostic of diagnostics) {
    const found = files.get(diagnostic.file)
    if (found === undefined) files.set(diagnostic.file, [diagnostic])
    else found.push(diagnostic)
  }
  return [...files].sort(([one], [other]) => compareText(one, other))
}

function formatFile(found: readonly ReportedDiagnostic[], display: Display): readonly string[] {
  const sorted = [...found].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || compareText(a.rule, b.rule))
  const lineWidth = Math.max(4, ...sorted.map(({ line }) => String(line ?? '').length))
  const advised = new Set<string>()
  return sorted.flatMap((diagnostic) => {
    const key = `${diagnostic.rule} ${diagnostic.advice}`
    const isNew = !advised.has(key)
    advised.add(key)
    return formatOne({ diagnostic, lineWidth, isAdvised: isNew }, display)
  })
}

interface Entry {
  readonly diagnostic: ReportedDiagnostic
  readonly lineWidth: number
  /** Whether the advice follows. */
  readonly isAdvised: boolean
}

function formatOne({ diagnostic, lineWidth, isAdvised }: Entry, display: Display): readonly string[] {
  const { line, severity, message, rule, advice } = diagnostic
  const { colour } = display
  const paint = { error: colour.red, warning: colour.yellow, note: colour.dim }[severity]
  const place = line === null ? ' '.repeat(lineWidth + 1) : `${line}:`.padStart(lineWidth + 1)
  const indent = ' '.repeat(lineWidth + 1 + 2 + severityWidth + 2)
  const room = Math.max(leastRoom, display.width - indent.length)
  const [first = '', ...rest] = withRule(wrapText(escapeLines(message), room), rule, { room, colour })
  return [
    `${colour.dim(place)}  ${paint(severity)}${' '.repeat(severityWidth - severity.length)}  ${first}`,
    ...rest.map((text) => indent + text),
    ...(isAdvised ? wrapText(escapeLines(advice), room).map((text) => indent + colour.cyan(text)) : []),
  ]
}

interface Column {
  readonly room: number
  readonly colour: Display['colour']
}

/** The rule's name behind the message, where it fits there, else on a line of its own. */
function withRule(lines: readonly string[], rule: string, { room, colour }: Column): readonly string[] {
  const last = lines.at(-1) ?? ''
  if (textWidth(last) + 2 + textWidth(rule) > room) return [...lines, colour.dim(rule)]
  return [...lines.slice(0, -1), `${last}  ${colour.dim(rule)}`]
}

function formatCounts(diagnostics: readonly ReportedDiagnostic[], { colour }: Display): string {
  const counts = severities.map((severity) => ({
    severity,
    count: diagnostics.filter((diagnostic) => diagnostic.severity === severity).length,
  }))
  return counts
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) =>
      ({ error: colour.red, warning: colour.yellow, note: colour.dim })[severity](
        formatCount(count, severity),
      ),
    )
    .join(', ')
}

/** Line ends become spaces, at which the text is wrapped anew. */
const escapeLines = (text: string) => escapeControls(text.replace(/\s*\n\s*/g, ' '))
