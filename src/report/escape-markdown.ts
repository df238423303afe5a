import { escapeControls } from './escape-controls.js'

/** No space is seen there, but `@name` and `#12` no longer name anybody or anything. */
const invisible = '\u200b'

/**
 * Text of a stranger in one line of GitHub's Markdown, also in a table: nothing in it acts, neither marks nor HTML, links,
 * addresses, mentions or references.
 */
export function escapeMarkdown(text: string): string {
  return escapeControls(text.replace(/\s+/g, ' ').trim())
    .replace(/[!-/:-@[-`{-~]/g, (sign) => (sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : `\\${sign}`))
    .replace(/[@#]/g, (sign) => sign + invisible)
}
