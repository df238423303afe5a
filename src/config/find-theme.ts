import { readdir, stat } from 'node:fs/promises'
import { isAbsolute, join, resolve } from 'node:path'
import { DeckError } from '../diagnostics/deck-error.js'
import { listNames } from '../language/list-names.js'
import { nearestName } from '../language/nearest-name.js'

/** What a theme is looked for by. */
export interface WantedTheme {
  /** A theme's name, or the path of a folder that holds `theme.css`. */
  readonly theme: string
  /** Folder that paths are taken from. */
  readonly folder: string
  /** Folders of themes; one of an earlier folder hides one of the same name in a later folder. */
  readonly themesFolders: readonly string[]
}

const sheet = 'theme.css'

/** The absolute path of the theme's folder; throws `DeckError` where there is none. */
export async function findTheme(wanted: WantedTheme): Promise<string> {
  const named = isPath(wanted.theme) ? [] : wanted.themesFolders.map((folder) => join(folder, wanted.theme))
  const own = resolve(wanted.folder, wanted.theme)
  for (const folder of [...named, own]) {
    if (await isFile(join(folder, sheet))) return folder
  }
  throw unknownTheme(wanted, {
    names: await themeNames(wanted.themesFolders),
    isFolder: await isFolder(own),
  })
}

/** Whether the text can only be a path: a name has no folder in it. */
const isPath = (theme: string) => /[/\\]|^\.{1,2}$/.test(theme) || isAbsolute(theme)

function unknownTheme(
  wanted: WantedTheme,
  { names, isFolder }: { names: string[]; isFolder: boolean },
): DeckError {
  const message = isFolder
    ? `The folder \`${wanted.theme}\` holds no \`${sheet}\`, so it is no theme.`
    : `There is no theme \`${wanted.theme}\`.`
  const meant = nearestName(wanted.theme, names)
  const lines = [
    ...(meant === undefined ? [] : [`Did you mean \`${meant}\`?`]),
    names.length === 0 ? 'No theme was found by name.' : `By name there is ${listNames(names)}.`,
    `Else give the path of a folder that holds \`${sheet}\`.`,
  ]
  return new DeckError('unknown-theme', message, { advice: lines.join('\n') })
}

async function themeNames(folders: readonly string[]): Promise<string[]> {
  const names = new Set<string>()
  for (const folder of folders) {
    // A project need not have a folder of themes.
    for (const name of await readdir(folder).catch(() => [])) {
      if (await isFile(join(folder, name, sheet))) names.add(name)
    }
  }
  return [...names].sort()
}

const isFile = (path: string) => kindOf(path).then((kind) => kind?.isFile() ?? false)

const isFolder = (path: string) => kindOf(path).then((kind) => kind?.isDirectory() ?? false)

const kindOf = (path: string) => stat(path).catch(() => undefined) // the caller says what is missing
