import type { FitDecision } from '../layout/decide-fit.js'
import type { Diagnostic, Outcome } from '../model/diagnostic.js'
import type { PartRoom } from '../model/fit.js'
import type { DeckParts } from '../render/render-slides.js'
import type { Rendering } from '../render/rendering.js'
import type { FitMemo } from './fit-memo.js'
import { fitRows, type FittedRow } from './fit-rows.js'
import type { FittingDeck } from './measure-plans.js'
import { groupRows, type SlideRow } from './plan-rows.js'
import { keepRow, recallRow, rowKey } from './remember-rows.js'
import { reportLockstep } from './report-lockstep.js'
import { type Looks, reportMisfits } from './report-misfits.js'

/** A deck whose slides are chosen. */
export interface FittedDeck {
  readonly parts: DeckParts
  /** The smallest body text of each slide, by its id with part; `null` where it has none. */
  readonly minFontPx: ReadonlyMap<string, number | null>
  /** How full the parts of each slide are. */
  readonly room: readonly (readonly PartRoom[])[]
}

/**
 * Lay out ⇄ measure: drafts every slide, measures the drafts, decides, and looks at the result; where something is still
 * over its space, decides again as if there were less of it. What never fits is reported. Several decks are in lockstep: each
 * slide is decided for all that have it. Gives the decks in their order.
 *
 * @param memo What was decided before: then only slides that are not in it are measured, and only these are left on the page;
 * whoever prints it shows all first.
 */
export async function fitDecks(
  decks: readonly FittingDeck[],
  memo?: FitMemo,
): Promise<readonly Outcome<FittedDeck>[]> {
  const localized = decks.map(({ rendering }) => rendering.deck)
  const rows = groupRows(localized)
  const keys = rows.map((row) => (memo === undefined ? '' : rowKey(row, decks)))
  const recalled = rows.map((row, index) => memo && recallRow(row, keys[index] ?? '', memo))
  const fresh = rows.flatMap((row, index) => (recalled[index] === undefined ? [{ row, index }] : []))
  const place = (deck: number, decided: readonly FitDecision[]) => {
    const decisions = recalled.map((row) => row?.decision)
    fresh.forEach(({ index }, at) => (decisions[index] = decided[at]))
    return ofDeck(deck, rows, (row, at) => decisions[row]?.parts[at])
  }
  const isAllKnown = fresh.length === 0 && rows.length > 0
  const wanted = fresh.map(({ row }) => row)
  const found = isAllKnown ? [] : await fitRows(wanted, decks, place)
  const fitted: (FittedRow | undefined)[] = [...recalled]
  fresh.forEach(({ row, index }, at) => {
    const one = found[at]
    if (one === undefined) return
    fitted[index] = one
    if (memo !== undefined) keepRow(row, one, { key: keys[index] ?? '', memo })
  })
  const whole = fitted.flatMap((row) => row ?? [])
  const tied = reportLockstep(
    localized,
    rows,
    whole.map(({ decision }) => decision),
  )
  return decks.map(({ rendering }, deck) =>
    outcomeOf(rendering, {
      parts: ofDeck(deck, rows, (row, at) => whole[row]?.decision.parts[at]),
      room: ofDeck(deck, rows, (row, at) => whole[row]?.decision.room[at]),
      looks: new Map(
        ofDeck(deck, rows, (row, at) => whole[row]?.looks[at])
          .flat()
          .map((look) => [look.id, look]),
      ),
      tied: tied[deck] ?? [],
    }),
  )
}

interface Fitting extends Pick<FittedDeck, 'parts' | 'room'> {
  readonly looks: Looks
  readonly tied: readonly Diagnostic[]
}

function outcomeOf({ deck }: Rendering, { parts, room, looks, tied }: Fitting): Outcome<FittedDeck> {
  const minFontPx = new Map([...looks].map(([id, slide]) => [id, slide.minFontPx]))
  return {
    value: { parts, minFontPx, room },
    diagnostics: [...reportMisfits(deck, parts, looks), ...tied],
  }
}

/** What there is of each of a deck's slides, in their order. */
function ofDeck<T>(
  deck: number,
  rows: readonly SlideRow[],
  take: (row: number, member: number) => readonly T[] | undefined,
): readonly (readonly T[])[] {
  const placed = rows.flatMap(({ members }, row) =>
    members.flatMap((member, at) =>
      member.deck === deck ? [{ slide: member.slide, found: take(row, at) ?? [] }] : [],
    ),
  )
  return placed.sort((a, b) => a.slide - b.slide).map(({ found }) => found)
}
