import type { Draft, Unit } from '../model/layout.js'
import type { Measurement } from '../model/fit.js'

/** A draft's units with their measurements at one size step, in the first part's layout and in the others'. */
export interface MeasuredUnits {
  readonly units: readonly Unit[]
  readonly first: Measurement
  readonly rest: Measurement
}

/** How units are divided over parts. */
export interface Division {
  /** Index of the unit that each part begins with; the first is 0. */
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
 * leads in. A unit that no part can hold gets one for itself. It takes time in proportion to the number of units: for each
 * unit the best division of all before it is known when its turn comes.
 */
export function divideUnits(measured: MeasuredUnits, isDivisible: Draft['isDivisible']): Division {
  const count = measured.units.length
  const { capacity } = measured.first
  const height = heightOf(measured, 0, count)
  if (height <= capacity || !isDivisible || count < 2) {
    return { starts: [0], overflow: Math.max(0, height - capacity), fill: height / capacity, breaks: 0 }
  }
  const best: (Candidate | undefined)[] = [{ from: -1, overflow: 0, cost: 0, fill: 0, breaks: 0 }]
  for (let from = 0; from < count; from++) extendFrom(measured, from, best)
  return readBack(best, count)
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

/** Tries every part that begins at a unit, as long as it fits; what is too high for any part stands alone. */
function extendFrom(measured: MeasuredUnits, from: number, best: (Candidate | undefined)[]): void {
  const before = best[from]
  if (before === undefined) return
  const { units } = measured
  const { capacity } = from === 0 ? measured.first : measured.rest
  for (const { to, height, cellsInRow } of runsFrom(measured, from)) {
    const over = Math.max(0, height - capacity)
    if (over > 0 && to - from > 1 && !isHeld(units, from, to)) break
    const share = height / capacity
    const isLast = to === units.length
    const breaks = isLast ? (from > 0 && share < thin ? costs.thinEnd : 0) : breakCost(units, to, cellsInRow)
    const found: Candidate = {
      from,
      overflow: before.overflow + over,
      cost: before.cost + 1 + costs.fill * share * share + breaks,
      fill: before.fill + share,
      breaks: before.breaks + breaks,
    }
    const other = best[to]
    if (
      other === undefined ||
      found.overflow < other.overflow ||
      (found.overflow === other.overflow && found.cost < other.cost)
    )
      best[to] = found
  }
}

/** Whether the units before a part's last all lead in it: they cannot be left behind, even if it is too high. */
function isHeld(units: readonly Unit[], from: number, to: number): boolean {
  return units.slice(from, to - 1).every(({ leadsIn }) => leadsIn)
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
function breakCost(units: readonly Unit[], to: number, cellsInRow: number): number {
  const [last, next] = [units[to - 1], units[to]]
  if (last === undefined || next === undefined) return 0
  const leading = last.leadsIn ? costs.leadInAtEnd : 0
  const row = last.isCell && next.isCell && cellsInRow > 0 ? costs.insideRow : 0
  return leading + row + (last.block === next.block ? last.breakCost : 0)
}
