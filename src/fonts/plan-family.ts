import type { PlannedFace, PlannedFamily, PlannedSlice } from './font-plan.js'
import { ascending, codePoints } from './list-characters.js'
import { type FontLibrary, fontPath, type LibraryFamily, type LibrarySlice } from './load-library.js'
import { hasGlyph, type SliceSelection } from './select-slices.js'
import { formatUnicodeRange } from './unicode-range.js'

/** How a family is taken into a plan. */
export interface FamilyUse {
  readonly role: PlannedFamily['role']
  /** Whether the italic face is needed too. */
  readonly italic: boolean
  /** Whether the family may claim a code point that it can draw. */
  readonly mayClaim: (code: number) => boolean
}

/** A family of the library that serves a deck, with what the deck takes from it. */
export interface ServingFamily {
  readonly entry: LibraryFamily
  readonly selection: SliceSelection
  readonly use: FamilyUse
}

/** Writes down what a deck takes from a family: files, weights and ranges. */
export function planFamily(serving: ServingFamily, library: FontLibrary): PlannedFamily {
  const { entry, selection, use } = serving
  // In the package's order: the browser prefers the face that is declared last.
  const slices = entry.slices.filter((slice) => selection.has(slice))
  return {
    name: entry.family.name,
    role: use.role,
    slices: slices.map((slice) => planSlice(slice, serving, library)),
  }
}

function planSlice(slice: LibrarySlice, serving: ServingFamily, library: FontLibrary): PlannedSlice {
  const { entry, selection, use } = serving
  const used = ascending(selection.get(slice) ?? [])
  const { variable, ranges } = entry.family
  return {
    id: slice.id,
    variable,
    colour: entry.family.whole !== undefined,
    faces: listFaces(slice, entry, use),
    // What is printed has only these characters of a variable slice. If the deck claimed more, text that nobody
    // planned would look different there.
    range: formatUnicodeRange(variable || ranges !== 'claimed' ? used : listClaims(slice, serving, library)),
    text: String.fromCodePoint(...used),
  }
}

function listFaces(slice: LibrarySlice, entry: LibraryFamily, { italic }: FamilyUse): readonly PlannedFace[] {
  const { weights } = entry
  if (entry.family.variable) return [{ path: fontPath(slice, entry), weights, style: 'normal' }]
  const upright = weights.map((weight) => face(slice, entry, { weight, style: 'normal' }))
  if (!italic) return upright
  // Without a bold italic face the browser makes one, and prints it as a Type 3 font.
  return [...upright, ...[400, 700].map((weight) => face(slice, entry, { weight, style: 'italic' }))]
}

function face(
  slice: LibrarySlice,
  entry: LibraryFamily,
  { weight, style }: { readonly weight: number; readonly style: 'normal' | 'italic' },
): PlannedFace {
  return { path: fontPath(slice, entry, { weight, style }), weights: [weight], style }
}

function listClaims(
  slice: LibrarySlice,
  { entry, use }: ServingFamily,
  library: FontLibrary,
): readonly number[] {
  const claimed = slice.ranges.flatMap(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  )
  const drawn = claimed.filter((code) => hasGlyph(code, { slice, family: entry, library }))
  const accents = [
    ...library.coverage(slice, entry),
    ...codePoints(String.fromCodePoint(...drawn).normalize('NFD')),
  ]
  return ascending([...drawn, ...accents.filter(isAccent)].filter(use.mayClaim))
}

// A letter and an accent that a text writes as two characters are drawn as one, but only by a face that claims both.
function isAccent(code: number): boolean {
  return code >= 0x300 && code <= 0x36f
}
