import { describe, expect, it } from 'vitest'
import { paceOf, planTalk, sum } from '../../../src/viewer/speaker/pace.js'

describe('the plan of a talk', () => {
  it('divides the minutes by how long each slide takes to say', () => {
    const plan = planTalk([30, 60, 90], 6)
    expect(plan).toEqual([60, 120, 180])
  })

  it('is what the slides take to say where no minutes are given', () => {
    expect(planTalk([30, 60, 90])).toEqual([30, 60, 90])
  })

  it('leaves a picture alone some time too, and takes it from the others', () => {
    const plan = planTalk([0, 56], 1)
    expect(plan[0]).toBeGreaterThan(0)
    expect(sum(plan)).toBeCloseTo(60)
  })

  it('divides evenly what says nothing, and plans nothing where nothing is known', () => {
    expect(planTalk([0, 0], 1)).toEqual([30, 30])
    expect(planTalk([0, 0])).toEqual([])
    expect(planTalk([])).toEqual([])
  })
})

describe('the pace', () => {
  const plan = [60, 60, 60]

  it.each([
    [0, 0, 'onTime', 0],
    [0, 60, 'onTime', 0],
    [0, 75, 'behind', 15],
    [1, 75, 'onTime', 0],
    [1, 55, 'onTime', 0], // hardly worth a look
    [1, 40, 'ahead', 20],
    [2, 30, 'ahead', 90],
    [2, 300, 'behind', 120],
  ] as const)('on slide %i after %i s is %s by %i', (slide, seconds, kind, by) => {
    expect(paceOf(plan, slide, seconds)).toEqual({ kind, seconds: by })
  })
})
