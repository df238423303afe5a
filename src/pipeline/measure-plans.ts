import type { DeckPage } from '../browser/deck-page.js'
import { markUnits } from '../layout/cut-blocks.js'
import type { MeasuredPlans } from '../layout/decide-fit.js'
import type { LocalizedSlide } from '../model/deck.js'
import type { Measurement } from '../model/fit.js'
import type { Draft, Plan, SizeStep, SlidePart } from '../model/layout.js'
import { type MarkedDraft, renderDrafts } from '../render/render-drafts.js'
import type { Rendering } from '../render/rendering.js'

/** A deck that is fitted, and the page that it is measured on. */
export interface FittingDeck {
  readonly rendering: Rendering
  readonly page: DeckPage
  /** What of the page its slides are measured in, as a hash: styles, fonts, templates. Only who remembers slides needs it. */
  readonly setting?: string
}

/** A slide and the plans of it that are to be measured. */
export interface PlannedSlide {
  readonly localized: LocalizedSlide
  readonly plans: readonly Plan[]
}

/** Measures all drafts of some slides' plans at some size steps, in one go. */
export async function measurePlans(
  slides: readonly PlannedSlide[],
  steps: readonly SizeStep[],
  { page, rendering }: FittingDeck,
): Promise<readonly MeasuredPlans[]> {
  const named = slides.map(({ localized, plans }, slide) =>
    plans.map((plan, option) =>
      plan.map((draft, index) => ({
        name: `${slide}.${option}.${index}`,
        localized,
        draft,
        index,
        of: plan.length,
      })),
    ),
  )
  const marked = named.flat(2).flatMap(markDraft)
  const boxes = new Map<string, Measurement[]>()
  for (const { draft, ...box } of await page.measure(renderDrafts(marked, rendering), steps)) {
    const step = steps.find((one) => one === box.step)
    if (step !== undefined) boxes.set(draft, [...(boxes.get(draft) ?? []), { ...box, step }])
  }
  const measurementOf = (name: string) => {
    const first = boxes.get(`${name}.first`) ?? []
    return { first, rest: boxes.get(`${name}.rest`) ?? first }
  }
  return named.map((plans) =>
    plans.map((plan) => plan.map(({ name, draft }) => ({ draft, measurement: measurementOf(name) }))),
  )
}

interface NamedDraft {
  readonly name: string
  readonly localized: LocalizedSlide
  readonly draft: Draft
  /** Which draft of its plan it is, and of how many. */
  readonly index: number
  readonly of: number
}

/** A draft as its first part would show it, and as the others would, where that differs. */
function markDraft({ name, localized, draft, index, of }: NamedDraft): MarkedDraft[] {
  const { layout, restLayout, groupTitle, beside, columns } = draft
  const from = { line: 0, share: 0 }
  const shared = { step: 0, parts: of, from, columns, blocks: markUnits(draft.blocks) } as const
  const titled = groupTitle === undefined ? shared : { ...shared, groupTitle }
  const first: SlidePart = { ...titled, layout, part: index + 1, beside }
  const rest: SlidePart = { ...titled, layout: restLayout, part: index + 2, beside: [] }
  const marked = [{ name: `${name}.first`, localized, part: first }]
  return layout === restLayout ? marked : [...marked, { name: `${name}.rest`, localized, part: rest }]
}
