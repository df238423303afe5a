/** How many columns stand in a row, and how many of its twelfths each takes. */
export interface Share {
  readonly of: number
  readonly span: number
}

const all = 12
/** More columns than these stand in rows of three. */
const most = 4

/**
 * The shares of columns in their row, by the widths that their author gave them (`40%`): in twelfths, at least one each, all of the row
 * together. Columns without a width share what the others leave.
 */
export function shareRow(widths: readonly string[]): readonly Share[] {
  const count = widths.length
  if (count > most) return widths.map(() => ({ of: 3, span: all / 3 }))
  const given = widths.map(readWidth)
  const taken = given.reduce<number>((sum, width) => sum + (width ?? 0), 0)
  const free = given.filter((width) => width === undefined).length
  const left = taken < 1 ? (1 - taken) / Math.max(1, free) : 1 / count
  const shares = given.map((width) => width ?? left)
  const total = shares.reduce((sum, share) => sum + share, 0)
  return inTwelfths(shares.map((share) => share / total)).map((span) => ({ of: count, span }))
}

/** A width as a share of the row; nothing where it is none, such as a length in px. */
function readWidth(text: string): number | undefined {
  const [, digits] = /^(\d{1,3}(?:\.\d{1,4})?)%?$/.exec(text.trim()) ?? []
  const share = Number(digits ?? 0) / 100
  return share > 0 && share <= 1 ? share : undefined
}

/** Whole twelfths, at least one each; those with the greatest remainders take what rounding down leaves. */
function inTwelfths(shares: readonly number[]): readonly number[] {
  const spans = shares.map((share) => Math.max(1, Math.floor(share * all)))
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: share * all - (spans[index] ?? 0) }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index)
  for (let left = all - spans.reduce((sum, span) => sum + span, 0), at = 0; left !== 0; at++) {
    const { index } = byRemainder[left > 0 ? at % shares.length : shares.length - 1 - (at % shares.length)] ?? { index: 0 } // prettier-ignore
    const next = (spans[index] ?? 1) + Math.sign(left)
    if (next < 1) continue
    spans[index] = next
    left -= Math.sign(left)
  }
  return spans
}
