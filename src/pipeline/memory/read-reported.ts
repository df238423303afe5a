import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { OutputReport, Report } from '../../model/report.js'
import { reportPath } from '../../output/output-paths.js'
import type { BuildState } from './build-state.js'
import { keyParts, type KeyPart } from './known-deck.js'

/**
 * What the report of the last run tells of an output folder, for a project whose `.polydeck` was deleted: which files a build wrote.
 * What they are made of it does not tell, so all of them are made anew.
 */
export function readReported(outFolder: string, root: string): Omit<BuildState, 'format'> {
  const report = readReport(outFolder)
  const unknown = Object.fromEntries(keyParts.map((part) => [part, ''])) as Record<KeyPart, string>
  return {
    pages: (report?.pages ?? []).filter(isOutput),
    pageAssets: [],
    decks: (report?.decks ?? []).map(({ deck, locale, file, outputs }) => ({
      deck: String(deck),
      locale: String(locale),
      document: resolve(root, String(file)),
      record: '',
      parts: unknown,
      slides: [],
      outputs: outputs.filter(isOutput),
      assets: [],
    })),
  }
}

/** Whether it names a file of the output folder itself: anybody may have written the report. */
const isOutput = ({ path, sha256 }: OutputReport) =>
  typeof sha256 === 'string' &&
  typeof path === 'string' &&
  !path.split(/[/\\]/).includes('..') &&
  !/^[/\\]|:/.test(path)

function readReport(outFolder: string): Pick<Report, 'decks' | 'pages'> | undefined {
  try {
    const report: unknown = JSON.parse(readFileSync(join(outFolder, reportPath), 'utf8'))
    const { decks, pages } = report as Partial<Report>
    const isWhole =
      Array.isArray(decks) && Array.isArray(pages) && decks.every((one) => Array.isArray(one?.outputs))
    return isWhole ? { decks, pages } : undefined
  } catch {
    return undefined // there was no run, or somebody wrote another one
  }
}
