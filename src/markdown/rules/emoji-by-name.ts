import type { MarkdownIt } from 'markdown-it'
import { full as emoji } from 'markdown-it-emoji'

/** A name between colons, as the plugin looks for. */
const named = /:[\w+-]+:/

/**
 * `:tada:` as on GitHub, but no `:)`: text stays as it is written. The plugin tries two thousand names on every text, which takes
 * longer than all the rest of parsing, so it runs only where some name stands between colons at all.
 */
export function emojiByName(md: MarkdownIt): void {
  const ruler = {
    after: (before: string, name: string, rule: Parameters<MarkdownIt['core']['ruler']['after']>[2]) =>
      md.core.ruler.after(before, name, (state) => {
        if (named.test(state.src)) rule(state)
      }),
  }
  emoji(Object.create(md, { core: { value: { ruler } } }), { shortcuts: {} })
}
