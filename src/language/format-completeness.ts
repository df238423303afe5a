import type { Completeness } from '../model/completeness.js'

const numbers = new Intl.NumberFormat('en')

/** A number with its thing, thousands apart: `1,203 slides`. */
export function formatCounts(count: number, thing: string): string {
  return `${numbers.format(count)} ${thing}${count === 1 ? '' : 's'}`
}

/** How complete something is: `87%`, and `87%?` where slides that nothing records count among those up to date. */
export function formatPercent({ percent, counts }: Completeness): string {
  return `${percent}%${counts.untracked > 0 ? '?' : ''}`
}

/** What is to do: `12 outdated, 3 missing, 1 extra`, without what there is none of. */
export function formatStates({ counts: { outdated, missing, extra } }: Completeness): string {
  return Object.entries({ outdated, missing, extra })
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${numbers.format(count)} ${state}`)
    .join(', ')
}
