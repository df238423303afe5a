import type { Plan } from '../model/layout.js'

/**
 * The plans of one slide in several decks, so that those at one place go together: of each kind, which is how much it gives up
 * and how many drafts it has, as many as every deck has, in the order of the first deck. One deck's plans stay as they are.
 */
export function matchPlans(members: readonly (readonly Plan[])[]): readonly (readonly Plan[])[] {
  const named = members.map(nameEach)
  const [first] = named
  if (first === undefined || named.length === 1) return members
  const shared = [...first.keys()].filter((name) => named.every((plans) => plans.has(name)))
  return named.map((plans) => shared.flatMap((name) => [plans.get(name) ?? []]))
}

/** Each plan by its kind, and which of its kind it is. */
function nameEach(plans: readonly Plan[]): ReadonlyMap<string, Plan> {
  const seen = new Map<string, number>()
  return new Map(
    plans.map((plan) => {
      const kind = `${Math.max(0, ...plan.map(({ fallback }) => fallback))} ${plan.length}`
      const before = seen.get(kind) ?? 0
      seen.set(kind, before + 1)
      return [`${kind} ${before}`, plan]
    }),
  )
}
