import { isClearLocale } from '../language/is-clear-locale.js'
import { type LocaleNames, nameLocale } from '../language/name-locale.js'
import type { LocaleTag } from '../model/locale.js'
import { isForReaders, splitName } from './name-documents.js'

/** The Markdown files of a folder. */
export interface FileTree {
  /** From the folder, with `/` between parts. */
  readonly paths: readonly string[]
  /** The folder's own name: it may be one that holds translations. */
  readonly topName: string
  readonly localeNames?: LocaleNames
}

/** What a file is, as its place among the others says: a source's place says no locale. */
export interface Guess {
  readonly deck: string
  readonly locale?: LocaleTag
}

/** A folder that is named like a locale, with its files by their paths from it. */
interface LocaleFolder {
  /** Path of the folder it lies in; empty for the top. */
  readonly parent: string
  readonly name: string
  readonly locale: LocaleTag
  readonly files: Set<string>
}

/** Folders that hold translations, whatever what is in them is called. */
const forTranslations = /^(?:translations?|i18n|l10n|locales?)$/i
/** Folders that may hold translations, and may hold what is written in computers' languages. */
const forLanguages = /^lang(?:uage)?s?$/i
/** Words of three letters that are languages too, and folders nearly everywhere. */
const never = new Set(['src'])
const outsideOnly = new Set(['bin', 'ext', 'mac', 'min', 'new', 'pro', 'run'])

