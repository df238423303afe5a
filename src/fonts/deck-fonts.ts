import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { FontFile, FontSet } from '../model/font.js'
import type { FontPlan, PlannedFace, PlannedSlice } from './font-plan.js'
import { subsetColourFont } from './colour/subset-colour-font.js'
import { formatFontSheet } from './font-sheet.js'

/** Reads the files of a plan for the deck, each named by its content. */
export async function readDeckFonts(plan: FontPlan): Promise<FontSet> {
  const slices = plan.families.flatMap((family) => family.slices)
  const faces = slices.flatMap((slice) => slice.faces.map((face) => ({ slice, face })))
  const read = await Promise.all(
    faces.map(async ({ slice, face }) => [face.path, await readFontFile(slice, face)] as const),
  )
  const files = new Map(read)
  return {
    files: [...files.values()],
    css: formatFontSheet(plan, ({ face }) => files.get(face.path)?.name ?? ''),
  }
}

/** Reads one file of a package, and names it by its content. */
export async function readFontFile(slice: PlannedSlice, face: PlannedFace): Promise<FontFile> {
  if (slice.colour) return cutColourFont(slice, face)
  const bytes = await readFile(face.path)
  return { name: `${nameFace(slice, face)}-${digest(bytes)}.woff2`, bytes }
}

/** The older format is read: its tables are compressed one by one, so that only those that serve need be unpacked. */
async function cutColourFont(slice: PlannedSlice, face: PlannedFace): Promise<FontFile> {
  const bytes = subsetColourFont(await readFile(face.path.replace(/2$/, '')), slice.text)
  return { name: `${nameFace(slice, face)}-${digest(bytes)}.woff`, bytes }
}

/** The first twelve hexadecimal digits of the SHA-256 of some parts. */
export function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex').slice(0, 12)
}

function nameFace(slice: PlannedSlice, { weights, style }: PlannedFace): string {
  const weight = slice.variable ? [] : weights
  return [slice.id, ...weight, ...(style === 'italic' ? [style] : [])].join('-')
}
