import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { doEach } from '../../src/pipeline/do-each.js'

it('work on many gives results in their order, so many at a time', async () => {
  let [running, most] = [0, 0]
  const work = async (ms: number) => {
    most = Math.max(most, ++running)
    await setTimeout(ms)
    running--
    return ms
  }
  expect(await doEach([30, 5, 20, 1], work, 2)).toEqual([30, 5, 20, 1])
  expect(most).toBe(2)
})

it('work that fails is thrown once what had begun is over, and no more is begun', async () => {
  const over: number[] = []
  const work = async (one: number) => {
    if (one === 1) throw new Error('the first')
    await setTimeout(20)
    over.push(one)
  }
  await expect(doEach([1, 2, 3, 4], work, 2)).rejects.toThrow('the first')
  expect(over).toEqual([2])
  await setTimeout(30)
  expect(over).toEqual([2])
})
