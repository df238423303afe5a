import type { Step } from './align-sequence.js'
import type { Comparison } from './find-moved.js'

/** How badly two slides may go together and still be a pair, since nothing else can stand in their place. */
const leastLikeness = -4

/**
 * Pairs in the gaps of an alignment: where as many slides of one side as of the other stand between the same two pairs, they are
 * the same slides much changed. The id stays, and drift says what changed.
 */
export function fillGaps(
  steps: readonly Step[],
  moved: readonly { readonly row: number; readonly column: number }[],
  compare: Comparison,
): { row: number; column: number }[] {
  const rows = new Set(moved.map(({ row }) => row))
  const columns = new Set(moved.map(({ column }) => column))
  const gaps: { rows: number[]; columns: number[] }[] = [{ rows: [], columns: [] }]
  for (const step of steps) {
    if (step.rows > 0 && step.columns > 0) gaps.push({ rows: [], columns: [] })
    else if (step.columns === 0 && !rows.has(step.row)) gaps.at(-1)?.rows.push(step.row)
    else if (step.rows === 0 && !columns.has(step.column)) gaps.at(-1)?.columns.push(step.column)
  }
  return gaps.flatMap((gap) => {
    if (gap.rows.length !== gap.columns.length) return []
    const pairs = gap.rows.map((row, index) => ({ row, column: gap.columns[index] ?? -1 }))
    return pairs.filter(({ row, column }) => compare(row, column) >= leastLikeness)
  })
}
