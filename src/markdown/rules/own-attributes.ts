import type { MarkdownIt } from 'markdown-it'
import attributes from 'markdown-it-attrs'
import { onlyWhere } from './only-where.js'

/** `{#id .class layout=name}` on headings and other elements. */
export function ownAttributes(md: MarkdownIt): void {
  attributes(onlyWhere(md, /\{/), { allowedAttributes: ['id', 'class', 'layout', 'poster'] })
}
