import type { FontLibrary, LibraryFamily, LibrarySlice } from './load-library.js'
import { isInRanges } from './unicode-range.js'

/** Slices of a family with the code points that the deck takes from each. */
export type SliceSelection = ReadonlyMap<LibrarySlice, readonly number[]>

/**
 * Picks for each code point the slice that has its glyph, and as few slices as it can.
 *
 * @param codes In ascending order. Those that no slice has are left out of the answer.
 */
export function selectSlices(
  codes: readonly number[],
  family: LibraryFamily,
  library: FontLibrary,
): SliceSelection {
  const selection = new Map<LibrarySlice, number[]>()
  const candidates = [...findClaims(codes, family.slices)]
  // Where only one slice can serve there is no choice; it then serves what others could serve too.
  candidates.sort(([a, slicesOfA], [b, slicesOfB]) => slicesOfA.length - slicesOfB.length || a - b)
  for (const [code, claimants] of candidates) {
    const preferred = claimants.toSorted((a, b) => Number(selection.has(b)) - Number(selection.has(a)))
    const slice = preferred.find((claimant) => hasGlyph(code, { slice: claimant, family, library }))
    if (slice !== undefined) addTo(selection, slice, code)
  }
  return selection
}

/** Whether the slice draws the code point: its package says so, and its file does have the glyph. */
export function hasGlyph(
  code: number,
  { slice, family, library }: { slice: LibrarySlice; family: LibraryFamily; library: FontLibrary },
): boolean {
  if (!isInRanges(slice.ranges, code)) return false
  return family.family.ranges === 'exact' || library.coverage(slice, family).has(code)
}

/** For each code point the slices that claim it, the package's last first; walks the ranges once. */
function findClaims(
  codes: readonly number[],
  slices: readonly LibrarySlice[],
): ReadonlyMap<number, readonly LibrarySlice[]> {
  const claims = new Map<number, LibrarySlice[]>()
  for (const slice of slices.toReversed()) {
    for (const { first, last } of slice.ranges) {
      for (let at = findFrom(codes, first); at < codes.length; at += 1) {
        const code = codes[at]
        if (code === undefined || code > last) break
        claims.set(code, [...(claims.get(code) ?? []), slice])
      }
    }
  }
  return claims
}

/** The place of the first code point that is not below `least`. */
function findFrom(codes: readonly number[], least: number): number {
  let low = 0
  let high = codes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((codes[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}

function addTo(selection: Map<LibrarySlice, number[]>, slice: LibrarySlice, code: number): void {
  const codes = selection.get(slice)
  if (codes === undefined) selection.set(slice, [code])
  else codes.push(code)
}
