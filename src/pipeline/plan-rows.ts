import { chooseLayout, suitsLayout } from '../layout/choose-layout.js'
import { draftSlide } from '../layout/draft-slide.js'
import { matchPlans } from '../layout/match-plans.js'
import type { LocalizedDeck, LocalizedSlide } from '../model/deck.js'
import type { LayoutName } from '../model/layout.js'
import type { LocaleTag } from '../model/locale.js'
import type { PlannedSlide } from './measure-plans.js'

/** A slide in those of several decks that have it: what is decided as one. */
export interface SlideRow<Member extends RowMember = RowMember> {
  readonly id: string
  readonly members: readonly Member[]
}

/** A slide of a row in one deck. */
export interface RowMember {
  /** Which deck, and which of its slides. */
  readonly deck: number
  readonly slide: number
  readonly localized: LocalizedSlide
  readonly layout: LayoutName
  /** The language that its text is in. */
  readonly lang: LocaleTag
}

/** The same with its plans. */
export type PlannedMember = RowMember & PlannedSlide

/** The slides of decks in lockstep by their ids; of one deck each slide is a row. */
export function groupRows(decks: readonly LocalizedDeck[]): readonly SlideRow[] {
  const rows = new Map<string, RowMember[]>()
  for (const member of decks.flatMap(listSlides)) {
    const { id } = member.localized
    rows.set(id, [...(rows.get(id) ?? []), member])
  }
  return [...rows].map(([id, members]) => ({ id, members }))
}

/** A row with the plans of its slides, as many in each deck. */
export function planRow({ id, members }: SlideRow): SlideRow<PlannedMember> {
  const drafted = members.map(({ localized, layout, lang }) => draftSlide(localized.slide, layout, lang))
  const matched = matchPlans(drafted)
  return { id, members: members.map((member, at) => ({ ...member, plans: matched[at] ?? [] })) }
}

function listSlides(deck: LocalizedDeck, index: number): readonly RowMember[] {
  return deck.slides.map((localized, slide) => ({
    deck: index,
    slide,
    localized,
    layout: layoutOf(localized, deck.slides[slide + 1]),
    lang: localized.borrowed?.lang ?? deck.lang,
  }))
}

/** The layout of the source's slide, where the translation has what it is made of. */
function layoutOf({ slide, source }: LocalizedSlide, next: LocalizedSlide | undefined): LayoutName {
  const shared = slide.layout ?? chooseLayout(source ?? slide, next?.source ?? next?.slide)
  return suitsLayout(slide, shared) ? shared : chooseLayout({ ...slide, role: slide.role }, next?.slide)
}
