import type { FamilyChoice } from './choose-families.js'
import { emojiFamily, type FontFamily, inter, jetBrainsMono } from './families.js'
import { ascending, codePoints } from './list-characters.js'
import type { FontLibrary } from './load-library.js'
import type { FamilyUse, ServingFamily } from './plan-family.js'
import { hasGlyph, selectSlices } from './select-slices.js'

// Latin and Chinese, Japanese and Korean write these with the same characters, but of other widths and heights.
const sharedPunctuation = new Set(codePoints('·—‘’“”…'))
// Shaped together with the characters beside them, so these must come from the same face as they do.
const belongsToNeighbour = /[\p{M}\p{Default_Ignorable_Code_Point}\u25CC]/u

/** The families that serve some characters, and the characters that they leave to others. */
export interface Service {
  readonly serving: readonly ServingFamily[]
  readonly left: readonly number[]
}

/** What decides about the families of text. */
export interface TextChoice extends FamilyChoice {
  /** Whether some text is emphasised. */
  readonly italic: boolean
}

/** Lets the code face serve the characters of code; what it lacks is left to the faces of text. */
export function serveCode(codes: readonly number[], library: FontLibrary): Service {
  return serve(
    codes,
    { family: jetBrainsMono, use: { role: 'code', italic: false, mayClaim: () => true } },
    library,
  )
}

/** Lets each family in turn serve what the ones before it left. */
export function serveText(codes: readonly number[], choice: TextChoice, library: FontLibrary): Service {
  // Only what the text has is kept from Inter: it still draws the others in text that nobody planned.
  const shared = new Set(choice.isCjk ? codes.filter((code) => sharedPunctuation.has(code)) : [])
  const isShared = (code: number) => shared.has(code)
  const isInters = interTest(isShared, library)
  const serving: ServingFamily[] = []
  let left = codes
  for (const family of choice.families) {
    if (left.length === 0) break
    const isInter = family === inter
    const mayClaim = (code: number) => (isInter ? !isShared(code) : isNeighbours(code) || !isInters(code))
    const use: FamilyUse = { role: 'text', italic: isInter && choice.italic, mayClaim }
    const own = isInter ? left.filter(isInters) : left
    const served = serve(own, { family, use }, library)
    const refused = isInter ? left.filter((code) => !isInters(code)) : []
    serving.push(...served.serving)
    left = ascending([...served.left, ...refused])
  }
  return { serving, left }
}

/** Lets the emoji face serve what is left for it. */
export function serveEmoji(codes: readonly number[], library: FontLibrary): Service {
  return serve(
    codes,
    { family: emojiFamily, use: { role: 'text', italic: false, mayClaim: () => true } },
    library,
  )
}

/** Tells whether Inter draws a code point in this deck. */
function interTest(isShared: (code: number) => boolean, library: FontLibrary): (code: number) => boolean {
  const entry = library.find(inter)
  if (entry === undefined) return () => false
  return (code) =>
    !isShared(code) && entry.slices.some((slice) => hasGlyph(code, { slice, family: entry, library }))
}

function isNeighbours(code: number): boolean {
  return belongsToNeighbour.test(String.fromCodePoint(code))
}

function serve(
  codes: readonly number[],
  { family, use }: { readonly family: FontFamily; readonly use: FamilyUse },
  library: FontLibrary,
): Service {
  const entry = codes.length > 0 ? library.find(family) : undefined
  if (entry === undefined) return { serving: [], left: codes }
  const selection = selectSlices(codes, entry, library)
  const taken = new Set([...selection.values()].flat())
  return {
    serving: selection.size > 0 ? [{ entry, selection, use }] : [],
    left: codes.filter((code) => !taken.has(code)),
  }
}
