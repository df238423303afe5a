import type { FittedRow } from './fit-rows.js'

/**
 * What slides came to when they were measured, by a hash of what this depends on: all but the program, the browser and the
 * templates, so that each of their versions needs a memo of its own. What it holds is plain data.
 */
export interface FitMemo {
  get(key: string): FittedRow | undefined
  set(key: string, row: FittedRow): void
}

/** A slide of a usual size takes some 10 kB. */
const mostRows = 10_000

/** A memo that lasts as long as the program; of very many slides it forgets those first that were wanted longest ago. */
export function createFitMemo(): FitMemo {
  const rows = new Map<string, FittedRow>()
  const touch = (key: string, row: FittedRow) => {
    rows.delete(key)
    rows.set(key, row)
  }
  return {
    get: (key) => {
      const row = rows.get(key)
      if (row !== undefined) touch(key, row)
      return row
    },
    set: (key, row) => {
      touch(key, row)
      const [oldest] = rows.keys()
      if (rows.size > mostRows && oldest !== undefined) rows.delete(oldest)
    },
  }
}
