import type { MarkdownIt } from 'markdown-it'
import { full as emoji } from 'markdown-it-emoji'
import { onlyWhere } from './only-where.js'

/** `:tada:` as on GitHub, but no `:)`: text stays as it is written. */
export function emojiByName(md: MarkdownIt): void {
  emoji(onlyWhere(md, /:[\w+-]+:/), { shortcuts: {} })
}
