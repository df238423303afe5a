import { cutText } from '../language/cut-text.js'
import { nativeName } from '../language/native-name.js'
import { textWidth } from '../language/text-width.js'
import { changeKinds, type DeckChange, type ProjectChange } from '../model/change.js'
import { formatCounts } from '../language/format-completeness.js'
import { alignColumns, type Cell, tableWidth } from './align-columns.js'
import type { Display } from './display.js'
import { escapeControls } from './escape-controls.js'
import { isolate } from './isolate.js'

/** More rows than that nobody reads to the end; the page has them all. */
const mostRows = 60
/** Names are never cut to less than that. */
const leastName = 8

/** How many slides changed in which locale of which deck, a row each; a sentence where none did. */
export function formatDiff({ revision, decks }: ProjectChange, display: Display): string {
  const since = `since \`${escapeControls(revision)}\``
  if (decks.length === 0) return `No slide changed ${since}.`
  const { dim } = display.colour
  const count = decks.reduce((sum, { slides }) => sum + slides.length, 0)
  const title = (text: string): Cell => ({ text, paint: dim })
  const head = [
    title('deck'),
    title('locale'),
    title(''),
    ...changeKinds.map((kind) => ({ ...title(kind), isNumber: true })),
    title(''),
  ]
  const rows = decks.slice(0, mostRows)
  const left = decks.length - rows.length
  const tableOf = (widest: number) => [head, ...rows.map((deck) => rowOf(deck, { widest, display }))]
  const longest = Math.max(...rows.map(({ deck }) => textWidth(escapeControls(deck))))
  const excess = Math.max(0, tableWidth(tableOf(longest)) - display.width)
  const table = [
    ...alignColumns(tableOf(Math.max(leastName, longest - excess))),
    ...(left > 0 ? [dim(`and ${left} more`)] : []),
  ]
  return [`${formatCounts(count, 'slide')} changed ${since}`, table.join('\n')].join('\n\n')
}

interface RowSetting {
  /** How many columns the deck's name may take. */
  readonly widest: number
  readonly display: Display
}

function rowOf(deck: DeckChange, { widest, display }: RowSetting): readonly Cell[] {
  const counts = changeKinds.map((kind) => deck.slides.filter((slide) => slide.kind === kind).length)
  return [
    { text: cutText(escapeControls(deck.deck), widest) },
    { text: deck.locale },
    { text: isolate(nativeName(deck.locale), display) },
    ...counts.map((count) => ({ text: count === 0 ? '–' : String(count), isNumber: true })),
    { text: noteOn(deck), paint: display.colour.dim },
  ]
}

function noteOn({ status, earlierFile }: DeckChange): string {
  if (status === 'kept') return earlierFile === undefined ? '' : 'document renamed'
  return status === 'new' ? 'new document' : 'document is gone'
}
