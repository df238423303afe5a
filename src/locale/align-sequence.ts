/** How well things of two sequences go together. Scores add up; the best sum wins. */
export interface SequenceScores {
  readonly rows: number
  readonly columns: number
  /** Of a row and a column that are a pair. */
  pair(row: number, column: number): number
  /** Of one thing that has no counterpart; below 0. */
  readonly gap: number
  /** Pairs in which one side is several things in a row, that may begin at this row and column. */
  joins?(row: number, column: number): readonly Join[]
}

/** A pair of `rows` things of one sequence and `columns` of the other. */
export interface Join {
  readonly rows: number
  readonly columns: number
  readonly score: number
}

/** One step of an alignment: a pair, a join, or, where one count is 0, something without counterpart. */
export interface Step {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** The same before it is known where it begins. */
type Move = Omit<Step, 'row' | 'column'>

/**
 * The alignment of two sequences with the greatest sum of scores, in order: Needleman and Wunsch's global alignment (1970), with
 * joins as in Gale and Church's alignment of sentences (1993). Where several are as good, pairs come first.
 */
export function alignSequence(scores: SequenceScores): Step[] {
  const { rows, columns, gap } = scores
  const width = columns + 1
  const best = new Float64Array((rows + 1) * width).fill(-Infinity)
  const moves: (Move | undefined)[] = Array.from({ length: best.length })
  best[rows * width + columns] = 0
  for (let row = rows; row >= 0; row--) {
    for (let column = columns; column >= 0; column--) {
      const here = row * width + column
      const take = (move: Move, score: number) => {
        const total = score + (best[here + move.rows * width + move.columns] ?? -Infinity)
        if (total <= (best[here] ?? 0)) return
        best[here] = total
        moves[here] = move
      }
      if (row < rows && column < columns) take(pairMove, scores.pair(row, column))
      if (row < rows) take(rowMove, gap)
      if (column < columns) take(columnMove, gap)
      for (const join of scores.joins?.(row, column) ?? [])
        if (row + join.rows <= rows && column + join.columns <= columns) take(join, join.score)
    }
  }
  return walk(moves, rows, columns)
}

const pairMove: Move = { rows: 1, columns: 1 }
const rowMove: Move = { rows: 1, columns: 0 }
const columnMove: Move = { rows: 0, columns: 1 }

function walk(moves: readonly (Move | undefined)[], rows: number, columns: number): Step[] {
  const steps: Step[] = []
  let [row, column] = [0, 0]
  while (row < rows || column < columns) {
    const move = moves[row * (columns + 1) + column]
    if (move === undefined) return steps
    steps.push({ row, column, rows: move.rows, columns: move.columns })
    row += move.rows
    column += move.columns
  }
  return steps
}
