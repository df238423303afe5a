import type { RebuiltDeck } from '../model/build.js'
import type { Report } from '../model/report.js'
import type { Display } from './display.js'
import { escapeControls } from './escape-controls.js'
import { cutText } from '../language/cut-text.js'
import { formatCount } from '../language/format-count.js'
import { textWidth } from '../language/text-width.js'
import { formatNote } from './format-note.js'
import { formatDuration } from './format-quantity.js'

/** How a build ended. */
export interface Closing {
  readonly report: Report
  readonly remarks: readonly string[]
  readonly ms: number
  /** What was made anew and why, what was removed, and whether there was anything before. */
  readonly rebuilt: readonly RebuiltDeck[]
  readonly removed: readonly string[]
  /** How many files of earlier runs were found damaged. */
  readonly healed: number
  readonly isFirst: boolean
  /** A file of the output folder, by its path in there, as it is shown to the author; absent where he knows where to look. */
  readonly shownAs?: (path: string) => string
}

/** The last lines of a build: remarks, where to look, and how many decks were built in what time. */
export function formatClosing(closing: Closing, display: Display): string {
  const { colour } = display
  const place = closing.shownAs && placeToLook(closing.report, closing.shownAs)
  return [
    ...[...closing.remarks, ...tellHealed(closing)].map((remark) => formatNote(remark, display)),
    ...(place === undefined ? [] : [`Open ${colour.bold(escapeControls(place))}`]),
    ...tellChanges(closing, display),
    verdict(closing),
  ].join('\n')
}

function tellHealed({ healed }: Closing): string[] {
  if (healed === 0) return []
  const was = healed === 1 ? 'was' : 'were'
  return [
    `${formatCount(healed, 'file')} that earlier builds had kept ${was} damaged or changed by somebody else, so what needed ${healed === 1 ? 'it' : 'them'} was made anew.`,
  ]
}

/** So many decks are named with what changed; more are counted. */
const mostTold = 12

/** What was made anew, a line for each deck; nothing where everything is. */
function tellChanges({ report, rebuilt, removed, isFirst }: Closing, { colour, width }: Display): string[] {
  const ids = new Set(report.decks.map(({ deck }) => deck))
  const told = isFirst
    ? []
    : rebuilt.filter(({ why }) => why !== 'new' || rebuilt.length < report.decks.length)
  const lines = told.slice(0, mostTold).map(({ deck, locale, why }) => {
    const name = ids.size > 1 ? `${deck}/${locale}` : locale
    return `${colour.bold(escapeControls(name))}${cutText(escapeControls(`: ${why}`), width - textWidth(name))}`
  })
  return [
    ...lines,
    ...(told.length > mostTold ? [`and ${told.length - mostTold} more`] : []),
    ...(removed.length > 0
      ? [`Removed ${formatCount(removed.length, 'file')} that nothing makes any more`]
      : []),
  ]
}

/** The deck of the source locale, else the first; its HTML, else its PDF. */
function placeToLook({ decks, sourceLocale }: Report, shownAs: (path: string) => string): string | undefined {
  const made = decks.filter(({ outputs }) => outputs.length > 0)
  const deck = made.find(({ locale }) => locale === sourceLocale) ?? made[0]
  const page = deck?.outputs.find(({ path }) => path.endsWith('.html'))
  const path = (page ?? deck?.outputs[0])?.path
  return path === undefined ? undefined : shownAs(path)
}

function verdict({ report: { decks }, rebuilt, isFirst, ms }: Closing): string {
  const time = formatDuration(ms)
  const whole = decks.filter(({ failed }) => !failed).length
  const kept = decks.length - rebuilt.length
  if (!isFirst && decks.length > 0 && rebuilt.length === 0) {
    const are = decks.length === 1 ? 'deck is' : 'decks are'
    return `Nothing to make: ${decks.length} ${are} up to date, in ${time}`
  }
  if (!isFirst && kept > 0 && whole === decks.length)
    return `Built ${formatCount(rebuilt.length, 'deck')} in ${time}; ${kept} did not change`
  if (decks.length === 0) return `No deck was built, in ${time}`
  if (whole === decks.length) return `Built ${formatCount(whole, 'deck')} in ${time}`
  return `Built ${whole} of ${formatCount(decks.length, 'deck')} in ${time}; ${decks.length - whole} failed`
}
