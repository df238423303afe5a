import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divideUnits, heightOf, type MeasuredUnits } from '../../src/layout/divide-units.js'
import type { Measurement } from '../../src/model/fit.js'
import type { Unit } from '../../src/model/layout.js'

interface Row {
  readonly height: number
  readonly gap?: number
  readonly before?: number
  readonly after?: number
  readonly block?: number
  readonly isCell?: boolean
  readonly leadsIn?: boolean
}

function measure(rows: readonly Row[], capacity: number, columns = 2): MeasuredUnits {
  let bottom = 0
  const boxes = rows.map(({ height, gap = 10, before = 0, after = 0 }, index) => {
    const top = index === 0 ? 0 : bottom + gap
    bottom = Math.max(bottom, top + height)
    return { top, bottom, before, after }
  })
  const units = rows.map(({ block, isCell = false, leadsIn = false }, index): Unit => ({
    block: block ?? index,
    piece: 0,
    isCell,
    leadsIn,
    breakCost: 0.12,
  }))
  const measurement: Measurement = { step: 0, capacity, units: boxes, columns, rowGap: 10, excess: 0 }
  return { units, first: measurement, rest: measurement }
}

/** One deck's units, which may be divided between any two. */
function divide(measured: MeasuredUnits, isDivisible: boolean) {
  const places = measured.units.map((_, index) => ({ units: [index + 1], cost: 0 }))
  return divideUnits([measured], { places, isDivisible })
}

const starts = (rows: readonly Row[], capacity: number) => divide(measure(rows, capacity), true).starts

const rows = (count: number, row: Row) => Array.from({ length: count }, () => row)

describe('divideUnits', () => {
  it('leaves what fits in one part', () => {
    expect(divide(measure(rows(3, { height: 100 }), 320), true)).toEqual({
      starts: [0],
      overflow: 0,
      fill: 1,
      breaks: 0,
    })
  })

  it('balances the parts instead of filling the first', () => {
    expect(starts(rows(6, { height: 100 }), 540)).toEqual([0, 3])
    expect(starts(rows(9, { height: 100 }), 430)).toEqual([0, 3, 6])
  })

  it('leaves alone what may not be divided, and says by how much it is over', () => {
    expect(divide(measure(rows(3, { height: 100 }), 300), false)).toMatchObject({
      starts: [0],
      overflow: 20,
    })
  })

  it('never ends a part with what leads in the next', () => {
    const units = [...rows(2, { height: 100 }), { height: 100, leadsIn: true }, ...rows(3, { height: 100 })]
    expect(starts(units, 540)).toEqual([0, 2])
  })

  it('keeps what leads in with the first piece, also where several lead in', () => {
    const leads = rows(2, { height: 50, leadsIn: true })
    expect(starts([{ height: 300 }, ...leads, { height: 200 }], 420)).toEqual([0, 1])
  })

  it('leaves next to nothing alone on the last part only where it must', () => {
    expect(starts([...rows(4, { height: 100 }), { height: 40 }], 430)).toEqual([0, 2])
    expect(starts([{ height: 400 }, { height: 40 }], 430)).toEqual([0, 1])
  })

  it('rather breaks where a break costs less', () => {
    const measured = measure(rows(6, { height: 100, block: 0, gap: 0 }), 400)
    const units = measured.units.map((unit, index) => ({ ...unit, breakCost: index === 3 ? 0 : 0.3 }))
    expect(divide({ ...measured, units }, true).starts).toEqual([0, 4])
  })

  it('divides thousands of units at once', () => {
    const lines = rows(5000, { height: 25, gap: 0, block: 0 })
    const before = performance.now()
    expect(starts(lines, 500)).toHaveLength(250)
    expect(performance.now() - before).toBeLessThan(2000)
  })

  it('rather breaks between blocks than inside one', () => {
    const units = [
      { height: 100, block: 0 },
      { height: 100, block: 0 },
      { height: 100, block: 1 },
      { height: 90, block: 1 },
      { height: 90, block: 1 },
    ]
    expect(starts(units, 400)).toEqual([0, 2])
  })

  it('counts what a part needs besides where it begins inside a block', () => {
    const table = (before: number) => rows(4, { height: 100, block: 0, before, gap: 0 })
    expect(starts(table(0), 200)).toEqual([0, 2])
    expect(starts(table(50), 210)).toHaveLength(4)
  })

  it('gives a unit that no part can hold a part of its own', () => {
    const division = divide(measure([{ height: 50 }, { height: 500 }, { height: 50 }], 300), true)
    expect(division.starts).toEqual([0, 1, 2])
    expect(division.overflow).toBe(200)
  })

  it('sets cells in rows as high as their highest', () => {
    const cells = [40, 100, 60, 20, 30].map((height) => ({ height, isCell: true }))
    expect(heightOf(measure(cells, 500), 0, 5)).toBe(100 + 10 + 60 + 10 + 30)
    expect(heightOf(measure(cells, 500, 3), 0, 5)).toBe(100 + 10 + 30)
    expect(heightOf(measure([{ height: 50 }, ...cells], 500), 0, 6)).toBe(50 + 10 + 210)
  })

  it('counts sentences that share a line by their lines', () => {
    const sentences = rows(3, { height: 60, gap: -30, block: 0 })
    expect(heightOf(measure(sentences, 500), 0, 3)).toBe(120)
  })
})

