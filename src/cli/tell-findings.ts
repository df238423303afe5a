import { appendFile } from 'node:fs/promises'
import { parseName } from '../config/parse-options.js'
import { readVersion } from '../config/read-version.js'
import { DeckError } from '../diagnostics/deck-error.js'
import type { ReportedDiagnostic } from '../model/report.js'
import type { Translation } from '../model/translation.js'
import type { Console } from './console.js'

/** How `check` and `status` tell what they found. */
export const tellings = ['text', 'json', 'github', 'sarif', 'markdown'] as const

/** See `tellings`. */
export type Telling = (typeof tellings)[number]

/** What was found. */
export interface Findings {
  readonly translations: readonly Translation[]
  readonly diagnostics: readonly ReportedDiagnostic[]
  /** The same as JSON. */
  readonly json: () => string
  /** The same for people, on stderr. */
  readonly text: () => string
}

/** The way to tell that was asked for: `--json` is short for `--format json`. Throws `DeckError` where it is not known. */
export function parseTelling({
  format,
  json,
}: {
  readonly format?: string
  readonly json?: boolean
}): Telling {
  return json ? 'json' : parseName(format ?? 'text', tellings, 'format')
}

/**
 * Tells what was found: for people on stderr, for programs on stdout; on GitHub the step's summary gets its Markdown too. What only
 * some formats need is loaded only for them.
 */
export async function tellFindings(findings: Findings, telling: Telling, console: Console): Promise<void> {
  const { diagnostics } = findings
  if (telling === 'text') return console.tell(findings.text())
  if (telling === 'json') return console.print(findings.json())
  if (telling === 'markdown') return console.print(await summaryOf(findings))
  if (telling === 'sarif') {
    const { formatSarif } = await import('../report/format-sarif.js')
    return console.print(formatSarif(diagnostics, readVersion()))
  }
  const { formatGithub } = await import('../report/format-github.js')
  await console.print(formatGithub(diagnostics))
  await appendSummary(await summaryOf(findings))
}

async function summaryOf(findings: Findings): Promise<string> {
  const { formatGithubSummary } = await import('../report/format-github-summary.js')
  const { env } = process
  const place = {
    server: env['GITHUB_SERVER_URL'],
    repository: env['GITHUB_REPOSITORY'],
    revision: env['GITHUB_SHA'],
  }
  return formatGithubSummary(findings, place)
}

async function appendSummary(markdown: string): Promise<void> {
  const path = process.env['GITHUB_STEP_SUMMARY']
  if (path === undefined || path === '') return
  try {
    await appendFile(path, markdown)
  } catch (error) {
    throw new DeckError('output-not-writable', `The summary could not be written to \`${path}\`.`, {
      advice: 'Check the file that `GITHUB_STEP_SUMMARY` names, or unset it.',
      cause: error,
    })
  }
}
