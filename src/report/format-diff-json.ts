import type { DeckChange, ProjectChange, SlideChange, SlideVersion } from '../model/change.js'
import type { ReportedDiagnostic } from '../model/report.js'
import { orderKeys } from './order-keys.js'
import { printJson } from './print-json.js'

/** All that is known of what changed. */
export interface DiffToTell extends ProjectChange {
  /** Of the program. */
  readonly version: string
  /** The page's path, as it is shown. */
  readonly page: string
  readonly diagnostics: readonly ReportedDiagnostic[]
  readonly remarks: readonly string[]
}

/** What changed as JSON, its keys always in the order that docs/diff.md gives; with a line end. */
export function formatDiffJson(told: DiffToTell): string {
  const { version, revision, commit, page, decks, diagnostics, remarks } = told
  return printJson({
    version,
    revision,
    commit,
    page,
    decks: decks.map(orderDeck),
    diagnostics: diagnostics.map(orderKeys),
    remarks,
  })
}

function orderDeck({ deck, locale, status, file, earlierFile, total, slides }: DeckChange): object {
  return {
    deck,
    locale,
    status,
    file,
    earlierFile: earlierFile ?? null,
    total,
    slides: slides.map(orderSlide),
  }
}

function orderSlide({
  id,
  title,
  kind,
  before,
  after,
  changedPictures,
  areNotesAll,
  behind,
}: SlideChange): object {
  return {
    id,
    title,
    kind,
    before: orderVersion(before),
    after: orderVersion(after),
    changedPictures,
    onlyNotes: areNotesAll,
    outdatedIn: behind.map(({ locale }) => locale),
  }
}

function orderVersion(version: SlideVersion | undefined): object | null {
  if (version === undefined) return null
  const { file, line, title, number, lines, pictures, findings } = version
  return {
    file,
    line,
    title,
    number,
    lines,
    pictures: pictures.map(({ name }) => name),
    rules: [...new Set(findings.map(({ rule }) => rule))],
  }
}
