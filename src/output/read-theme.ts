import { join } from 'node:path'
import { DeckError } from '../diagnostics/deck-error.js'
import { bundleTheme, type Theme } from './bundle-theme.js'

/** Themes by name or folder; each is read once. */
export interface ThemeShelf {
  /** The theme in a folder. Throws `DeckError` where the folder has none, or one that cannot be used. */
  inFolder(folder: string): Promise<Theme>
  /** The theme that front matter names, if there is one by that name. Throws `DeckError` where it cannot be used. */
  byName(name: string): Promise<Theme | undefined>
}

/** @param folders where themes lie that have names, the first one first */
export function createThemeShelf(folders: readonly string[]): ThemeShelf {
  const read = new Map<string, Promise<Theme | undefined>>()
  const readFolder = (folder: string) => {
    const theme = read.get(folder) ?? bundleTheme(folder)
    read.set(folder, theme)
    return theme
  }
  return {
    inFolder: async (folder) => {
      const theme = await readFolder(folder)
      if (theme !== undefined) return theme
      throw new DeckError('unknown-theme', `The theme folder \`${folder}\` has no \`theme.css\`.`, {
        advice: 'Name a folder that holds one, or a theme that comes with polydeck, such as `paper`.',
      })
    },
    byName: async (name) => {
      // A document may name a theme, but not a path.
      if (!/^[\p{L}\p{N}_-]+$/u.test(name)) return undefined
      for (const folder of folders) {
        const theme = await readFolder(join(folder, name))
        if (theme !== undefined) return theme
      }
      return undefined
    },
  }
}
