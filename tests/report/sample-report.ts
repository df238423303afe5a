import type { DeckReport, Report, ReportedDiagnostic } from '../../src/model/report.js'
import type { Display, Painter } from '../../src/report/display.js'

const leave = (text: string) => text
const tag = (name: string) => (text: string) => `<${name}>${text}</${name}>`

/** Leaves text as it is. */
export const plain: Painter = {
  bold: leave,
  dim: leave,
  red: leave,
  yellow: leave,
  green: leave,
  cyan: leave,
}

/** Shows colours as tags. */
export const tagged: Painter = {
  bold: tag('bold'),
  dim: tag('dim'),
  red: tag('red'),
  yellow: tag('yellow'),
  green: tag('green'),
  cyan: tag('cyan'),
}

/** A display without colours. */
export const columns = (width: number): Display => ({ width, colour: plain })

/** A diagnostic about a picture, changed as the case needs. */
export function diagnosticOf(change: Partial<ReportedDiagnostic>): ReportedDiagnostic {
  return {
    rule: 'asset/not-found',
    severity: 'warning',
    message: 'There is no picture `a.png`.',
    advice: 'Mend the path.',
    file: 'talk/es.md',
    line: 12,
    ...change,
  }
}

/** A deck of one slide, changed as the case needs. */
export function deckOf(change: Partial<DeckReport>): DeckReport {
  const { deck = 'talk', locale = 'en' } = change
  return {
    deck,
    locale,
    title: 'A talk',
    file: `${deck}/${locale}.md`,
    failed: false,
    slides: [{ id: 'title', part: 1, layout: 'title', step: 0, minFontPx: null, notes: false }],
    outputs: [
      { path: `${deck}/${locale}.html`, bytes: 21_400, sha256: 'aa' },
      { path: `${deck}/${locale}.pdf`, bytes: 1_190_000, sha256: 'bb' },
    ],
    translation: { current: 0, outdated: 0, missing: 0, extra: 0, untracked: 1, drift: 0 },
    ...change,
  }
}

/** A report of decks and diagnostics. */
export function reportOf(
  decks: readonly DeckReport[],
  diagnostics: readonly ReportedDiagnostic[] = [],
): Report {
  return { version: '1.2.3', sourceLocale: 'en', decks, pages: [], diagnostics }
}
