/** How a talk stands against its plan. */
export interface Pace {
  readonly kind: 'onTime' | 'behind' | 'ahead'
  /** Seconds behind or ahead. */
  readonly seconds: number
}

/** What no slide is done in less than, in seconds: one with a picture alone is looked at as well. */
const least = 4
/** What is hardly worth a look at the clock, in seconds. */
const tolerance = 10

/**
 * The seconds that each slide is to take: the talk's minutes, else what the slides take to say, divided by how long each takes
 * to say. Nothing is planned where neither is known.
 */
export function planTalk(said: readonly number[], minutes?: number): readonly number[] {
  const total = minutes === undefined ? sum(said) : 60 * minutes
  const weights = said.map((seconds) => Math.max(seconds, least))
  return total > 0 ? weights.map((weight) => (total * weight) / sum(weights)) : []
}

/** The pace on a slide (from 0 on) after some seconds: on time from when it was to be begun until when it was to be left. */
export function paceOf(plan: readonly number[], slide: number, seconds: number): Pace {
  const begin = sum(plan.slice(0, slide))
  const end = begin + (plan[slide] ?? 0)
  if (seconds > end + tolerance) return { kind: 'behind', seconds: seconds - end }
  if (seconds < begin - tolerance) return { kind: 'ahead', seconds: begin - seconds }
  return { kind: 'onTime', seconds: 0 }
}

/** The sum of some numbers. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
