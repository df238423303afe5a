import { compareText } from '../language/compare-text.js'
import { completenessOf } from '../model/completeness.js'
import type { ReportedDiagnostic } from '../model/report.js'
import type { SourceChange, TrackedSlide, Translation } from '../model/translation.js'
import { orderKeys } from './order-keys.js'
import { printJson } from './print-json.js'

/** All that is known of the state of translations. */
export interface Status {
  /** Of the program. */
  readonly version: string
  readonly translations: readonly Translation[]
  readonly diagnostics: readonly ReportedDiagnostic[]
  /** Sentences on what could not be told, and why. */
  readonly remarks: readonly string[]
}

/** The state of translations as JSON, its keys always in the order that docs/status.md gives; with a line end. */
export function formatStatusJson({ version, translations, diagnostics, remarks }: Status): string {
  const sorted = [...translations].sort(
    (one, other) => compareText(one.deck, other.deck) || compareText(one.locale, other.locale),
  )
  return printJson({
    version,
    sourceLocales: [...new Set(translations.map(({ sourceLocale }) => sourceLocale))].sort(compareText),
    ...summarise(translations),
    decks: sorted.map(orderTranslation),
    diagnostics: diagnostics.map(orderKeys),
    remarks,
  })
}

function summarise(translations: readonly Translation[]): object {
  const { percent, counts } = completenessOf(translations)
  const { current, outdated, missing, extra, untracked } = counts
  return { complete: percent, counts: { current, outdated, missing, extra, untracked } }
}

function orderTranslation(translation: Translation): object {
  const { deck, locale, sourceLocale, file, sourceFile, record, slides } = translation
  return {
    deck,
    locale,
    sourceLocale,
    file,
    source: sourceFile,
    record,
    ...summarise([translation]),
    slides: slides.map(orderSlide),
  }
}

function orderSlide({ id, title, state, line, sourceLine }: TrackedSlide): object {
  const change = state.status === 'outdated' ? orderChange(state.change) : undefined
  return { id, title, status: state.status, line: line ?? null, sourceLine: sourceLine ?? null, change }
}

function orderChange({ since, line, size, isTouched, before, after }: SourceChange): object {
  return {
    since: since ?? null,
    line,
    heading: size?.isHeading ?? null,
    blocks: size?.blocks ?? null,
    words: size?.words ?? null,
    touched: isTouched,
    before: before ?? null,
    after,
  }
}