/** Where Docusaurus keeps a translation, and where its source. */
const plugins: readonly (readonly [RegExp, string])[] = [
  [/^docusaurus-plugin-content-docs\/current\//, 'docs/'],
  [/^docusaurus-plugin-content-docs\/(version-[^/]+)\//, 'versioned_docs/$1/'],
  [/^docusaurus-plugin-content-docs-([^/]+)\/current\//, '$1/'],
  [/^docusaurus-plugin-content-blog\//, 'blog/'],
  [/^docusaurus-plugin-content-pages\//, 'src/pages/'],
]

/**
 * Which files belong to each other as translations, where folders are named after locales: `translations/es/a.md` and `a.md`,
 * `i18n/es/docusaurus-plugin-content-docs/current/a.md` and `docs/a.md`, `docs/es/a.md` and `docs/fr/a.md`. Many folders are called like
 * languages and are none: so it takes two of them side by side, or a folder for translations around them, and files of the same
 * path in both. Files that are not in the answer are left to their names.
 */
export function guessLayout(tree: FileTree): ReadonlyMap<string, Guess> {
  const claims: Claims = { all: new Set(tree.paths), found: new Map(), tree }
  for (const group of groupFolders(tree)) claim(establish(group, claims.all, tree), claims)
  claimNamed(claims)
  return claims.found
}

/** The folders that could be locales, those that lie side by side together, the outer ones first. */
function groupFolders(tree: FileTree): LocaleFolder[][] {
  const folders = new Map<string, LocaleFolder>()
  const around = new Map<string, readonly LocaleFolder[]>([['', []]])
  const locales = new Map<string, LocaleTag | undefined>([...never].map((name) => [name, undefined]))
  const localeOf = (name: string) => {
    if (!locales.has(name)) locales.set(name, nameLocale(name, tree.localeNames))
    return locales.get(name)
  }
  /** The folders that could be locales and that a folder is or lies in, the outermost first. */
  const foldersAround = (place: string): readonly LocaleFolder[] => {
    const known = around.get(place)
    if (known !== undefined) return known
    const [parent, name] = [folderOf(place), fileName(place)]
    const outer = foldersAround(parent)
    const locale = localeOf(name)
    const folder = locale === undefined ? undefined : { parent, name, locale, files: new Set<string>() }
    if (folder !== undefined) folders.set(place, folder)
    const all = folder === undefined ? outer : [...outer, folder]
    around.set(place, all)
    return all
  }
  for (const path of tree.paths) {
    for (const folder of foldersAround(folderOf(path)))
      folder.files.add(path.slice(join(folder.parent, folder.name).length + 1))
  }
  return groupByParent([...folders.values()]).sort((a, b) => depthOf(a) - depthOf(b))
}

function groupByParent(folders: readonly LocaleFolder[]): LocaleFolder[][] {
  const groups = new Map<string, LocaleFolder[]>()
  for (const folder of folders) groups.set(folder.parent, [...(groups.get(folder.parent) ?? []), folder])
  return [...groups.values()]
}

const depthOf = ([first]: readonly LocaleFolder[]) =>
  first?.parent === '' ? 0 : (first?.parent.split('/').length ?? 0)

const nameOfParent = (parent: string, { topName }: FileTree) => (parent === '' ? topName : fileName(parent))

/** Whether the source of what is in a folder may lie beside that folder. */
const isContainer = (name: string) => forTranslations.test(name) || forLanguages.test(name)

/** The folders of a group that are locales. */
function establish(group: readonly LocaleFolder[], all: ReadonlySet<string>, tree: FileTree): LocaleFolder[] {
  const around = nameOfParent(group[0]?.parent ?? '', tree)
  const isHeld = isContainer(around)
  const isSure = forTranslations.test(around)
  const able = isHeld
    ? group
    : group.filter(({ name }) => !outsideOnly.has(name)).map((folder) => withoutNamed(folder, tree))
  const counts = countFiles(able)
  const rated = able.map((folder) => {
    const shared = [...folder.files].filter((file) => {
      return (counts.get(file) ?? 0) > 1 || placesOf(folder, file, isHeld).some((place) => all.has(place))
    })
    const isClear = isSure || isClearLocale(folder.name, tree.localeNames)
    return { folder, isClear, share: shared.length / Math.max(1, folder.files.size) }
  })
  const good = rated.filter(({ isClear, share }) => share > 0 && (isClear || share >= 0.5))
  const isGroup = good.some(({ isClear }) => isClear) && good.length >= (isHeld ? 1 : 2)
  return isGroup ? good.map(({ folder }) => folder) : []
}

function countFiles(folders: readonly LocaleFolder[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { files } of folders) for (const file of files) counts.set(file, (counts.get(file) ?? 0) + 1)
  return counts
}

/** Files that are themselves named after locales are decks in their own right: `de/en.md` is the deck `de` in English. */
function withoutNamed(folder: LocaleFolder, { localeNames }: FileTree): LocaleFolder {
  const isNamed = (file: string) => splitName(nameOf(file), localeNames).locale !== undefined
  return { ...folder, files: new Set([...folder.files].filter((file) => !isNamed(file))) }
}

/** Where the source of a file may lie, the likeliest place first. */
function placesOf({ parent }: LocaleFolder, file: string, isHeld: boolean): string[] {
  const beside = join(parent, file)
  if (!isHeld) return [beside]
  const plugin = file.startsWith('docusaurus-') ? plugins.find(([pattern]) => pattern.test(file)) : undefined
  return [join(folderOf(parent), plugin === undefined ? file : file.replace(plugin[0], plugin[1])), beside]
}

const join = (folder: string, file: string) => (folder === '' ? file : `${folder}/${file}`)

const folderOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')))

const fileName = (path: string) => path.slice(path.lastIndexOf('/') + 1)

const withoutEnd = (path: string) => (path.endsWith('.md') ? path.slice(0, -'.md'.length) : path)

const nameOf = (path: string) => withoutEnd(fileName(path))

interface Claims {
  readonly all: ReadonlySet<string>
  readonly found: Map<string, Guess>
  readonly tree: FileTree
}

/** All files of locales' folders are in these locales, those without a counterpart too; their sources are decks' documents. */
function claim(folders: readonly LocaleFolder[], { all, found, tree }: Claims): void {
  const counts = countFiles(folders)
  const hasEnglish = folders.some(({ locale }) => new Intl.Locale(locale).language === 'en')
  for (const folder of folders) {
    const isHeld = isContainer(nameOfParent(folder.parent, tree))
    for (const file of folder.files) {
      const path = join(join(folder.parent, folder.name), file)
      const places = placesOf(folder, file, isHeld)
      // Beside `en/README.md` and `es/README.md`, a README is about the folders.
      const isAbout = !isHeld && hasEnglish && isForReaders(nameOf(file))
      const source = isAbout ? undefined : places.find((place) => all.has(place))
      const isAlone = source === undefined && (counts.get(file) ?? 0) < 2
      if (found.has(path) || (isAlone && isForReaders(nameOf(file)))) continue
      const deck = withoutEnd(source ?? places[0] ?? path)
      found.set(path, { deck, locale: folder.locale })
      if (source !== undefined && !found.has(source)) found.set(source, { deck })
    }
  }
}

/** `translations/a.es.md` beside whose folder lies `a.md`. */
function claimNamed({ all, found, tree }: Claims): void {
  for (const path of tree.paths) {
    const parent = folderOf(path)
    if (parent === '' || found.has(path) || !forTranslations.test(fileName(parent))) continue
    const { stem, locale } = splitName(nameOf(path), tree.localeNames)
    const source = join(folderOf(parent), `${stem}.md`)
    if (stem === '' || locale === undefined || !all.has(source)) continue
    const deck = withoutEnd(source)
    found.set(path, { deck, locale })
    if (!found.has(source)) found.set(source, { deck })
  }
}
