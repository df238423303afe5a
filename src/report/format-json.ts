import type { DeckReport, Report, ReportedDiagnostic } from '../model/report.js'

/** How one run went: what `--json` tells besides the report. */
export interface Run {
  /** Milliseconds in all, and by step. */
  readonly ms: number
  readonly steps: Readonly<Record<string, number>>
  /** The decks that were made, and why each was. */
  readonly rebuilt: readonly { readonly deck: string; readonly locale: string; readonly why: 'built' }[]
}

/** Signs that JSON allows in a string but a terminal may obey. */
const unprintable = /[\u007f-\u009f\u2028\u2029]/g

/** The report as JSON, its keys always in the order that the documentation gives; with a line end. */
export function formatJson(report: Report & { readonly run?: Run }): string {
  const ordered = {
    version: report.version,
    sourceLocale: report.sourceLocale,
    decks: report.decks.map(orderDeck),
    diagnostics: report.diagnostics.map(orderDiagnostic),
    run: report.run && orderRun(report.run),
  }
  const text = JSON.stringify(ordered, undefined, 2)
  return `${text.replace(unprintable, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`
}

function orderDeck(report: DeckReport): DeckReport {
  const { deck, locale, title, failed, slides, outputs, translation } = report
  const { current, outdated, missing, extra, untracked, drift } = translation
  return {
    deck,
    locale,
    title,
    failed,
    slides: slides.map(({ id, part, layout, step, minFontPx, notes }) => {
      return { id, part, layout, step, minFontPx, notes }
    }),
    outputs: outputs.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })),
    translation: { current, outdated, missing, extra, untracked, drift },
  }
}

/** `JSON.stringify` leaves out the keys that are not known: deck, locale and slide are those of some diagnostics only. */
function orderDiagnostic(diagnostic: ReportedDiagnostic): object {
  const { rule, severity, message, file, line, deck, locale, slide, advice } = diagnostic
  return { rule, severity, message, file, line, deck, locale, slide, advice }
}

function orderRun({ ms, steps, rebuilt }: Run): Run {
  const rounded = Object.entries(steps).map(([step, time]) => [step, Math.round(time)])
  return {
    ms: Math.round(ms),
    steps: Object.fromEntries(rounded),
    rebuilt: rebuilt.map(({ deck, locale, why }) => ({ deck, locale, why })),
  }
}
