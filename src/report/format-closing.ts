import type { DeckReport, Report } from '../model/report.js'
import type { Display } from './display.js'
import { escapeControls } from './escape-controls.js'
import { formatCount } from '../language/format-count.js'
import { formatNote } from './format-note.js'
import { formatDuration } from './format-quantity.js'

/** How a build ended. */
export interface Closing {
  readonly report: Report
  readonly remarks: readonly string[]
  readonly ms: number
  /** A file of the output folder, by its path in there, as it is shown to the author. */
  readonly shownAs: (path: string) => string
}

/** The last lines of a build: remarks, where to look, and how many decks were built in what time. */
export function formatClosing(closing: Closing, display: Display): string {
  const { colour } = display
  const place = placeToLook(closing.report)
  return [
    ...closing.remarks.map((remark) => formatNote(remark, display)),
    ...(place === undefined ? [] : [`Open ${colour.bold(escapeControls(closing.shownAs(place)))}`]),
    verdict(closing.report.decks, formatDuration(closing.ms)),
  ].join('\n')
}

/** The deck of the source locale, else the first; its HTML, else its PDF. */
function placeToLook({ decks, sourceLocale }: Report): string | undefined {
  const made = decks.filter(({ outputs }) => outputs.length > 0)
  const deck = made.find(({ locale }) => locale === sourceLocale) ?? made[0]
  const page = deck?.outputs.find(({ path }) => path.endsWith('.html'))
  return (page ?? deck?.outputs[0])?.path
}

function verdict(decks: readonly DeckReport[], time: string): string {
  const whole = decks.filter(({ failed }) => !failed).length
  if (decks.length === 0) return `No deck was built, in ${time}`
  if (whole === decks.length) return `Built ${formatCount(whole, 'deck')} in ${time}`
  return `Built ${whole} of ${formatCount(decks.length, 'deck')} in ${time}; ${decks.length - whole} failed`
}
