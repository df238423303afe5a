import type { Unit } from '../model/layout.js'
import type { Measurement } from '../model/fit.js'

/** A draft's units with their measurements at one size step, in the first part's layout and in the others'. */
export interface MeasuredUnits {
  readonly units: readonly Unit[]
  readonly first: Measurement
  readonly rest: Measurement
}

/** A place where units may be divided: in several decks at once, where they are tied to each other. */
export interface Place {
  /** For each deck the index of the unit that follows; behind the last place there is none. */
  readonly units: readonly number[]
  /** What it costs to break here, because the decks do not have quite the same before it. */
  readonly cost: number
}

/** Where the units of one deck, or of several together, may be divided. */
export interface Ties {
  /** In order; the last one is the end. */
  readonly places: readonly Place[]
  readonly isDivisible: boolean
}

/** How units are divided over parts. */
export interface Division {
  /** Index of the place that each part begins at, `0` being the beginning: with all places of one deck, of its unit. */
  readonly starts: readonly number[]
  /** By how many px its parts are over their space, added up. */
  readonly overflow: number
  /** The filled share of all parts, added up: 1.5 for two parts of which one is half empty. */
  readonly fill: number
  /** What its breaks cost: none where it has one part. */
  readonly breaks: number
}

/**
 * What a division costs, counted in parts: each part one; uneven filling by the square of each part's share; a break behind
 * what leads in; one that leaves a row of cells half empty; a last part with next to nothing on it.
 */
const costs = { fill: 0.5, leadInAtEnd: 4, insideRow: 0.15, thinEnd: 0.6 }
/** Emptier than this share a last part is thin. */
const thin = 0.2

/**
 * Divides units over as few parts as hold them well: evenly filled, broken between blocks rather than inside, never behind what
 * leads in. A unit that no part can hold gets one for itself. Of several decks' units, which are tied to each other, each part
 * holds what its members have there, and fits where all of them fit. It takes time in proportion to the number of units: for each
 * place the best division of all before it is known when its turn comes.
 */
export function divideUnits(members: readonly MeasuredUnits[], ties: Ties): Division {
  const count = ties.places.length
  const heights = members.map((measured) => heightOf(measured, 0, measured.units.length))
  const overflow = sumOver(members, (_, index) => (heights[index] ?? 0) - capacityOf(members[index], 0))
  if (overflow <= 0 || !ties.isDivisible || count < 2) {
    const shares = heights.map((height, index) => height / capacityOf(members[index], 0))
    return { starts: [0], overflow, fill: Math.max(0, ...shares), breaks: 0 }
  }
  const best: (Candidate | undefined)[] = [{ from: -1, overflow: 0, cost: 0, fill: 0, breaks: 0 }]
  for (let from = 0; from < count; from++) extendFrom({ members, ties }, from, best)
  return readBack(best, count)
}

const sumOver = (
  members: readonly MeasuredUnits[],
  over: (measured: MeasuredUnits, index: number) => number,
) => members.reduce((sum, measured, index) => sum + Math.max(0, over(measured, index)), 0)

/** Height of the space for a part that begins at a unit, the first or another. */
function capacityOf(measured: MeasuredUnits | undefined, from: number): number {
  return (from === 0 ? measured?.first : measured?.rest)?.capacity ?? 0
}

/** Height of a part with the units from one index to another (not included), in px. */
export function heightOf(measured: MeasuredUnits, from: number, to: number): number {
  let height = 0
  for (const run of runsFrom(measured, from)) {
    if (run.to > to) break
    height = run.height
  }
  return height
}

/** The best division of the units before an index: its last part begins at `from`. */
interface Candidate {
  readonly from: number
  readonly overflow: number
  readonly cost: number
  readonly fill: number
  readonly breaks: number
}

interface TiedUnits {
  readonly members: readonly MeasuredUnits[]
  readonly ties: Ties
}

