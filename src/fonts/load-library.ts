import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { FontFamily } from './families.js'
import { parseCoverage } from './parse-coverage.js'
import { type CodeRange, parseUnicodeRange } from './unicode-range.js'

/** One slice of a family as its package has it. */
export interface LibrarySlice {
  /** `inter-latin`, `noto-sans-sc-119`. */
  readonly id: string
  /** What the package says that the slice is for. */
  readonly ranges: readonly CodeRange[]
  /** Path of its files without weight and style. */
  readonly stem: string
}

/** A family whose package is installed. */
export interface LibraryFamily {
  readonly family: FontFamily
  /** In the package's order: where ranges overlap, the later slice is the better one. */
  readonly slices: readonly LibrarySlice[]
  /** The family's weights, as far as the package has them. */
  readonly weights: readonly number[]
}

/** The installed font packages: each is read when first asked for, and then kept. */
export interface FontLibrary {
  /** The family, or nothing if its package is not installed. */
  find(family: FontFamily): LibraryFamily | undefined
  /** The code points for which the slice's files have a glyph. */
  coverage(slice: LibrarySlice, family: LibraryFamily): ReadonlySet<number>
}

/**
 * A library of the packages that polydeck brings and of those that the project has installed itself.
 *
 * @param projectFolder Where to look for packages that polydeck does not bring.
 */
export function createFontLibrary(projectFolder?: string): FontLibrary {
  const requires = [createRequire(import.meta.url)]
  if (projectFolder !== undefined) requires.push(createRequire(path.resolve(projectFolder, 'package.json')))
  const families = new Map<string, LibraryFamily | undefined>()
  const coverages = new Map<string, ReadonlySet<number>>()
  return {
    find: (family) => kept(families, family.package, () => loadFamily(family, requires)),
    coverage: (slice, family) =>
      kept(coverages, slice.stem, () => parseCoverage(readFileSync(fontPath(slice, family)))),
  }
}

/** The path of a slice's file; without weight and style, of the first one. */
export function fontPath(
  slice: LibrarySlice,
  { family, weights }: LibraryFamily,
  face?: { readonly weight: number; readonly style: 'normal' | 'italic' },
): string {
  const weight = family.variable ? 'wght' : (face?.weight ?? weights[0])
  return `${slice.stem}-${weight}-${face?.style ?? 'normal'}.woff2`
}

function kept<T>(store: Map<string, T>, key: string, make: () => T): T {
  const known = store.get(key)
  if (known !== undefined || store.has(key)) return known as T
  const made = make()
  store.set(key, made)
  return made
}

function loadFamily(family: FontFamily, requires: readonly NodeJS.Require[]): LibraryFamily | undefined {
  const file = findInPackage(`${family.package}/unicode.json`, requires)
  if (file === undefined) return undefined
  const folder = path.dirname(file)
  const id = path.basename(family.package)
  const describe = (subset: string, ranges: readonly string[]): LibrarySlice => {
    const name = `${id}-${subset.replaceAll(/[[\]]/g, '')}`
    return { id: name, ranges: ranges.flatMap(parseUnicodeRange), stem: path.join(folder, 'files', name) }
  }
  const claims = Object.entries(readRanges(file))
  const { whole } = family
  const slices =
    whole === undefined
      ? claims.map(([subset, range]) => describe(subset, [range]))
      : [
          describe(
            whole,
            claims.map(([, range]) => range),
          ),
        ]
  const offered = readWeights(path.join(folder, 'metadata.json'))
  const loaded = { family, slices, weights: family.weights.filter((weight) => offered.includes(weight)) }
  return family.ranges === 'unclaimed' ? claimAll(loaded) : loaded
}

/** The family with ranges that say what its files draw. */
function claimAll(family: LibraryFamily): LibraryFamily {
  const slices = family.slices.map((slice) => {
    const codes = parseCoverage(readFileSync(fontPath(slice, family)))
    return { ...slice, ranges: Array.from(codes, (code) => ({ first: code, last: code })) }
  })
  return { ...family, slices }
}

function findInPackage(file: string, requires: readonly NodeJS.Require[]): string | undefined {
  for (const require of requires) {
    try {
      return require.resolve(file)
    } catch (error) {
      // Not installed is an answer here: the text gets a diagnostic that names the package.
      if (!(error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND')) throw error
    }
  }
  return undefined
}

function readRanges(file: string): Readonly<Record<string, string>> {
  const data: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (!isRecord(data)) throw new TypeError(`${file} holds no ranges`)
  const entries = Object.entries(data).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return Object.fromEntries(entries)
}

function readWeights(file: string): readonly number[] {
  const data: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (!isRecord(data) || !Array.isArray(data.weights)) throw new TypeError(`${file} names no weights`)
  return data.weights.filter((weight) => typeof weight === 'number')
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
