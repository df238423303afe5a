import type { FontFile, FontSet } from '../model/font.js'
import { digest, readFontFile } from './deck-fonts.js'
import type { FontPlan, PlannedFace, PlannedSlice } from './font-plan.js'
import { formatFontSheet } from './font-sheet.js'
import { ascending, codePoints } from './list-characters.js'
import { formatUnicodeRange, isInRanges, parseUnicodeRange } from './unicode-range.js'

/**
 * The fonts of a plan with no glyphs but those of some text, for a deck that is one file. They draw that text as the whole
 * files do: variable files stay variable, and each slice claims of the text what it claims in the deck.
 * @param text all that the deck says, in any order
 */
export async function cutFonts(plan: FontPlan, text: string): Promise<FontSet> {
  // A font may have a letter and its accent as one, or only as two.
  const codes = ascending(codePoints(text + text.normalize('NFC') + text.normalize('NFD')))
  const families = plan.families.map((family) => ({
    ...family,
    slices: family.slices.map((slice) => (slice.colour ? slice : cutSlice(slice, codes))),
  }))
  const faces = families
    .flatMap(({ slices }) => slices)
    .flatMap((slice) => slice.faces.map((face) => ({ slice, face })))
  const made = await Promise.all(
    faces.map(async ({ slice, face }) => [face.path, await cutFace(slice, face)] as const),
  )
  const files = new Map(made)
  return {
    files: [...files.values()],
    css: formatFontSheet({ families }, ({ face }) => files.get(face.path)?.name ?? ''),
  }
}

function cutSlice(slice: PlannedSlice, codes: readonly number[]): PlannedSlice {
  const claimed = parseUnicodeRange(slice.range)
  const used = codes.filter((code) => isInRanges(claimed, code))
  return { ...slice, text: String.fromCodePoint(...used), range: formatUnicodeRange(used) }
}

async function cutFace(slice: PlannedSlice, face: PlannedFace): Promise<FontFile> {
  const whole = await readFontFile(slice, face)
  if (slice.colour) return whole
  // Only some runs need it, and it takes 30 ms to load.
  const { default: subsetFont } = await import('subset-font')
  const bytes = await subsetFont(Buffer.from(whole.bytes), slice.text, { targetFormat: 'woff2' })
  return { name: `${slice.id}-${digest(bytes)}.woff2`, bytes }
}
