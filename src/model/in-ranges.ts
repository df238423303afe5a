import type { SlideRange } from './pdf.js'

/** Whether a slide is in one of some ranges, by its number in the deck, from 1; every slide is where there are none. */
export function inRanges(ranges: readonly SlideRange[] | undefined, number: number): boolean {
  return ranges?.some(({ from, to = Infinity }) => number >= from && number <= to) ?? true
}
