import type { RebuiltDeck } from '../model/build.js'
import type { DeckReport, OutputReport, Report } from '../model/report.js'
import { orderKeys } from './order-keys.js'
import { printJson } from './print-json.js'

/** How one run went: what `--json` tells besides the report. */
export interface Run {
  /** Milliseconds in all, and by step. */
  readonly ms: number
  readonly steps: Readonly<Record<string, number>>
  /** The decks that were made anew, and why each was; all others are as an earlier run made them. */
  readonly rebuilt: readonly RebuiltDeck[]
  /** Files of earlier runs that were removed, by their paths in the output folder. */
  readonly removed: readonly string[]
}

/** The report as JSON, its keys always in the order that the documentation gives; with a line end. */
export function formatJson(report: Report & { readonly run?: Run }): string {
  return printJson({
    version: report.version,
    sourceLocale: report.sourceLocale,
    decks: report.decks.map(orderDeck),
    pages: report.pages.map(orderOutput),
    diagnostics: report.diagnostics.map(orderKeys),
    run: report.run && orderRun(report.run),
  })
}

function orderDeck(report: DeckReport): DeckReport {
  const { deck, locale, title, file, failed, slides, outputs, translation } = report
  const { current, outdated, missing, extra, untracked, drift } = translation
  return {
    deck,
    locale,
    title,
    file,
    failed,
    slides: slides.map(({ id, part, layout, step, minFontPx, notes }) => {
      return { id, part, layout, step, minFontPx, notes }
    }),
    outputs: outputs.map(orderOutput),
    translation: { current, outdated, missing, extra, untracked, drift },
  }
}

const orderOutput = ({ path, bytes, sha256 }: OutputReport): OutputReport => ({ path, bytes, sha256 })

function orderRun({ ms, steps, rebuilt, removed }: Run): Run {
  const rounded = Object.entries(steps).map(([step, time]) => [step, Math.round(time)])
  return {
    ms: Math.round(ms),
    steps: Object.fromEntries(rounded),
    rebuilt: rebuilt.map(({ deck, locale, why }) => ({ deck, locale, why })),
    removed,
  }
}
