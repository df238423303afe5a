import { decideFit, type FitDecision, type MeasuredPlans } from '../layout/decide-fit.js'
import type { Diagnostic, Outcome } from '../model/diagnostic.js'
import type { Measurement } from '../model/fit.js'
import { type DeckParts, renderSlides } from '../render/render-slides.js'
import type { Rendering } from '../render/rendering.js'
import { createTrial } from './create-trial.js'
import type { FittingDeck } from './measure-plans.js'
import { planRows, type SlideRow } from './plan-rows.js'
import { reportLockstep } from './report-lockstep.js'
import { type Looks, overflowOf, reportMisfits } from './report-misfits.js'

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
 * over its space, decides again as if there were less of it. What never fits is reported. Several decks are in lockstep: each
 * slide is decided for all that have it. Gives the decks in their order.
 */
export async function fitDecks(decks: readonly FittingDeck[]): Promise<readonly Outcome<FittedDeck>[]> {
  const rows = planRows(decks.map(({ rendering }) => rendering.deck))
  const trial = createTrial(rows, decks)
  await trial.measure(0, () => true)
  await trial.measure(1, (members) => !isWhole(decideFit(members)))
  await trial.measure(2, (members) => decideFit(members).overflow > 0)
  const lessons = rows.map(({ members }) => members.map((): Lesson => ({ reserve: 0, rejected: new Set() })))
  for (let attempt = 1; ; attempt++) {
    const decisions = trial.measured.map((members, row) => decideAgain(members, lessons[row] ?? []))
    const parts = decks.map((_, deck) => partsOfDeck(deck, rows, decisions))
    const looks = await Promise.all(decks.map((deck, index) => lookAt(deck, parts[index] ?? [])))
    const worst = rows.map(({ id, members }, row) =>
      members.map(({ deck }, at) =>
        overflowOf(id, decisions[row]?.parts[at] ?? [], looks[deck] ?? new Map()),
      ),
    )
    if (attempt === attempts || worst.flat().every((px) => px === 0)) {
      const tied = reportLockstep(
        decks.map(({ rendering }) => rendering.deck),
        rows,
        decisions,
      )
      return decks.map(({ rendering }, index) =>
        outcomeOf(rendering, {
          parts: parts[index] ?? [],
          looks: looks[index] ?? new Map(),
          tied: tied[index] ?? [],
        }),
      )
    }
    await trial.measure(2, (_, row) => worst[row]?.some((px) => px > 0) ?? false)
    worst.forEach((members, row) =>
      members.forEach((px, at) => {
        if (px > 0) learn(lessons[row]?.[at], px, decisions[row]?.plans[at] ?? 0)
      }),
    )
  }
}

interface Fitting {
  readonly parts: DeckParts
  readonly looks: Looks
  readonly tied: readonly Diagnostic[]
}

function outcomeOf({ deck }: Rendering, { parts, looks, tied }: Fitting): Outcome<FittedDeck> {
  const minFontPx = new Map([...looks].map(([id, slide]) => [id, slide.minFontPx]))
  return { value: { parts, minFontPx }, diagnostics: [...reportMisfits(deck, parts, looks), ...tied] }
}

async function lookAt({ rendering, page }: FittingDeck, parts: DeckParts): Promise<Looks> {
  const inspected = await page.inspect(renderSlides(parts, rendering))
  return new Map(inspected.map((slide) => [slide.id, slide]))
}

/** What was decided for a deck's slides, in their order. */
function partsOfDeck(deck: number, rows: readonly SlideRow[], decisions: readonly FitDecision[]): DeckParts {
  const placed = rows.flatMap(({ members }, row) =>
    members.flatMap((member, at) =>
      member.deck === deck ? [{ slide: member.slide, parts: decisions[row]?.parts[at] ?? [] }] : [],
    ),
  )
  return placed.sort((a, b) => a.slide - b.slide).map(({ parts }) => parts)
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
