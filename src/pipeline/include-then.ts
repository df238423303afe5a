import type { BuildConfig } from '../model/build.js'
import type { NamedDocument } from '../model/tracking.js'
import { includeFiles } from './include-files.js'
import type { OutlinedText } from './outline-document.js'

/** Puts the text of included files, as they are today, into an earlier version of a document. */
export type IncludeThen = (
  text: string,
  now: Pick<NamedDocument, 'path' | 'shownAs' | 'locale'>,
) => Promise<Pick<OutlinedText, 'text' | 'origins'>>

/**
 * Earlier versions with what they include as it is today, in a project with this root: the history of a document says nothing of other
 * files, and what is the same on both sides makes no difference. The lock, which records slides as they are shown, knows both.
 */
export function includeIn(root: string, { limits }: BuildConfig): IncludeThen {
  return async (text, { path, shownAs, locale }) => {
    const { value } = await includeFiles(
      { text, path, shownAs, locale, deck: '' },
      { root, mostBytes: limits.bytes },
    )
    return { text: value.text, ...(value.origins && { origins: value.origins }) }
  }
}
