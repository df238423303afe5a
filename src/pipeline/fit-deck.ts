import type { DeckPage } from '../browser/deck-page.js'
import { diagnose } from '../diagnostics/diagnose.js'
import { chooseLayout } from '../layout/choose-layout.js'
import { decideFit, type FitDecision } from '../layout/decide-fit.js'
import { draftSlide } from '../layout/draft-slide.js'
import type { Outcome } from '../model/diagnostic.js'
import type { Measurement } from '../model/fit.js'
import type { Plan, SizeStep, SlidePart } from '../model/layout.js'
import { renderSlides } from '../render/render-slides.js'
import type { Rendering } from '../render/rendering.js'
import { type MeasuredPlans, measurePlans, type PlannedSlide } from './measure-plans.js'

/** A deck's slides as they will be shown. */
export interface FittedDeck {
  /** The parts of each slide, in the deck's order. */
  readonly parts: readonly (readonly SlidePart[])[]
  /** Smallest body text by the id of a part, in px. */
  readonly minFontPx: ReadonlyMap<string, number | null>
}

/** How often a slide that still overflows is laid out again with less space. */
const attempts = 5

/**
 * Lay out ⇄ measure: drafts every slide, measures the drafts, decides, and looks at the result; where something is still
 * over its space, decides again as if there were less of it. What never fits is reported.
 */
export async function fitDeck(rendering: Rendering, page: DeckPage): Promise<Outcome<FittedDeck>> {
  const { slides } = rendering.deck
  const trial = createTrial(planSlides(rendering), { page, rendering })
  await trial.measure(0, () => true)
  await trial.measure(1, (plans) => !isWhole(decideFit(plans)))
  await trial.measure(2, (plans) => decideFit(plans).overflow > 0)
  const reserves = slides.map(() => 0)
  for (let attempt = 1; ; attempt++) {
    const decisions = trial.measured.map((plans, index) => decideFit(shrink(plans, reserves[index] ?? 0)))
    const parts = decisions.map((decision) => decision.parts)
    const inspected = await page.inspect(renderSlides(parts, rendering))
    const overflow = new Map(inspected.map((slide) => [slide.id, slide.overflow]))
    const worst = slides.map(({ id }, index) => worstOf(id, parts[index] ?? [], overflow))
    if (attempt === attempts || worst.every((px) => px === 0)) {
      const minFontPx = new Map(inspected.map((slide) => [slide.id, slide.minFontPx]))
      return { value: { parts, minFontPx }, diagnostics: reportOverflow(rendering, decisions, worst) }
    }
    await trial.measure(2, (_, index) => (worst[index] ?? 0) > 0)
    worst.forEach((px, index) => (reserves[index] = (reserves[index] ?? 0) + (px > 0 ? px + 4 : 0)))
  }
}

function planSlides({ deck }: Rendering): readonly PlannedSlide[] {
  const sources = deck.slides.map(({ slide, source }) => source ?? slide)
  return deck.slides.map((localized, index) => {
    const { slide } = localized
    const layout = chooseLayout(sources[index] ?? slide, sources[index + 1])
    return { localized, plans: draftSlide(slide, layout, deck.deck.file.locale) }
  })
}

/** How thoroughly a slide is measured: as its content wants it; also smaller and in its other plans; in all plans. */
type Level = 0 | 1 | 2

const levels: readonly { keeps: (plan: Plan, index: number) => boolean; steps: readonly SizeStep[] }[] = [
  { keeps: (_, index) => index === 0, steps: [1, 0] },
  { keeps: (plan) => !plan.some(({ isFallback }) => isFallback), steps: [0, -1, -2] },
  { keeps: () => true, steps: [0, -1, -2] },
]

interface Trial {
  readonly measured: readonly MeasuredPlans[]
  /** Measures the slides that need it at a level, but for those that were measured as thoroughly before. */
  measure(level: Level, needs: (plans: MeasuredPlans, index: number) => boolean): Promise<void>
}

/** Most slides fit as their content wants them, so each is measured only as thoroughly as it turns out to need. */
function createTrial(planned: readonly PlannedSlide[], tools: Parameters<typeof measurePlans>[2]): Trial {
  const measured: MeasuredPlans[] = planned.map(() => [])
  const reached = planned.map(() => -1)
  return {
    measured,
    measure: async (level, needs) => {
      const { keeps = () => true, steps = [] } = levels[level] ?? {}
      const open = planned.flatMap(({ localized, plans }, index) => {
        const isDue = (reached[index] ?? 0) < level && needs(measured[index] ?? [], index)
        return isDue ? [{ index, slide: { localized, plans: plans.filter(keeps) } }] : []
      })
      if (open.length === 0) return
      const found = await measurePlans(
        open.map(({ slide }) => slide),
        steps,
        tools,
      )
      open.forEach(({ index }, at) => {
        measured[index] = found[at] ?? []
        reached[index] = level
      })
    },
  }
}

const isWhole = ({ parts, overflow }: FitDecision) => parts.length === 1 && overflow <= 0

function shrink(options: MeasuredPlans, reserve: number): MeasuredPlans {
  if (reserve === 0) return options
  const less = (one: Measurement): Measurement => ({ ...one, capacity: one.capacity - reserve })
  return options.map((plan) =>
    plan.map(({ draft, measurement: { first, rest } }) => ({
      draft,
      measurement: { first: first.map(less), rest: rest.map(less) },
    })),
  )
}

function worstOf(id: string, parts: readonly SlidePart[], overflow: ReadonlyMap<string, number>): number {
  return Math.max(0, ...parts.map(({ part }) => overflow.get(part === 1 ? id : `${id}~${part}`) ?? 0))
}

function reportOverflow({ deck }: Rendering, decisions: readonly FitDecision[], worst: readonly number[]) {
  const { file } = deck.deck
  return deck.slides.flatMap(({ id, slide }, index) => {
    const px = worst[index] ?? 0
    if (px === 0) return []
    const parts = decisions[index]?.parts.length ?? 1
    const message = `Something on this slide is ${px} px over its space, also at the smallest size and over ${parts} slides.`
    const place = { file: file.shownAs, line: slide.line }
    return [diagnose('fit/overflow', { place, message, deck: file.deck, locale: file.locale, slide: id })]
  })
}
