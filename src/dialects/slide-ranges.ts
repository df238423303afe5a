import type { SlideRange } from './foreign-document.js'

/** The slides between the 0-based lines at which each but the first begins. */
export function slideRanges(starts: readonly number[], lines: number): SlideRange[] {
  return [0, ...starts].map((from, index) => ({ from, to: starts[index] ?? lines }))
}

/** The number of the slide that a line stands on. */
export function slideAt(starts: readonly number[], line: number): number {
  const after = starts.findIndex((start) => start > line)
  return after < 0 ? starts.length : after
}
