import { nativeName } from '../language/native-name.js'
import { changeKinds, type DeckChange, type ProjectChange } from '../model/change.js'
import { formatCounts } from '../language/format-completeness.js'
import { alignColumns, type Cell } from './align-columns.js'
import type { Display } from './display.js'
import { escapeControls } from './escape-controls.js'
import { isolate } from './isolate.js'

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
  const table = alignColumns([head, ...decks.map((deck) => rowOf(deck, display))])
  return [`${formatCounts(count, 'slide')} changed ${since}`, table.join('\n')].join('\n\n')
}

function rowOf(deck: DeckChange, display: Display): readonly Cell[] {
  const counts = changeKinds.map((kind) => deck.slides.filter((slide) => slide.kind === kind).length)
  return [
    { text: escapeControls(deck.deck) },
    { text: deck.locale },
    { text: isolate(nativeName(deck.locale), display) },
    ...counts.map((count) => ({ text: count === 0 ? '–' : String(count), isNumber: true })),
    { text: noteOn(deck), paint: display.colour.dim },
  ]
}

function noteOn({ status, earlierFile }: DeckChange): string {
  if (status === 'kept') return earlierFile === undefined ? '' : `was ${escapeControls(earlierFile)}`
  return status === 'new' ? 'new document' : 'document is gone'
}
