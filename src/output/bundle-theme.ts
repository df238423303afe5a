import { createHash } from 'node:crypto'
import { readFile, realpath, stat } from 'node:fs/promises'
import { basename, extname, join, sep } from 'node:path'
import { DeckError } from '../diagnostics/deck-error.js'
import { findReferences, type StyleReference } from './find-references.js'
import { mediaOf } from './media-of.js'
import { named, type SharedFile } from './shared-files.js'

/** A theme as decks load it, and as print pages do. */
export interface Theme {
  /** The style sheet; it names the theme's files as they are called beside it. */
  readonly sheet: SharedFile
  /** The fonts and pictures that the sheet names. */
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  /** The style sheet with the files in it. */
  readonly inlined: string
}

/** A font of one script seldom has a tenth of this; what is larger makes every deck heavy. */
const largestMiB = 10

interface ThemeFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** Its media type. */
  readonly type: string
}

/** A reference with the file that it means; none where the sheet holds it already. */
type Resolved = StyleReference & { readonly file?: ThemeFile }

/**
 * Reads a theme's folder from the disk: `theme.css`, and the files that it names. `undefined` where there is no `theme.css`.
 * Throws `DeckError` for a sheet that reaches out of its folder, and for files that are no fonts or pictures.
 */
export async function bundleTheme(folder: string): Promise<Theme | undefined> {
  const css = await readFile(join(folder, 'theme.css'), 'utf8').catch(() => undefined) // the caller says what is missing
  if (css === undefined) return undefined
  const resolved: Resolved[] = []
  for (const reference of findReferences(css)) {
    const line = css.slice(0, reference.from).split('\n').length
    resolved.push(
      await resolveReference(reference, { folder, where: `${join(folder, 'theme.css')}:${line}` }),
    )
  }
  const files = new Map(resolved.flatMap(({ file }) => (file ? [[file.name, file]] : [])))
  const write = (address: (file: ThemeFile) => string) => replaceAddresses(css, resolved, address)
  return {
    sheet: named(
      'theme',
      'css',
      write(({ name }) => name),
    ),
    files: [...files.values()].map(({ name, bytes }) => ({ name, bytes })),
    inlined: write(({ bytes, type }) => `data:${type};base64,${Buffer.from(bytes).toString('base64')}`),
  }
}

async function resolveReference(
  reference: StyleReference,
  { folder, where }: { folder: string; where: string },
): Promise<Resolved> {
  const { kind, address } = reference
  if (kind === 'import') throw broken(`takes in another style sheet, \`${address}\``, where)
  if (/^data:image\//i.test(address)) return reference
  if (/^([a-z][a-z0-9+.-]*:|[/\\])/i.test(address))
    throw broken(`names \`${address}\`, outside its folder`, where)
  const file = await readThemeFile(folder, address)
  if (typeof file === 'string') throw broken(`names \`${address}\`, ${file}`, where)
  return { ...reference, file }
}

/** A file of the theme, or what is wrong with it. */
async function readThemeFile(folder: string, address: string): Promise<ThemeFile | string> {
  const path = await realpath(join(folder, address.replace(/[?#].*$/, ''))).catch(() => undefined)
  if (path === undefined) return 'which is not there'
  // By its real path: a link may lead anywhere.
  if (!path.startsWith(`${await realpath(folder)}${sep}`)) return 'outside its folder'
  const { size } = await stat(path)
  if (size > largestMiB * 1024 * 1024) return `which is larger than ${largestMiB} MiB`
  const bytes = await readFile(path).catch(() => undefined)
  const media = bytes && mediaOf(bytes)
  if (bytes === undefined || media === undefined) return 'which is neither a font nor a picture'
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  const stem = basename(path, extname(path)).replace(/[^\w-]+/g, '-')
  return { name: `${stem}-${hash}.${media.extension}`, bytes, type: media.type }
}

function broken(problem: string, where: string): DeckError {
  return new DeckError('broken-theme', `The theme's style sheet ${problem} (${where}).`, {
    advice:
      'A theme is its folder: put fonts (WOFF2, WOFF, TTF, OTF) and pictures (SVG, PNG, JPEG, WebP) into it and name them by relative paths.',
  })
}

function replaceAddresses(
  css: string,
  references: readonly Resolved[],
  address: (file: ThemeFile) => string,
): string {
  const pieces = references.map(({ file, from, to }, index) => {
    const before = css.slice(references[index - 1]?.to ?? 0, from)
    return before + (file === undefined ? css.slice(from, to) : `url("${address(file)}")`)
  })
  return pieces.join('') + css.slice(references.at(-1)?.to ?? 0)
}
