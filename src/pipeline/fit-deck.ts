import type { DeckPage } from '../browser/deck-page.js'
import type { InspectedSlide } from '../browser/page/inspect-slides.js'
import { diagnose } from '../diagnostics/diagnose.js'
import { chooseLayout, suitsLayout } from '../layout/choose-layout.js'
import { decideFit, type FitDecision } from '../layout/decide-fit.js'
import { draftSlide } from '../layout/draft-slide.js'
import type { LocalizedSlide } from '../model/deck.js'
import type { Diagnostic, Outcome } from '../model/diagnostic.js'
import type { Measurement } from '../model/fit.js'
import type { LayoutName, Plan, SizeStep } from '../model/layout.js'
import { type DeckParts, renderSlides } from '../render/render-slides.js'
import type { Rendering } from '../render/rendering.js'
import { type MeasuredPlans, measurePlans, type PlannedSlide } from './measure-plans.js'

/** A deck whose slides are chosen. */
export interface FittedDeck {
  readonly parts: DeckParts
  /** The smallest body text of each slide, by its id with part; `null` where it has none. */
  readonly minFontPx: ReadonlyMap<string, number | null>
}

/** How often a slide that still overflows is laid out again with less space. */
const attempts = 8

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
  const lessons = slides.map((): Lesson => ({ reserve: 0, rejected: new Set() }))
  for (let attempt = 1; ; attempt++) {
    const decisions = trial.measured.map((plans, index) => decideAgain(plans, lessons[index]))
    const parts = decisions.map((decision) => decision.parts)
    const inspected = await page.inspect(renderSlides(parts, rendering))
    const looks = new Map(inspected.map((slide) => [slide.id, slide]))
    const worst = slides.map(({ id }, index) => overflowOf(shownParts(id, decisions[index], looks)))
    if (attempt === attempts || worst.every((px) => px === 0)) {
      const minFontPx = new Map(inspected.map((slide) => [slide.id, slide.minFontPx]))
      return { value: { parts, minFontPx }, diagnostics: reportMisfits(rendering, decisions, looks) }
    }
    await trial.measure(2, (_, index) => (worst[index] ?? 0) > 0)
    worst.forEach((px, index) => {
      if (px > 0) learn(lessons[index], px, decisions[index]?.plan ?? 0)
    })
  }
}

/** What a look at a slide taught: how much less space there is than was measured, and which plans did not fit even so. */
interface Lesson {
  reserve: number
  tried?: number
  readonly rejected: Set<number>
}

/** A plan gets a second chance with less space; one that is over again is given up. */
function learn(lesson: Lesson | undefined, px: number, plan: number): void {
  if (lesson === undefined) return
  if (lesson.tried === plan) {
    lesson.rejected.add(plan)
    lesson.reserve = 0
  } else lesson.reserve = px + 4
  lesson.tried = plan
}

/** The decision anew, with what was learned; the last plan is never given up, since something must be shown. */
function decideAgain(plans: MeasuredPlans, lesson: Lesson | undefined): FitDecision {
  const { reserve = 0, rejected = new Set<number>() } = lesson ?? {}
  const last = plans.length - 1
  const kept = plans.map((plan, index) => (rejected.has(index) && index < last ? [] : plan))
  return decideFit(shrink(kept, reserve))
}

function planSlides({ deck }: Rendering): readonly PlannedSlide[] {
  return deck.slides.map((localized, index) => {
    const layout = layoutOf(localized, deck.slides[index + 1])
    return { localized, plans: draftSlide(localized.slide, layout, localized.borrowed?.lang ?? deck.lang) }
  })
}

/** The layout of the source's slide, where the translation has what it is made of. */
function layoutOf({ slide, source }: LocalizedSlide, next: LocalizedSlide | undefined): LayoutName {
  const shared = slide.layout ?? chooseLayout(source ?? slide, next?.source ?? next?.slide)
  return suitsLayout(slide, shared) ? shared : chooseLayout({ ...slide, role: slide.role }, next?.slide)
}

/** How thoroughly a slide is measured: as its content wants it; also smaller and in its other plans; in all plans. */
type Level = 0 | 1 | 2

const levels: readonly { keeps: (plan: Plan, index: number) => boolean; steps: readonly SizeStep[] }[] = [
  { keeps: (_, index) => index === 0, steps: [0] },
  { keeps: (plan) => !plan.some(({ fallback }) => fallback > 0), steps: [0, -1, -2] },
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

type Looks = ReadonlyMap<string, InspectedSlide>

/** What a slide's parts look like, with the line that each begins at. */
function shownParts(id: string, decision: FitDecision | undefined, looks: Looks) {
  return (decision?.parts ?? []).flatMap(({ part, blocks, beside }) => {
    const look = looks.get(part === 1 ? id : `${id}~${part}`)
    return look === undefined ? [] : [{ ...look, line: (blocks[0] ?? beside[0])?.line }]
  })
}

const overflowOf = (parts: readonly { overflow: number }[]) =>
  Math.max(0, ...parts.map(({ overflow }) => overflow))

function reportMisfits({ deck }: Rendering, decisions: readonly FitDecision[], looks: Looks): Diagnostic[] {
  const { file } = deck.deck
  return deck.slides.flatMap(({ id, slide, borrowed }, index) => {
    const parts = shownParts(id, decisions[index], looks)
    const about = { deck: file.deck, locale: file.locale, slide: id }
    const over = parts.filter(({ overflow }) => overflow > 0).slice(0, 1)
    const overlaps = parts.filter(({ overlap }) => overlap !== null).slice(0, 1)
    return [
      ...over.map(({ overflow, line }) => {
        const message = `Something on this slide is ${overflow} px over its space, also at the smallest size and over ${parts.length} slides.`
        return diagnose('fit/overflow', {
          ...about,
          place: { file: (borrowed?.file ?? file).shownAs, line: line ?? slide.line },
          message,
        })
      }),
      ...overlaps.map(({ overlap, line }) => {
        const [one = '', other = ''] = overlap ?? []
        const message = `Two texts lie on each other: \`${one}\` and \`${other}\`.`
        return diagnose('fit/overlap', {
          ...about,
          place: { file: (borrowed?.file ?? file).shownAs, line: line ?? slide.line },
          message,
        })
      }),
    ]
  })
}
