import type { MeasuredPlans } from '../layout/decide-fit.js'
import type { Plan, SizeStep } from '../model/layout.js'
import { type FittingDeck, measurePlans } from './measure-plans.js'
import type { PlannedMember, SlideRow } from './plan-rows.js'

/** How thoroughly a slide is measured: as its content wants it; also smaller and in its other plans; in all plans. */
export type Level = 0 | 1 | 2

const levels: readonly { keeps: (plan: Plan, index: number) => boolean; steps: readonly SizeStep[] }[] = [
  { keeps: (_, index) => index === 0, steps: [0] },
  { keeps: (plan) => !plan.some(({ fallback }) => fallback > 0), steps: [0, -1, -2] },
  { keeps: () => true, steps: [0, -1, -2] },
]

/** What was measured of rows of slides so far. */
export interface Trial {
  /** The plans of each row, for each of its decks. */
  readonly measured: readonly (readonly MeasuredPlans[])[]
  /** Measures the slides of the rows that need it at a level, but for those that were measured as thoroughly before. */
  measure(level: Level, needs: (members: readonly MeasuredPlans[], row: number) => boolean): Promise<void>
}

/** Most slides fit as their content wants them, so each is measured only as thoroughly as it turns out to need. */
export function createTrial(rows: readonly SlideRow<PlannedMember>[], decks: readonly FittingDeck[]): Trial {
  const measured: MeasuredPlans[][] = rows.map(({ members }) => members.map(() => []))
  const reached = rows.map(() => -1)
  return {
    measured,
    measure: async (level, needs) => {
      const { keeps = () => true, steps = [] } = levels[level] ?? {}
      const open = rows.flatMap(({ members }, row) =>
        (reached[row] ?? 0) < level && needs(measured[row] ?? [], row)
          ? members.map(({ plans, ...member }, at) => ({ ...member, row, at, plans: plans.filter(keeps) }))
          : [],
      )
      await Promise.all(
        decks.map(async (deck, index) => {
          const mine = open.filter((member) => member.deck === index)
          const found = mine.length === 0 ? [] : await measurePlans(mine, steps, deck)
          mine.forEach(({ row, at }, place) => measured[row]?.splice(at, 1, found[place] ?? []))
        }),
      )
      for (const { row } of open) reached[row] = level
    },
  }
}
