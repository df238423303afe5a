import type { SlideRange } from './foreign-document.js'

/** The slides between the 0-based lines at which each but the first begins. */
export function slideRanges(starts: readonly number[], lines: number): SlideRange[] {
  return [0, ...starts].map((from, index) => ({ from, to: starts[index] ?? lines }))
}

/** The number of the slide that a line stands on; the lines at which slides begin are in order. */
export function slideAt(starts: readonly number[], line: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= line) low = middle + 1
    else high = middle
  }
  return low
}
