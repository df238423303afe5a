import type { Diagnostic } from './diagnostic.js'
import type { LayoutName, SizeStep } from './layout.js'
import type { LocaleTag } from './locale.js'

/** `dist/report.json`: what the decks are and what was found; decided by the inputs alone, so it holds no times. */
export interface Report {
  readonly version: string
  /** The source locale that the decks share; `null` where they differ. */
  readonly sourceLocale: LocaleTag | null
  readonly decks: readonly DeckReport[]
  /** The pages that belong to no deck alone: the overview, the decks' index pages, the state of translations. */
  readonly pages: readonly OutputReport[]
  readonly diagnostics: readonly ReportedDiagnostic[]
}

/** One deck in one locale. */
export interface DeckReport {
  readonly deck: string
  readonly locale: LocaleTag
  readonly title: string
  /** The document, by its path from the root, with `/` between its parts. */
  readonly file: string
  /** Whether an output that was asked for could not be made. */
  readonly failed: boolean
  readonly slides: readonly SlideReport[]
  readonly outputs: readonly OutputReport[]
  readonly translation: TranslationReport
}

/** One slide as it is shown; a slide of several parts is reported for each. */
export interface SlideReport {
  readonly id: string
  readonly part: number
  readonly layout: LayoutName
  readonly step: SizeStep
  /** Smallest body text in px on the 1280 × 720 canvas; `null` where the slide has none. */
  readonly minFontPx: number | null
  readonly notes: boolean
}

/** A file that was written, its path relative to the output folder. */
export interface OutputReport {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/** Slides of a translation, counted by their state against the source. */
export interface TranslationReport {
  readonly current: number
  readonly outdated: number
  readonly missing: number
  readonly extra: number
  /** Paired, but nothing records which version of the source they follow. */
  readonly untracked: number
  /** Paired, but differing in the kinds or number of their blocks. */
  readonly drift: number
}

/** A diagnostic in one row. */
export interface ReportedDiagnostic extends Omit<Diagnostic, 'place'> {
  readonly file: string
  readonly line: number | null
}
