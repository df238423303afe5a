import { dirname } from 'node:path'
import type { ForeignStyle } from '../model/dialect.js'
import type { ParsedDocument } from '../model/document.js'
import { createPartReader } from './read-part.js'

/** Where style sheets may lie, and how large they may be. */
export interface StyleSearch {
  /** Absolute folder that they must lie under. */
  readonly root: string
  readonly mostBytes: number
}

/** The theme of a Marp deck, and where it was looked for. */
export interface ThemeStyle {
  readonly style?: ForeignStyle
  /** The file as it is shown to the author. */
  readonly shownAs?: string
  /** Absolute paths that decide what is found. */
  readonly asked: readonly string[]
}

/** Names that a theme can have here: a file is looked for by them. */
const name = /^[\w-]{1,60}$/

/**
 * The style sheet of the theme that a Marp deck names: `<name>.css` or `themes/<name>.css` beside the document, where it says that it is that theme
 * (`@theme name`).
 */
export async function findThemeStyle(
  { file, frontMatter, asWritten }: ParsedDocument,
  search: StyleSearch,
): Promise<ThemeStyle> {
  const { theme = '' } = frontMatter
  if (asWritten?.dialect !== 'marp' || !name.test(theme)) return { asked: [] }
  const reader = createPartReader({ ...search, locale: file.locale })
  for (const address of [`${theme}.css`, `themes/${theme}.css`]) {
    const part = await reader.read(address, dirname(file.path))
    if ('rule' in part || !new RegExp(`@theme\\s+${theme}\\s`).test(part.text)) continue
    const style = { css: part.text, line: 1, isScoped: false }
    return { style, shownAs: part.shownAs, asked: reader.asked() }
  }
  return { asked: reader.asked() }
}
