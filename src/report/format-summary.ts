import { textWidth } from '../language/text-width.js'
import type { DeckReport } from '../model/report.js'
import { cutText } from '../language/cut-text.js'
import type { Display } from './display.js'
import { escapeControls } from './escape-controls.js'
import { formatBytes } from './format-quantity.js'

/** What the table is made of. */
export interface Summary {
  readonly decks: readonly DeckReport[]
  /** Minutes to speak each deck, by `deck/locale`. */
  readonly minutes: ReadonlyMap<string, number>
}

/** A column; texts stand at its start, numbers at its end. */
interface Column {
  readonly head: string
  readonly isNumber?: boolean
  /** Widest that it may be. */
  readonly limit?: number
  readonly cell: (deck: DeckReport) => string
}

const mostRows = 40
const gap = '  '
/** A column of titles that is narrower than this says nothing. */
const leastTitle = 8

/** A table of the decks that were built, a line each, no wider than the display; empty where there are none. */
export function formatSummary(summary: Summary, display: Display): string {
  if (summary.decks.length === 0) return ''
  const shown = summary.decks.slice(0, mostRows)
  const columns = columnsOf({ ...summary, decks: shown }, display.width)
  const measured = columns.map((column) => ({ column, width: columnWidth(column, shown) }))
  const room = display.width - measured.reduce((sum, { width }) => sum + width + gap.length, 0)
  const left = summary.decks.length - shown.length
  return [
    display.colour.dim(
      line(
        measured.map(({ column, width }) => pad(column, column.head, width)),
        title('title', room),
      ),
    ),
    ...shown.map((deck) => {
      const cells = measured.map(({ column, width }) => pad(column, column.cell(deck), width))
      const text = line(cells, title(escapeControls(deck.title), room))
      return deck.failed ? display.colour.red(text) : text
    }),
    ...(left > 0 ? [display.colour.dim(`and ${left} more`)] : []),
  ].join('\n')
}

function columnsOf({ decks, minutes }: Summary, width: number): readonly Column[] {
  const size = (deck: DeckReport, ending: string) => {
    const output = deck.outputs.find(({ path }) => path === `${deck.deck}/${deck.locale}${ending}`)
    return output ? formatBytes(output.bytes) : deck.failed ? 'failed' : '–'
  }
  const has = (ending: string) => decks.some((deck) => !['–', 'failed'].includes(size(deck, ending)))
  const time = (deck: DeckReport) => minutes.get(`${deck.deck}/${deck.locale}`)
  return [
    { head: 'deck', limit: width < 70 ? 12 : 24, cell: (deck) => escapeControls(deck.deck) },
    { head: 'locale', cell: (deck) => deck.locale },
    { head: 'slides', isNumber: true, cell: (deck) => String(deck.slides.length) },
    ...[
      { head: 'HTML', ending: '.html' },
      { head: 'PDF', ending: '.pdf' },
      { head: 'handout', ending: '.handout.pdf' },
    ]
      .filter(({ ending }) => has(ending))
      .map(({ head, ending }) => ({ head, isNumber: true, cell: (deck: DeckReport) => size(deck, ending) })),
    { head: 'time', isNumber: true, cell: (deck) => formatMinutes(time(deck)) },
  ]
}

const formatMinutes = (minutes: number | undefined) =>
  minutes === undefined ? '–' : `${Math.max(1, Math.round(minutes))} min`

function columnWidth({ head, cell, limit }: Column, decks: readonly DeckReport[]): number {
  const widest = Math.max(textWidth(head), ...decks.map((deck) => textWidth(cell(deck))))
  return Math.min(widest, limit ?? widest)
}

function pad(column: Column, text: string, width: number): string {
  const cut = cutText(text, width)
  const space = ' '.repeat(width - textWidth(cut))
  return column.isNumber ? space + cut : cut + space
}

/** Titles come last: no terminal agrees with another on how wide every script is, and here nothing stands behind them. */
const title = (text: string, room: number) => (room < leastTitle ? '' : cutText(text, room))

const line = (cells: readonly string[], last: string) => [...cells, last].join(gap).trimEnd()