const measuredUnits: fc.Arbitrary<MeasuredUnits> = fc
  .record({
    rows: fc.array(
      fc.record({
        height: fc.integer({ min: 10, max: 260 }),
        gap: fc.integer({ min: -10, max: 40 }),
        before: fc.constantFrom(0, 0, 20, 60),
        after: fc.constantFrom(0, 0, 15),
        block: fc.nat({ max: 3 }),
        isCell: fc.boolean(),
        leadsIn: fc.boolean(),
      }),
      { minLength: 1, maxLength: 14 },
    ),
    capacity: fc.integer({ min: 200, max: 500 }),
    restCapacity: fc.integer({ min: 200, max: 500 }),
    columns: fc.constantFrom(2, 3),
  })
  .map(({ rows, capacity, restCapacity, columns }) => {
    const cells = rows.some(({ isCell }) => isCell) && (rows[0]?.isCell ?? false)
    const inOrder = rows
      .map((row) => ({ ...row, isCell: cells && row.isCell }))
      .sort((a, b) => a.block - b.block)
    const measured = measure(inOrder, capacity, columns)
    return { ...measured, rest: { ...measured.rest, capacity: restCapacity } }
  })

function partsOf(measured: MeasuredUnits, isDivisible = true) {
  const { starts, ...division } = divide(measured, isDivisible)
  const { length } = measured.units
  return {
    ...division,
    starts,
    parts: starts.map((from, index) => ({ from, to: starts[index + 1] ?? length })),
  }
}

describe('divideUnits, of any units', () => {
  it('gives every unit to exactly one part, in order', () => {
    fc.assert(
      fc.property(measuredUnits, fc.boolean(), (measured, isDivisible) => {
        const { parts } = partsOf(measured, isDivisible)
        expect(parts[0]?.from).toBe(0)
        expect(parts.at(-1)?.to).toBe(measured.units.length)
        for (const { from, to } of parts) expect(to).toBeGreaterThan(from)
      }),
    )
  })

  it('makes no part too full, unless a single unit of it is too high for any', () => {
    fc.assert(
      fc.property(measuredUnits, (measured) => {
        const isOver = (from: number, to: number) =>
          heightOf(measured, from, to) > (from === 0 ? measured.first : measured.rest).capacity
        for (const { from, to } of partsOf(measured).parts) {
          const alone = Array.from({ length: to - from }, (_, index) => from + index)
          if (isOver(from, to)) expect(alone.some((unit) => isOver(unit, unit + 1))).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('says truly by how much the parts are over', () => {
    fc.assert(
      fc.property(measuredUnits, fc.boolean(), (measured, isDivisible) => {
        const { parts, overflow } = partsOf(measured, isDivisible)
        const over = parts.map(
          ({ from, to }) =>
            heightOf(measured, from, to) - (from === 0 ? measured.first : measured.rest).capacity,
        )
        expect(overflow).toBe(over.reduce((sum, px) => sum + Math.max(0, px), 0))
      }),
    )
  })

  it('makes one part where all fits', () => {
    fc.assert(
      fc.property(measuredUnits, (measured) => {
        const height = heightOf(measured, 0, measured.units.length)
        const roomy = { ...measured, first: { ...measured.first, capacity: height } }
        expect(divide(roomy, true).starts).toEqual([0])
      }),
    )
  })

  it('chooses the same for the same', () => {
    fc.assert(
      fc.property(measuredUnits, (measured) => {
        expect(divide(structuredClone(measured), true)).toEqual(divide(measured, true))
      }),
    )
  })
})
