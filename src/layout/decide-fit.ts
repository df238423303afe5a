import type { DraftMeasurement, Measurement, PartRoom } from '../model/fit.js'
import { type Draft, type SizeStep, sizeSteps, type SlidePart } from '../model/layout.js'
import { takeUnits } from './cut-blocks.js'
import { type Division, divideUnits, heightOf, type Ties, unitAt } from './divide-units.js'
import { isLeadInLine } from './slide-content.js'
import { startOfPart } from './start-of-part.js'
import { tieDrafts } from './tie-drafts.js'

/** A draft and what was measured of it. */
export interface MeasuredDraft {
  readonly draft: Draft
  readonly measurement: DraftMeasurement
}

/** How a slide is shown, and by how many px something still is over its space: then nothing helped. */
export interface FitDecision {
  /** Of each deck. */
  readonly parts: readonly (readonly SlidePart[])[]
  /** How full each of these parts is. */
  readonly room: readonly (readonly PartRoom[])[]
  readonly overflow: number
  /** Which of its plans each deck has. */
  readonly plans: readonly number[]
  /** Whether all decks break at the same places. */
  readonly isTied: boolean
}

/**
 * What a choice costs, counted in slides: one slide at −1 is better than two, two well filled ones are better than one at −2,
 * and that is better than two half empty ones. Many slides of small text are worse than a few more of the usual size.
 */
const stepCosts: Readonly<Record<SizeStep, { once: number; each: number }>> = {
  1: { once: -0.05, each: 0 },
  0: { once: 0, each: 0 },
  [-1]: { once: 0.2, each: 0.2 },
  [-2]: { once: 0.35, each: 0.45 },
}
/** Larger text is for slides that stay airy with it: no fuller than this share. */
const airy = 0.72
/** What the empty share of a part costs where a slide has several. */
const emptyCost = 0.45
/** What leading in, and then ending the slide, costs a plan. */
const leadInAloneCost = 1.5
/** What a plan costs that is not the slide's first, and one that gives up the layout: then a slide looks alike nowhere. */
const planCosts = { later: 0.1, fallback: 5 }

/** A deck's plans of a slide, with what was measured of them. */
export type MeasuredPlans = readonly (readonly MeasuredDraft[])[]

/**
 * Chooses among a slide's plans (an empty one is out of the question) and size steps; all parts of a slide have one size step. A
 * slide of several decks in lockstep has the same plan, step and breaks in all of them, unless it fits in none of its plans so:
 * then each deck decides alone. A pure function of what was measured.
 * @param members one deck's plans, or those of each deck, which are as many and alike
 */
export function decideFit(members: readonly MeasuredPlans[]): FitDecision {
  const together = decideTogether(members)
  if (together.overflow <= 0 || members.length < 2) return together
  const alone = members.map((plans) => decideTogether([plans]))
  const overflow = alone.reduce((sum, decision) => sum + decision.overflow, 0)
  if (overflow >= together.overflow) return together
  return {
    parts: alone.flatMap((one) => one.parts),
    room: alone.flatMap((one) => one.room),
    plans: alone.flatMap((one) => one.plans),
    overflow,
    isTied: false,
  }
}

function decideTogether(members: readonly MeasuredPlans[]): FitDecision {
  const [plans = []] = members
  const candidates = plans.flatMap((plan, index) => {
    const drafts = plan.map((_, at) => members.flatMap((own) => own[index]?.[at] ?? []))
    const tied = drafts.map((own): TiedDrafts => ({ own, ties: tieDrafts(own.map(({ draft }) => draft)) }))
    return (members.some((own) => own[index]?.length === 0) ? [] : sizeSteps).flatMap((step) => {
      const divisions = tied.map((one) => divideAt(one, step))
      const overflow = divisions.reduce((total, division) => total + division.overflow, 0)
      if (overflow === Infinity) return []
      return [
        { index, tied, step, divisions, overflow, cost: costOf(divisions, step) + planCost(drafts, index) },
      ]
    })
  })
  const fitting = candidates.filter(({ overflow }) => overflow <= 0)
  const [best] = (fitting.length > 0 ? fitting : candidates).sort(
    (a, b) => a.overflow - b.overflow || a.cost - b.cost,
  )
  if (best === undefined)
    return {
      parts: members.map(() => []),
      room: members.map(() => []),
      overflow: 0,
      plans: members.map(() => 0),
      isTied: true,
    }
  const { tied, divisions, step, overflow } = best
  const each = <T>(take: (one: TiedDrafts, member: number, cut: Cut) => T[]) =>
    members.map((_, member) =>
      tied.flatMap((one, at) => take(one, member, { division: divisions[at], step })),
    )
  return {
    parts: each(partsOf).map(numbered),
    room: each(roomOf),
    overflow,
    plans: members.map(() => best.index),
    isTied: true,
  }
}

