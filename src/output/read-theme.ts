import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DeckError } from '../diagnostics/deck-error.js'
import { named, type SharedFile } from './shared-files.js'

/** Themes by name or folder; each is read once. */
export interface ThemeShelf {
  /** The style sheet of the theme in a folder. Throws `DeckError` where the folder has none. */
  inFolder(folder: string): Promise<SharedFile>
  /** The style sheet of the theme that front matter names, if there is one by that name. */
  byName(name: string): Promise<SharedFile | undefined>
}

/** @param folders where themes lie that have names, the first one first */
export function createThemeShelf(folders: readonly string[]): ThemeShelf {
  const read = new Map<string, Promise<SharedFile>>()
  const readFolder = (folder: string) => {
    const sheet =
      read.get(folder) ??
      readFile(join(folder, 'theme.css'), 'utf8').then((text) => named('theme', 'css', text))
    read.set(folder, sheet)
    return sheet
  }
  return {
    inFolder: (folder) =>
      readFolder(folder).catch((cause: unknown) => {
        throw new DeckError('unknown-theme', `The theme folder \`${folder}\` has no \`theme.css\`.`, {
          advice: 'Name a folder that holds one, or a theme that comes with polydeck, such as `paper`.',
          cause,
        })
      }),
    byName: async (name) => {
      // A document may name a theme, but not a path.
      if (!/^[\p{L}\p{N}_-]+$/u.test(name)) return undefined
      for (const folder of folders) {
        const sheet = await readFolder(join(folder, name)).catch(() => undefined) // not here: the next may have it
        if (sheet !== undefined) return sheet
      }
      return undefined
    },
  }
}
