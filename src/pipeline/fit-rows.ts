import type { InspectedSlide } from '../browser/page/inspect-slides.js'
import { decideFit, type FitDecision, type MeasuredPlans } from '../layout/decide-fit.js'
import type { Measurement } from '../model/fit.js'
import { type DeckParts, renderParts } from '../render/render-slides.js'
import { createTrial } from './create-trial.js'
import type { FittingDeck } from './measure-plans.js'
import { planRow, type SlideRow } from './plan-rows.js'
import { type Looks, overflowOf } from './report-misfits.js'

/** What came of a slide in all decks that have it; plain data. */
export interface FittedRow {
  readonly decision: FitDecision
  /** What its parts look like in each of these decks. */
  readonly looks: readonly (readonly InspectedSlide[])[]
}

/** How often a slide that still overflows is laid out again with less space. */
const attempts = 8

/**
 * Measures and decides some rows of slides, and looks at what came of it, until it fits.
 * @param place the parts of each slide of a deck, with those that were decided just now among them
 */
export async function fitRows(
  rows: readonly SlideRow[],
  decks: readonly FittingDeck[],
  place: (deck: number, decided: readonly FitDecision[]) => DeckParts,
): Promise<readonly FittedRow[]> {
  const trial = createTrial(rows.map(planRow), decks)
  await trial.measure(0, () => true)
  await trial.measure(1, (members) => !isWhole(decideFit(members)))
  await trial.measure(2, (members) => decideFit(members).overflow > 0)
  const lessons = rows.map(({ members }) => members.map((): Lesson => ({ reserve: 0, rejected: new Set() })))
  for (let attempt = 1; ; attempt++) {
    const decisions = trial.measured.map((members, row) => decideAgain(members, lessons[row] ?? []))
    const looks = await Promise.all(decks.map((deck, index) => lookAt(deck, place(index, decisions), rows)))
    const worst = rows.map(({ id, members }, row) =>
      members.map(({ deck }, at) =>
        overflowOf(id, decisions[row]?.parts[at] ?? [], looks[deck] ?? new Map()),
      ),
    )
    if (attempt === attempts || worst.flat().every((px) => px === 0))
      return rows.map((row, index) => fittedRow(row, decisions[index], looks))
    await trial.measure(2, (_, row) => worst[row]?.some((px) => px > 0) ?? false)
    worst.forEach((members, row) =>
      members.forEach((px, at) => {
        if (px > 0) learn(lessons[row]?.[at], px, decisions[row]?.plans[at] ?? 0)
      }),
    )
  }
}

/** Shows the slides of some rows as they stand among the others of their deck, and looks at them. */
async function lookAt(
  { rendering, page }: FittingDeck,
  parts: DeckParts,
  rows: readonly SlideRow[],
): Promise<Looks> {
  const wanted = new Set(rows.map(({ id }) => id))
  const shown = renderParts(parts, rendering).filter(({ localized }) => wanted.has(localized.id))
  const inspected = await page.inspect(shown.map(({ html }) => html).join(''))
  return new Map(inspected.map((slide) => [slide.id, slide]))
}

function fittedRow(
  { id, members }: SlideRow,
  decision: FitDecision | undefined,
  looks: readonly Looks[],
): FittedRow {
  const found = decision ?? decideFit([])
  const lookOf = (deck: number, part: number) => looks[deck]?.get(part === 1 ? id : `${id}~${part}`) ?? []
  return {
    decision: found,
    looks: members.map(({ deck }, at) => (found.parts[at] ?? []).flatMap(({ part }) => lookOf(deck, part))),
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
function decideAgain(members: readonly MeasuredPlans[], lessons: readonly Lesson[]): FitDecision {
  return decideFit(
    members.map((plans, at) => {
      const { reserve = 0, rejected = new Set<number>() } = lessons[at] ?? {}
      const last = plans.length - 1
      const kept = plans.map((plan, index) => (rejected.has(index) && index < last ? [] : plan))
      return shrink(kept, reserve)
    }),
  )
}

const isWhole = ({ parts, overflow }: FitDecision) =>
  parts.every(({ length }) => length === 1) && overflow <= 0

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