/** Tries every part that begins at a place, as long as it fits in every deck; what is too high for any part stands alone. */
function extendFrom({ members, ties }: TiedUnits, from: number, best: (Candidate | undefined)[]): void {
  const before = best[from]
  if (before === undefined) return
  const { places } = ties
  const starts = members.map((_, member) => unitAt(ties, from, member))
  const runs = members.map((measured, member) => runsFrom(measured, starts[member] ?? 0))
  for (let to = from + 1; to <= places.length; to++) {
    const ends = runs.map((run, member) => takeRun(run, unitAt(ties, to, member)))
    const over = ends.map(({ height }, member) =>
      Math.max(0, height - capacityOf(members[member], starts[member] ?? 0)),
    )
    const isTooHigh = members.some(
      ({ units }, member) =>
        (over[member] ?? 0) > 0 && !isHeld(units, starts[member] ?? 0, unitAt(ties, to - 1, member)),
    )
    if (to - from > 1 && isTooHigh) break
    const share = Math.max(
      ...ends.map(({ height }, member) => height / capacityOf(members[member], starts[member] ?? 0)),
    )
    const breaks =
      to === places.length
        ? from > 0 && share < thin
          ? costs.thinEnd
          : 0
        : (places[to - 1]?.cost ?? 0) +
          Math.max(...members.map(({ units }, member) => breakCost(units, ends[member])))
    offer(best, to, {
      from,
      overflow: before.overflow + over.reduce((sum, px) => sum + px, 0),
      cost: before.cost + 1 + costs.fill * share * share + breaks,
      fill: before.fill + share,
      breaks: before.breaks + breaks,
    })
  }
}

/** Keeps the better one of the divisions of the units before a place. */
function offer(best: (Candidate | undefined)[], to: number, found: Candidate): void {
  const other = best[to]
  const isBetter =
    other === undefined ||
    found.overflow < other.overflow ||
    (found.overflow === other.overflow && found.cost < other.cost)
  if (isBetter) best[to] = found
}

/** The index of the unit of a deck that follows a place. */
export const unitAt = ({ places }: Ties, place: number, member: number) =>
  place === 0 ? 0 : (places[place - 1]?.units[member] ?? 0)

/** The part that ends before a unit. */
function takeRun(runs: Generator<Run>, to: number): Run {
  for (let next = runs.next(); !next.done; next = runs.next()) if (next.value.to === to) return next.value
  return { to, height: 0, cellsInRow: 0 }
}

/** Whether the units before a part's last all lead in it: they cannot be left behind, even if it is too high. */
function isHeld(units: readonly Unit[], from: number, last: number): boolean {
  return units.slice(from, last).every(({ leadsIn }) => leadsIn)
}

function readBack(best: readonly (Candidate | undefined)[], count: number): Division {
  const starts: number[] = []
  for (let at = count; at > 0; at = starts[0] ?? 0) starts.unshift(best[at]?.from ?? 0)
  const { overflow, fill, breaks } = best[count] ?? { overflow: Infinity, fill: 0, breaks: 0 }
  return { starts, overflow, fill, breaks }
}

/** A part that begins at some unit and ends before `to`. */
interface Run {
  readonly to: number
  readonly height: number
  /** How many cells stand in its last row; 0 where it is full or there is none. */
  readonly cellsInRow: number
}

/** The parts that begin at a unit, each by one unit longer than the one before. */
function* runsFrom({ units, first, rest }: MeasuredUnits, from: number): Generator<Run> {
  const boxes = from === 0 ? first : rest
  let height = boxes.units[from]?.before ?? 0
  let rowHeight = 0
  let cellsInRow = 0
  for (let index = from; index < units.length; index++) {
    const box = boxes.units[index]
    const own = box === undefined ? 0 : box.bottom - box.top
    if (!units[index]?.isCell) {
      height += (index > from ? gapBefore(boxes, units, index) : 0) + own
      cellsInRow = 0
    } else if (cellsInRow === 0) {
      height += (index > from ? boxes.rowGap : 0) + own
      rowHeight = own
      cellsInRow = 1
    } else {
      height += Math.max(0, own - rowHeight)
      rowHeight = Math.max(rowHeight, own)
      cellsInRow++
    }
    if (cellsInRow === boxes.columns) cellsInRow = 0
    yield { to: index + 1, height: height + (box?.after ?? 0), cellsInRow }
  }
}

/** Space before a unit; sentences share lines, so it may be negative. */
function gapBefore(boxes: Measurement, units: readonly Unit[], index: number): number {
  const [before, box] = [boxes.units[index - 1], boxes.units[index]]
  if (before === undefined || box === undefined) return 0
  return units[index - 1]?.isCell ? boxes.rowGap : box.top - before.bottom
}

/** What it costs to end a part before a unit that is not the last. */
function breakCost(units: readonly Unit[], run: Run | undefined): number {
  const { to, cellsInRow } = run ?? { to: 0, cellsInRow: 0 }
  const [last, next] = [units[to - 1], units[to]]
  if (last === undefined || next === undefined) return 0
  const leading = last.leadsIn ? costs.leadInAtEnd : 0
  const row = last.isCell && next.isCell && cellsInRow > 0 ? costs.insideRow : 0
  return leading + row + (last.block === next.block ? last.breakCost : 0)
}
