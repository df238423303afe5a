import type { MarkdownIt } from 'markdown-it'
import type { StateCore } from 'markdown-it'

/** Stands for a brace that is text while attributes are looked for; private use, so no document's own sign. */
const standIn = '\u{f8f0}'

/**
 * Keeps braces that are no attributes in the text: the plugin would take `{name}` at a line's end for an attribute, and its
 * words would be lost. Attributes begin with `{#`, `{.` or `{layout=`.
 */
export function keepBraces(md: MarkdownIt): void {
  md.core.ruler.before('curly_attributes', 'hide_braces', (state) => {
    replaceInText(state, /\{(?![#.][\p{L}\w]|layout=[\w-]+[ }])/gu, standIn)
  })
  md.core.ruler.after('curly_attributes', 'show_braces', (state) => {
    replaceInText(state, new RegExp(standIn, 'gu'), '{')
  })
}

function replaceInText(state: StateCore, what: RegExp, by: string): void {
  for (const token of state.tokens) {
    if (token.type === 'inline') token.content = token.content.replace(what, by)
    for (const child of token.children ?? []) {
      if (child.type === 'text') child.content = child.content.replace(what, by)
    }
  }
}
