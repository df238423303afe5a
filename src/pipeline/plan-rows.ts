import { chooseLayout, suitsLayout } from '../layout/choose-layout.js'
import { draftSlide } from '../layout/draft-slide.js'
import { matchPlans } from '../layout/match-plans.js'
import type { LocalizedDeck, LocalizedSlide } from '../model/deck.js'
import type { LayoutName } from '../model/layout.js'
import type { PlannedSlide } from './measure-plans.js'

/** A slide in those of several decks that have it: what is decided as one. */
export interface SlideRow {
  readonly id: string
  readonly members: readonly RowMember[]
}

/** A slide of a row in one deck. */
export interface RowMember extends PlannedSlide {
  /** Which deck, and which of its slides. */
  readonly deck: number
  readonly slide: number
}

/** The slides of decks in lockstep by their ids, with as many plans in each deck; of one deck each slide is a row. */
export function planRows(decks: readonly LocalizedDeck[]): readonly SlideRow[] {
  const rows = new Map<string, RowMember[]>()
  for (const member of decks.flatMap(planSlides)) {
    const { id } = member.localized
    rows.set(id, [...(rows.get(id) ?? []), member])
  }
  return [...rows].map(([id, members]) => {
    const matched = matchPlans(members.map(({ plans }) => plans))
    return { id, members: members.map((member, at) => ({ ...member, plans: matched[at] ?? [] })) }
  })
}

function planSlides(deck: LocalizedDeck, index: number): readonly RowMember[] {
  return deck.slides.map((localized, slide) => {
    const layout = layoutOf(localized, deck.slides[slide + 1])
    const plans = draftSlide(localized.slide, layout, localized.borrowed?.lang ?? deck.lang)
    return { deck: index, slide, localized, plans }
  })
}

/** The layout of the source's slide, where the translation has what it is made of. */
function layoutOf({ slide, source }: LocalizedSlide, next: LocalizedSlide | undefined): LayoutName {
  const shared = slide.layout ?? chooseLayout(source ?? slide, next?.source ?? next?.slide)
  return suitsLayout(slide, shared) ? shared : chooseLayout({ ...slide, role: slide.role }, next?.slide)
}
