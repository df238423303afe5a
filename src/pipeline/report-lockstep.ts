import { diagnose } from '../diagnostics/diagnose.js'
import { listNames } from '../language/list-names.js'
import type { FitDecision } from '../layout/decide-fit.js'
import type { LocalizedDeck } from '../model/deck.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { SlideRow } from './plan-rows.js'

/** Where decks in lockstep are out of step, for each deck: slides that some lack, in another order, or in other parts. */
export function reportLockstep(
  decks: readonly LocalizedDeck[],
  rows: readonly SlideRow[],
  decisions: readonly FitDecision[],
): readonly (readonly Diagnostic[])[] {
  if (decks.length < 2) return decks.map(() => [])
  const everywhere = new Set(rows.flatMap(({ id, members }) => (members.length === decks.length ? [id] : [])))
  const orders = decks.map(({ slides }) => slides.map(({ id }) => id).filter((id) => everywhere.has(id)))
  return decks.map((deck, index) => [
    ...rows.flatMap((row, at) => reportRow({ row, decision: decisions[at] }, index, decks)),
    ...reportOrder(orders[index] ?? [], orders[0] ?? []).map((id) =>
      outOfStep(deck, id, `This slide stands elsewhere than in ${nameOf(decks[0])}.`),
    ),
  ])
}

interface DecidedRow {
  readonly row: SlideRow
  readonly decision: FitDecision | undefined
}

function reportRow(
  { row: { id, members }, decision }: DecidedRow,
  index: number,
  decks: readonly LocalizedDeck[],
): Diagnostic[] {
  const deck = decks[index]
  const place = members.findIndex((member) => member.deck === index)
  if (deck === undefined || place < 0) return []
  const lacking = decks.filter((_, at) => !members.some((member) => member.deck === at))
  const absent =
    lacking.length === 0
      ? []
      : [outOfStep(deck, id, `There is no such slide in ${listNames(lacking.map(localeOf))}.`)]
  const [first = [], own = []] = [decision?.parts[0], decision?.parts[place]]
  const isInStep = decision?.isTied === true || (first.length === 1 && own.length === 1)
  if (place === 0 || isInStep) return absent
  const message =
    first.length === own.length
      ? `This slide is continued at other places than in ${nameOf(decks[members[0]?.deck ?? 0])}.`
      : `This slide takes ${own.length} ${own.length === 1 ? 'part' : 'parts'} here and ${first.length} in ${nameOf(decks[members[0]?.deck ?? 0])}.`
  return [...absent, outOfStep(deck, id, message)]
}

/** The first slide that stands elsewhere than in another deck: those behind it follow from that. */
function reportOrder(own: readonly string[], other: readonly string[]): readonly string[] {
  return own.filter((id, index) => id !== other[index]).slice(0, 1)
}

const localeOf = ({ deck }: LocalizedDeck) => deck.file.locale

const nameOf = (deck: LocalizedDeck | undefined) => `\`${deck === undefined ? '' : localeOf(deck)}\``

function outOfStep(deck: LocalizedDeck, id: string, message: string): Diagnostic {
  const { file } = deck.deck
  const found = deck.slides.find((slide) => slide.id === id)
  const place = { file: (found?.borrowed?.file ?? file).shownAs, ...(found && { line: found.slide.line }) }
  return diagnose('fit/lockstep', { place, deck: file.deck, locale: file.locale, slide: id, message })
}
