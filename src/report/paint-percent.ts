import type { Completeness } from '../model/completeness.js'
import type { Display } from './display.js'

/** Less than so many per cent is said in red. */
const fewPercent = 75

/** The colour for how complete something is. */
export function paintPercent(
  { percent, counts }: Completeness,
  { colour }: Display,
): (text: string) => string {
  if (percent < fewPercent) return colour.red
  if (percent < 100) return colour.yellow
  return counts.untracked > 0 ? colour.dim : colour.green
}
