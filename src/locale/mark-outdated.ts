import type { LocalizedDeck } from '../model/deck.js'
import type { OutdatedPolicy } from '../model/policy.js'

/** A deck whose outdated slides are marked: in the overview and the speaker's view, and on the slide where the policy says so. */
export function markOutdated(
  deck: LocalizedDeck,
  outdated: ReadonlySet<string>,
  policy: OutdatedPolicy,
): LocalizedDeck {
  const mark = { kind: 'outdated', isShown: policy === 'mark' } as const
  const slides = deck.slides.map((localized) =>
    outdated.has(localized.id) && localized.mark === undefined ? { ...localized, mark } : localized,
  )
  return { ...deck, slides }
}
