/** How well a slide of the source and one of the translation go together. */
export type Comparison = (row: number, column: number) => number

/** How well two slides must go together that stand in different places. */
const leastLikeness = 3.2

/** Pairs among the slides that no alignment in order could pair: the best ones first. */
export function findMoved(
  free: { readonly rows: readonly number[]; readonly columns: readonly number[] },
  compare: Comparison,
): { row: number; column: number }[] {
  const candidates = free.rows
    .flatMap((row) => free.columns.map((column) => ({ row, column, score: compare(row, column) })))
    .filter(({ score }) => score >= leastLikeness)
    .sort((a, b) => b.score - a.score || a.row - b.row || a.column - b.column)
  const [rows, columns] = [new Set<number>(), new Set<number>()]
  return candidates.filter(({ row, column }) => {
    if (rows.has(row) || columns.has(column)) return false
    rows.add(row)
    columns.add(column)
    return true
  })
}
