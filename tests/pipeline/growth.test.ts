import { describe, expect, it } from 'vitest'
import { usualLimits } from '../../src/model/limits.js'
import { isFull } from '../is-full.js'
import { patterns } from '../markdown/pathological-text.js'
import { checkFiles } from './check-files.js'

/** Some at each commit: what keeps later steps than the parser busy. */
const few = ['headings', 'one long line', 'bold paragraphs']
const some = Object.entries(patterns).filter(([name]) => isFull || few.includes(name))

/** Milliseconds that the whole program without a browser takes for a document and its translation. */
async function timeOf(text: string): Promise<number> {
  const start = performance.now()
  await checkFiles(
    { 'talk/en.md': text, 'talk/es.md': text },
    { limits: { ...usualLimits, slides: 100_000 } },
  )
  return performance.now() - start
}

// A busy machine may be slow once; what is slow by nature is slow every time.
describe('the whole program', { retry: 4 }, () => {
  it.each(some)('checks a document of %s in time that grows with its length', async (_, make) => {
    const small = await timeOf(make(6_000))
    const large = await timeOf(make(12_000))
    if (large < Math.max(300, 3 * small)) return
    // Short texts are compared in more ways than long ones: what grows with the square of the length does so ever on.
    expect(await timeOf(make(24_000))).toBeLessThan(3 * large)
  })
})
