import { basename, join } from 'node:path'
import { isClearLocale } from '../language/is-clear-locale.js'
import { type LocaleNames, nameLocale } from '../language/name-locale.js'
import type { FoundDocument } from './discover-documents.js'

/** The Markdown files of one folder. */
export interface FolderOfFiles {
  readonly folder: string
  readonly names: readonly string[]
  /** The folder's path below the input, `/` between parts; empty for the input itself. */
  readonly deckPath: string
  /** Whether the author named the file: then its name need not look like a document's. */
  readonly asked: boolean
  /** What the project calls locales. */
  readonly localeNames?: LocaleNames
}

/** Whether a file, by its name without its ending, is one that repositories keep for other readers. */
export const isForReaders = (stem: string) =>
  /^(readme|license|changelog|contributing|code_of_conduct|security|support|index)$/i.test(stem)

/**
 * Which files of a folder are documents, of which deck and locale: `es.md` is a locale of the deck that is named after the
 * folder; `talk.es.md` one of the deck `talk`; `talk.md` beside it, or in a folder without any locale, is `talk` too.
 */
export function nameDocuments(files: FolderOfFiles): FoundDocument[] {
  const parts = namesOf(files)
  const stems = new Set(parts.flatMap((part) => (part.stem !== '' && part.locale ? [part.stem] : [])))
  const isPlainFolder = parts.every((part) => part.locale === undefined)
  return parts.flatMap(({ name, stem, locale }) => {
    const path = join(files.folder, name)
    if (locale !== undefined) return [{ path, locale, deck: deckName(files, stem) }]
    const isTalk = files.asked || stems.has(stem) || (isPlainFolder && !isForReaders(stem))
    return isTalk ? [{ path, deck: deckName(files, stem) }] : []
  })
}

interface NamedFile {
  readonly name: string
  readonly stem: string
  readonly locale: string | undefined
}

/** A single file that is called like a language, such as `id.md`, says nothing among others that are not. */
function namesOf({ names, localeNames, asked }: FolderOfFiles): NamedFile[] {
  const bare = (name: string) => name.slice(0, -'.md'.length)
  const parts = names.map((name) => ({ name, ...splitName(bare(name), localeNames) }))
  const locales = parts.filter(({ stem }) => stem === '')
  const isChance =
    !asked &&
    locales.length === 1 &&
    parts.length > 2 &&
    !locales.some(({ name }) => isClearLocale(bare(name), localeNames))
  if (!isChance) return parts
  return parts.map((part) =>
    part.stem === '' ? { ...part, stem: bare(part.name), locale: undefined } : part,
  )
}

/** A name without its ending: the part before its locale, which is empty where the name is a locale as a whole. */
export function splitName(name: string, own?: LocaleNames): { stem: string; locale: string | undefined } {
  const whole = nameLocale(name, own)
  if (whole !== undefined) return { stem: '', locale: whole }
  const dot = name.lastIndexOf('.')
  const locale = dot > 0 ? nameLocale(name.slice(dot + 1), own) : undefined
  return locale === undefined ? { stem: name, locale } : { stem: name.slice(0, dot), locale }
}

function deckName({ folder, deckPath }: FolderOfFiles, stem: string): string {
  if (stem === '') return deckPath === '' ? basename(folder) : deckPath
  return deckPath === '' ? stem : `${deckPath}/${stem}`
}
