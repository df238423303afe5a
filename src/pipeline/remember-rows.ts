import { sha256Of } from '../cache/digest-files.js'
import { shiftLines } from '../markup/shift-lines.js'
import { findAddress } from '../render/find-address.js'
import type { Rendering } from '../render/rendering.js'
import type { FitMemo } from './fit-memo.js'
import type { FittedRow } from './fit-rows.js'
import type { FittingDeck } from './measure-plans.js'
import type { RowMember, SlideRow } from './plan-rows.js'

/**
 * A hash of all that measuring a row depends on. Where a slide stands in its document, and in its deck, does not count: the
 * numbers at its foot have room enough in any deck.
 */
export function rowKey({ id, members }: SlideRow, decks: readonly FittingDeck[]): string {
  return sha256Of(JSON.stringify([id, members.map((member) => describe(member, decks[member.deck]))]))
}

/** The row as it was kept, at the lines at which its slides stand now. */
export function recallRow(row: SlideRow, key: string, memo: FitMemo): FittedRow | undefined {
  const kept = memo.get(key)
  return kept && atLines(kept, (member) => lineOf(row, member) - keptLine)
}

/** The line at which each slide is kept; so far down that no block of it comes to line 0, which is none. */
const keptLine = 1_000_000

/** Keeps a row as if each of its slides stood at the same line. */
export function keepRow(
  row: SlideRow,
  fitted: FittedRow,
  { key, memo }: { readonly key: string; readonly memo: FitMemo },
): void {
  memo.set(
    key,
    atLines(fitted, (member) => keptLine - lineOf(row, member)),
  )
}

const lineOf = ({ members }: SlideRow, member: number) => members[member]?.localized.slide.line ?? 0

function atLines({ decision, looks }: FittedRow, by: (member: number) => number): FittedRow {
  const parts = decision.parts.map((own, member) => shiftLines(own, by(member)))
  return { decision: { ...decision, parts }, looks }
}

function describe(
  { localized: { slide, mark, borrowed }, layout, lang }: RowMember,
  deck: FittingDeck | undefined,
): readonly unknown[] {
  const text = JSON.stringify(shiftLines(slide, keptLine - slide.line))
  const surroundings = deck === undefined ? [] : [deck.setting, ...describeDeck(text, deck.rendering)]
  return [text, mark, borrowed?.lang, layout, lang, ...surroundings]
}

/** What a slide shows that stands elsewhere: furniture, pictures, and whether its links lead anywhere. */
function describeDeck(text: string, rendering: Rendering): readonly unknown[] {
  const { deck, canvas, words, pictures } = rendering
  const { subtitle, author, date } = deck.deck.frontMatter
  const shown = valuesOf('src', text).map((address) => {
    const picture = pictures.get(address)
    return picture && [picture.name, picture.width, picture.height]
  })
  const links = valuesOf('href', text).map((href) => findAddress(href, rendering) !== undefined)
  return [deck.lang, deck.deck.title, subtitle, author, date, canvas, words, shown, links]
}

/** Every value that elements have for a property; trees as JSON are searched, which misses none. */
function valuesOf(property: 'src' | 'href', text: string): readonly string[] {
  const pattern = new RegExp(`"${property}":("(?:[^"\\\\]|\\\\.)*")`, 'g')
  return [...text.matchAll(pattern)].map(([, value = '""']) => String(JSON.parse(value)))
}
