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
  const { width, firstOf } = bandOf(rows, columns)
  const best = new Float64Array((rows + 1) * width).fill(-Infinity)
  const moves: (Move | undefined)[] = Array.from({ length: best.length })
  const placeOf = (row: number, column: number) => {
    const at = column - firstOf(row)
    return at >= 0 && at < width ? row * width + at : -1
  }
  best[placeOf(rows, columns)] = 0
  for (let row = rows; row >= 0; row--) {
    const first = firstOf(row)
    for (let column = Math.min(columns, first + width - 1); column >= first; column--) {
      const here = placeOf(row, column)
      const take = (move: Move, score: number) => {
        const total = score + (best[placeOf(row + move.rows, column + move.columns)] ?? -Infinity)
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
  return walk(rows, columns, (row, column) => moves[placeOf(row, column)])
}

const pairMove: Move = { rows: 1, columns: 1 }
const rowMove: Move = { rows: 1, columns: 0 }
const columnMove: Move = { rows: 0, columns: 1 }

/** So many places are looked at without a thought: those of two documents with six hundred blocks in one slide. */
const manyPlaces = 400_000
/** In a longer one at least so many of each row. */
const leastWidth = 25

/**
 * The columns that are looked at in each row: all, or, where these are very many, those near the way from one corner to the other. So the
 * work grows with the length of the sequences, and not with its square.
 */
function bandOf(rows: number, columns: number): { width: number; firstOf(row: number): number } {
  const all = columns + 1
  if ((rows + 1) * all <= manyPlaces) return { width: all, firstOf: () => 0 }
  const slope = columns / Math.max(1, rows)
  // Neighbouring rows must share columns, or no way leads through.
  const width = Math.min(all, Math.max(leastWidth, Math.floor(manyPlaces / (rows + 1)), Math.ceil(slope * 3)))
  const firstOf = (row: number) => {
    const middle = Math.round(row * slope)
    return Math.max(0, Math.min(all - width, middle - Math.floor(width / 2)))
  }
  return { width, firstOf }
}

type FindMove = (row: number, column: number) => Move | undefined

function walk(rows: number, columns: number, find: FindMove): Step[] {
  const steps: Step[] = []
  let [row, column] = [0, 0]
  while (row < rows || column < columns) {
    const move = find(row, column)
    if (move === undefined) return steps
    steps.push({ row, column, rows: move.rows, columns: move.columns })
    row += move.rows
    column += move.columns
  }
  return steps
}
