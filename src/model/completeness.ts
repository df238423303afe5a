import type { Translation } from './translation.js'

/** How many slides are in which state. */
export interface StateCounts {
  readonly current: number
  readonly outdated: number
  readonly missing: number
  readonly extra: number
  readonly untracked: number
}

/** How much of one or several translations is up to date. */
export interface Completeness {
  readonly counts: StateCounts
  /** Slides that the sources have. */
  readonly total: number
  /** Slides that want a hand: outdated, missing and extra ones. */
  readonly toDo: number
  /**
   * Per cent of the sources' slides that no record says are behind, the untracked ones among them; a whole number, rounded down,
   * so that 100 means all. It is 100 where the sources have no slide.
   */
  readonly percent: number
}

/** The one definition of how complete translations are: of one, or of several taken together. */
export function completenessOf(translations: readonly Translation[]): Completeness {
  const counts = { current: 0, outdated: 0, missing: 0, extra: 0, untracked: 0 }
  for (const { slides } of translations) for (const { state } of slides) counts[state.status] += 1
  const { current, outdated, missing, extra, untracked } = counts
  const total = current + outdated + missing + untracked
  return {
    counts,
    total,
    toDo: outdated + missing + extra,
    percent: total === 0 ? 100 : Math.floor(((current + untracked) * 100) / total),
  }
}
