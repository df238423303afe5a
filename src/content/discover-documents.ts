import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, posix, relative, resolve, sep } from 'node:path'
import { DeckError } from '../diagnostics/deck-error.js'
import { compareText } from '../language/compare-text.js'
import type { LocaleNames } from '../language/name-locale.js'
import type { LocaleTag } from '../model/locale.js'
import { guessLayout } from './guess-layout.js'
import { listFiles } from './list-files.js'
import { listMatching, matchPattern } from './match-pattern.js'
import { nameDocuments } from './name-documents.js'

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
  await checkInputs(search)
  const found = search.pattern === undefined ? await byNames(search) : await matchPattern(search)
  if (found.length === 0) {
    throw new DeckError('no-documents', `No documents were found in ${shown(search.inputs)}.`, {
      advice:
        'Name a Markdown file, a folder of `<locale>.md` files, a folder of such folders, or give `--pattern`.',
    })
  }
  return [...found].sort((a, b) => compareText(a.deck, b.deck) || compareText(a.path, b.path))
}

/** Throws `DeckError` for an input below the root that a link leads out of it: whoever wrote the link is not who named the input. */
async function checkInputs({ inputs, root }: Search): Promise<void> {
  const top = await realpath(root).catch(() => root)
  for (const input of inputs) {
    const real = await realpath(input).catch(() => undefined) // the search says that it does not exist
    if (real === undefined || !isInside(input, root) || isInside(real, top)) continue
    throw new DeckError('input-not-found', `\`${shown([input])}\` is a link that leads out of the root.`, {
      advice: 'Name the place that it leads to, or a root that holds both with `--root`.',
    })
  }
}

const isInside = (path: string, folder: string) =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)

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
      ? inFolder(input, search)
      : nameDocuments({
          folder: dirname(input),
          names: [basename(input)],
          deckPath: '',
          asked: true,
          ...naming(search),
        })
    for (const document of documents) found.set(document.path, document)
  }
  if (search.include.length + search.exclude.length === 0) return [...found.values()]
  const matching = new Set((await listMatching(search)).map((name) => join(search.root, name)))
  return [...found.values()].filter(({ path }) => matching.has(path))
}

const naming = ({ localeNames }: Search) => (localeNames === undefined ? {} : { localeNames })

/** What the places of files among each other say goes first; the names of the others say what they are. */
function inFolder(top: string, search: Search): FoundDocument[] {
  const paths = listFiles({ ...search, top })
  const placed = guessLayout({ paths, topName: basename(top), ...naming(search) })
  const folders = new Map<string, string[]>()
  for (const path of paths) {
    if (placed.has(path)) continue
    const folder = posix.dirname(path)
    const names = folders.get(folder)
    if (names === undefined) folders.set(folder, [posix.basename(path)])
    else names.push(posix.basename(path))
  }
  const named = [...folders].flatMap(([folder, names]) => {
    const deckPath = folder === '.' ? '' : folder
    return nameDocuments({ folder: join(top, folder), names, deckPath, asked: false, ...naming(search) })
  })
  return [...[...placed].map(([path, guess]) => ({ path: join(top, path), ...guess })), ...named]
}

const shown = (paths: readonly string[]) =>
  paths.map((path) => relative(process.cwd(), path) || join('.', basename(resolve(path)))).join(', ')
