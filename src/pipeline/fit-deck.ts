import type { DeckPage } from '../browser/deck-page.js'
import { diagnose } from '../diagnostics/diagnose.js'
import { chooseLayout } from '../layout/choose-layout.js'
import { decideFit, type FitDecision } from '../layout/decide-fit.js'
import { draftSlide } from '../layout/draft-slide.js'
import type { Outcome } from '../model/diagnostic.js'
import type { Measurement } from '../model/fit.js'
import type { Plan, SlidePart } from '../model/layout.js'
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
  const planned = planSlides(rendering)
  const measured = [...(await measureAsWanted(planned, { page, rendering }))]
  const tools = { page, rendering }
  await measureOpen(measured, planned, {
    ...tools,
    wanted: measured.map((plans) => !isWhole(decideFit(plans))),
  })
  const reserves = slides.map(() => 0)
  for (let attempt = 1; ; attempt++) {
    const decisions = measured.map((plans, index) => decideFit(shrink(plans, reserves[index] ?? 0)))
    const parts = decisions.map((decision) => decision.parts)
    const inspected = await page.inspect(renderSlides(parts, rendering))
    const overflow = new Map(inspected.map((slide) => [slide.id, slide.overflow]))
    const worst = slides.map(({ id }, index) => worstOf(id, parts[index] ?? [], overflow))
    if (attempt === attempts || worst.every((px) => px === 0)) {
      const minFontPx = new Map(inspected.map((slide) => [slide.id, slide.minFontPx]))
      return { value: { parts, minFontPx }, diagnostics: reportOverflow(rendering, decisions, worst) }
    }
    const wanted = worst.map((px, index) => px > 0 && reserves[index] === 0)
    await measureOpen(measured, planned, { ...tools, wanted })
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

type Tools = Parameters<typeof measurePlans>[2]

/** Most slides fit as their content wants them, and need not be measured in other ways. */
function measureAsWanted(planned: readonly PlannedSlide[], tools: Tools): Promise<readonly MeasuredPlans[]> {
  const best = planned.map(({ localized, plans }) => ({ localized, plans: plans.slice(0, 1) }))
  return measurePlans(best, [1, 0], tools)
}

/**
 * Measures the wanted slides by all their plans at all steps that may help; by those that give up the layout only where
 * nothing else fits.
 */
async function measureOpen(
  measured: MeasuredPlans[],
  planned: readonly PlannedSlide[],
  { wanted, ...tools }: Tools & { wanted: readonly boolean[] },
): Promise<void> {
  const measure = async (indices: readonly number[], slides: readonly PlannedSlide[]) => {
    const found = indices.length === 0 ? [] : await measurePlans(slides, [0, -1, -2], tools)
    indices.forEach((index, at) => (measured[index] = found[at] ?? []))
  }
  const open = planned.flatMap((_, index) => (wanted[index] ? [index] : []))
  await measure(
    open,
    open.flatMap((index) => slideAt(planned, index, isWanted)),
  )
  const stuck = open.filter((index) => decideFit(measured[index] ?? []).overflow > 0)
  await measure(
    stuck,
    stuck.flatMap((index) => slideAt(planned, index, () => true)),
  )
}

function slideAt(
  planned: readonly PlannedSlide[],
  index: number,
  keeps: (plan: Plan) => boolean,
): PlannedSlide[] {
  const slide = planned[index]
  return slide === undefined ? [] : [{ ...slide, plans: slide.plans.filter(keeps) }]
}

const isWanted = (plan: Plan) => !plan.some(({ isFallback }) => isFallback)

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
