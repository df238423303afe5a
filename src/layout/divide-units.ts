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
  /** By how many px the fullest part is over its space. */
  readonly overflow: number
  /** The filled share of all parts, added up: 1.5 for two parts of which one is half empty. */
  readonly fill: number
}

/** What a bad break costs, against the square of the share of a part that stays empty. */
const costs = { leadInAtEnd: 4, insideBlock: 0.12, insideRow: 0.6, overflow: 1000 }

/**
 * Divides units over as few parts as can hold them, so that the parts are evenly filled, breaks fall between blocks rather
 * than inside, and none falls behind what leads in. A unit that no part can hold gets one for itself.
 */
export function divideUnits(measured: MeasuredUnits, isDivisible: Draft['isDivisible']): Division {
  const count = measured.units.length
  const height = heightOf(measured, 0, count)
  const whole = { starts: [0], overflow: Math.max(0, height - measured.first.capacity) }
  const divided =
    whole.overflow === 0 || !isDivisible || count < 2 ? whole : balance(measured, fewestParts(measured))
  const fill = divided.starts.reduce((total, from, index) => {
    return total + heightOf(measured, from, divided.starts[index + 1] ?? count) / capacityOf(measured, from)
  }, 0)
  return { ...divided, fill }
}

/** Height of a part with the units from one index to another (not included), in px. */
export function heightOf({ units, first, rest }: MeasuredUnits, from: number, to: number): number {
  const boxes = from === 0 ? first : rest
  const last = boxes.units[to - 1]
  let height = (boxes.units[from]?.before ?? 0) + (last?.after ?? 0)
  for (let index = from; index < to; index++) {
    const box = boxes.units[index]
    if (box === undefined) continue
    if (units[index]?.isCell) {
      const end = endOfCells(units, index, to)
      height += (index > from ? boxes.rowGap : 0) + gridHeight(boxes, index, end)
      index = end - 1
    } else height += (index > from ? gapBefore(boxes, units, index) : 0) + box.bottom - box.top
  }
  return height
}

/** Space before a unit; sentences share lines, so it may be negative. */
function gapBefore(boxes: Measurement, units: readonly Unit[], index: number): number {
  const [before, box] = [boxes.units[index - 1], boxes.units[index]]
  if (before === undefined || box === undefined) return 0
  return units[index - 1]?.isCell ? boxes.rowGap : box.top - before.bottom
}

function endOfCells(units: readonly Unit[], from: number, to: number): number {
  let end = from
  while (end < to && units[end]?.isCell) end++
  return end
}

/** Cells stand in rows; a row is as high as its highest cell. */
function gridHeight({ units, columns, rowGap }: Measurement, from: number, to: number): number {
  let height = 0
  for (let row = from; row < to; row += columns) {
    const heights = units.slice(row, Math.min(row + columns, to)).map(({ top, bottom }) => bottom - top)
    height += Math.max(...heights) + (row > from ? rowGap : 0)
  }
  return height
}

const capacityOf = ({ first, rest }: MeasuredUnits, from: number) => (from === 0 ? first : rest).capacity

/** How many parts are needed when each is filled as far as it goes. */
function fewestParts(measured: MeasuredUnits): number {
  const count = measured.units.length
  let parts = 0
  for (let from = 0; from < count; parts++) {
    let to = from + 1
    while (to < count && heightOf(measured, from, to + 1) <= capacityOf(measured, from)) to++
    while (to < count && to > from + 1 && measured.units[to - 1]?.leadsIn) to--
    from = to
  }
  return parts
}

/** The cheapest division into so many parts: for each part count and end, the best beginning of its last part. */
function balance(measured: MeasuredUnits, parts: number): Omit<Division, 'fill'> {
  const count = measured.units.length
  const fill = heightOf(measured, 0, count) / parts
  let best = [{ cost: 0, starts: [] as number[], overflow: 0 }] as (Candidate | undefined)[]
  for (let part = 1; part <= parts; part++) {
    const next: (Candidate | undefined)[] = []
    for (let to = part; to <= count - (parts - part); to++)
      next[to] = cheapest({ measured, best, to, fill, isLast: part === parts })
    best = next
  }
  const found = best[count]
  return found ?? { starts: [0], overflow: heightOf(measured, 0, count) - measured.first.capacity }
}

interface Candidate extends Omit<Division, 'fill'> {
  readonly cost: number
}

interface Step {
  readonly measured: MeasuredUnits
  readonly best: readonly (Candidate | undefined)[]
  readonly to: number
  readonly fill: number
  readonly isLast: boolean
}

function cheapest({ measured, best, to, fill, isLast }: Step): Candidate | undefined {
  let found: Candidate | undefined
  // An earlier beginning may make a part lower, where cells pair anew, a head need not be repeated, or the first part is roomier.
  const hopeless = 3 * Math.max(measured.first.capacity, measured.rest.capacity)
  for (let from = to - 1; from >= 0; from--) {
    const height = heightOf(measured, from, to)
    const capacity = capacityOf(measured, from)
    const before = best[from]
    if (before !== undefined) {
      const over = Math.max(0, height - capacity)
      const share = (height - fill) / capacity
      const cost =
        before.cost +
        share * share +
        (isLast ? 0 : breakCost(measured, from, to)) +
        (over > 0 ? costs.overflow + over : 0)
      if (found === undefined || cost < found.cost) {
        found = { cost, starts: [...before.starts, from], overflow: Math.max(before.overflow, over) }
      }
    }
    if (height > hopeless && to - from > 1) break
  }
  return found
}

/** What it costs to end a part before a unit that is not the last. */
function breakCost({ units, first, rest }: MeasuredUnits, from: number, to: number): number {
  const [last, next] = [units[to - 1], units[to]]
  const leading = last?.leadsIn ? costs.leadInAtEnd : 0
  if (last?.block !== next?.block && !next?.isCell) return leading
  if (!last?.isCell || !next?.isCell) return leading + costs.insideBlock
  const { columns } = from === 0 ? first : rest
  const cells = units.slice(from, to).filter(({ isCell }) => isCell).length
  return leading + (cells % columns === 0 ? 0 : costs.insideRow)
}
