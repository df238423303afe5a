import { readFile } from 'node:fs/promises'
import type { FontFile, FontSet } from '../model/font.js'
import { digest, readFontFile } from './deck-fonts.js'
import type { FontPlan } from './font-plan.js'
import { formatFontSheet, listFaces, type NamedFace } from './font-sheet.js'

type PlacedFace = Omit<NamedFace, 'name'>

/**
 * The fonts of a plan for printing: static faces only, because Chromium prints variable ones as Type 3 fonts, which
 * are large and slow. Of a variable slice, an instance is made for each weight, with the deck's characters alone.
 */
export async function createPrintFonts(plan: FontPlan): Promise<FontSet> {
  const placed = plan.families.flatMap(listFaces)
  const made = await Promise.all(placed.map(async (face) => [keyOf(face), await makeFile(face)] as const))
  const files = new Map(made)
  return {
    files: [...files.values()],
    css: formatFontSheet(plan, (face) => files.get(keyOf(face))?.name ?? ''),
  }
}

function keyOf({ face, weight }: PlacedFace): string {
  return `${face.path} ${weight}`
}

function makeFile({ slice, face, weight }: PlacedFace): Promise<FontFile> {
  return slice.variable ? makeInstance({ slice, face, weight }) : readFontFile(slice, face)
}

async function makeInstance({ slice, face, weight }: PlacedFace): Promise<FontFile> {
  const source = await readFile(face.path)
  // Only some decks need it, and it takes 30 ms to load.
  const { default: subsetFont } = await import('subset-font')
  // Never woff2 here: to compress takes seconds, and nobody transfers the file.
  const options = { targetFormat: 'truetype', variationAxes: { wght: weight } } as const
  const bytes = await subsetFont(source, slice.text, options)
  return { name: `${slice.id}-${weight}-${digest(source, `${weight} ${slice.text}`)}.ttf`, bytes }
}