/** A draft of a slide in each deck, and where these may be divided. */
interface TiedDrafts {
  readonly own: readonly MeasuredDraft[]
  readonly ties: Ties
}

const numbered = (parts: readonly Omit<SlidePart, 'part' | 'parts'>[]): SlidePart[] =>
  parts.map((part, index) => ({ ...part, part: index + 1, parts: parts.length }))

function costOf(divisions: readonly Division[], step: SizeStep): number {
  const sum = (value: (division: Division) => number) =>
    divisions.reduce((total, division) => total + value(division), 0)
  const [parts, fill] = [sum(({ starts }) => starts.length), sum((division) => division.fill)]
  if (step > 0 && (parts > 1 || fill > airy)) return Infinity
  return (
    parts +
    stepCosts[step].once +
    parts * stepCosts[step].each +
    (parts > 1 ? emptyCost * (parts - fill) : 0) +
    sum(({ breaks }) => breaks)
  )
}

/** @param drafts of each deck, by their place in the plan */
function planCost(drafts: readonly (readonly MeasuredDraft[])[], index: number): number {
  const fallback = Math.max(0, ...drafts.flat().map(({ draft }) => draft.fallback))
  const alone = drafts.slice(0, -1).filter((own) => own.some(({ draft }) => leadsOn(draft))).length
  return index * planCosts.later + fallback * planCosts.fallback + alone * leadInAloneCost
}

/** Whether a draft ends with a line that leads in what the next one holds. */
function leadsOn({ blocks }: Draft): boolean {
  const last = blocks.at(-1)?.block
  return last !== undefined && isLeadInLine(last)
}

function divideAt({ own, ties }: TiedDrafts, step: SizeStep): Division {
  const measured = own.flatMap(({ draft, measurement }) => {
    const first = at(measurement.first, step)
    const rest = at(measurement.rest, step)
    return first === undefined || rest === undefined ? [] : [{ units: draft.units, first, rest }]
  })
  if (measured.length < own.length) return { starts: [0], overflow: Infinity, fill: 0, breaks: 0 }
  const division = divideUnits(measured, ties)
  return { ...division, overflow: measured.reduce((sum, { first }) => sum + first.excess, division.overflow) }
}

/** A measurement at a step; the largest step is worked out from the usual one where it was not measured. */
function at(measurements: readonly Measurement[], step: SizeStep): Measurement | undefined {
  const measured = measurements.find((one) => one.step === step)
  if (measured !== undefined || step !== 1) return measured
  const usual = measurements.find((one) => one.step === 0)
  return usual === undefined ? undefined : enlarge(usual)
}

/** How much higher text stands at the largest step, its wider gaps and its lines that break earlier included. */
const enlargement = 1.25

function enlarge(usual: Measurement): Measurement {
  const larger = (px: number) => px * enlargement
  const units = usual.units.map((unit) => ({ ...unit, top: larger(unit.top), bottom: larger(unit.bottom) }))
  return { ...usual, step: 1, rowGap: larger(usual.rowGap), units }
}

/** How a draft is cut into parts. */
interface Cut {
  readonly division: Division | undefined
  readonly step: SizeStep
}

const startsOf = ({ ties }: TiedDrafts, member: number, { division }: Cut) =>
  (division?.starts ?? [0]).map((place) => unitAt(ties, place, member))

/** How full the parts of one deck's draft are. */
function roomOf(tied: TiedDrafts, member: number, cut: Cut): PartRoom[] {
  const measured = tied.own[member]
  const first = at(measured?.measurement.first ?? [], cut.step)
  const rest = at(measured?.measurement.rest ?? [], cut.step)
  if (measured === undefined || first === undefined || rest === undefined) return []
  const { units } = measured.draft
  const starts = startsOf(tied, member, cut)
  return starts.map((from, index) => ({
    usedPx: Math.round(heightOf({ units, first, rest }, from, starts[index + 1] ?? units.length)),
    capacityPx: Math.round((from === 0 ? first : rest).capacity),
  }))
}

/** The parts of one deck's draft. */
function partsOf(tied: TiedDrafts, member: number, cut: Cut): Omit<SlidePart, 'part' | 'parts'>[] {
  const draft = tied.own[member]?.draft
  if (draft === undefined) return []
  const { step } = cut
  const starts = startsOf(tied, member, cut)
  return starts.map((from, index) => {
    const isFirst = index === 0
    return {
      layout: isFirst ? draft.layout : draft.restLayout,
      step,
      from: startOfPart(draft, from),
      ...(draft.groupTitle === undefined ? {} : { groupTitle: draft.groupTitle }),
      blocks: takeUnits(draft.blocks, draft.units.slice(from, starts[index + 1])),
      beside: isFirst ? draft.beside : [],
      columns: draft.columns,
    }
  })
}
