import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { DeckError } from '../diagnostics/deck-error.js'
import type { LocaleNames } from '../language/name-locale.js'
import type { LocaleTag } from '../model/locale.js'
import { nameDocuments } from './name-documents.js'
import { matchPattern } from './match-pattern.js'
import { compareText } from '../language/compare-text.js'

/** A file that is a document, named but not read. */
export interface FoundDocument {
  /** Absolute path. */
  readonly path: string
  readonly deck: string
  /** Absent where the file's name says none: then its front matter's `lang` counts, else `en`. */
  readonly locale?: LocaleTag
}

/** Where to look. */
export interface Search {
  /** Files and folders, absolute. */
  readonly inputs: readonly string[]
  /** `translations/{locale}/{deck}.md`, relative to the root; in place of the usual names. */
  readonly pattern?: string
  readonly sourcePattern?: string
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  readonly root: string
  /** What the project calls locales, besides what others do. */
  readonly localeNames?: LocaleNames
  /** Left out of the search: what a build wrote. */
  readonly outFolder: string
}

/** Every document of the inputs, sorted by deck, locale and path. Throws `DeckError` where an input does not exist. */
export async function discoverDocuments(search: Search): Promise<readonly FoundDocument[]> {
  const found = search.pattern === undefined ? await byNames(search) : await matchPattern(search)
  if (found.length === 0) {
    throw new DeckError('no-documents', `No documents were found in ${shown(search.inputs)}.`, {
      advice:
        'Name a Markdown file, a folder of `<locale>.md` files, a folder of such folders, or give `--pattern`.',
    })
  }
  return [...found].sort((a, b) => compareText(a.deck, b.deck) || compareText(a.path, b.path))
}

async function byNames(search: Search): Promise<readonly FoundDocument[]> {
  const found = new Map<string, FoundDocument>()
  for (const input of search.inputs) {
    const kind = await stat(input).catch(() => undefined)
    if (kind === undefined) {
      throw new DeckError('input-not-found', `\`${shown([input])}\` does not exist.`, {
        advice: 'Check the path; it is taken from the folder in which the program is started.',
      })
    }
    const documents = kind.isDirectory()
      ? await inFolder(input, search.outFolder)
      : nameDocuments({ folder: dirname(input), names: [basename(input)], deckPath: '', asked: true })
    for (const document of documents) found.set(document.path, document)
  }
  return [...found.values()]
}

async function inFolder(top: string, outFolder: string): Promise<FoundDocument[]> {
  const entries = await readdir(top, { recursive: true, withFileTypes: true })
  const folders = new Map<string, string[]>()
  for (const entry of entries) {
    const folder = entry.parentPath
    if (!entry.isFile() || !entry.name.endsWith('.md')) continue
    if (isSkipped(relative(top, folder)) || isInside(folder, outFolder)) continue
    folders.set(folder, [...(folders.get(folder) ?? []), entry.name])
  }
  return [...folders].flatMap(([folder, names]) => {
    const deckPath = relative(top, folder).split(sep).join('/')
    return nameDocuments({ folder, names, deckPath, asked: false })
  })
}

const isSkipped = (path: string) => path.split(sep).some((part) => part === 'node_modules' || part.startsWith('.'))

const isInside = (path: string, folder: string) => path === folder || path.startsWith(folder + sep)

const shown = (paths: readonly string[]) =>
  paths.map((path) => relative(process.cwd(), path) || join('.', basename(resolve(path)))).join(', ')
