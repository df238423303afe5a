import type { Element } from 'hast'
import { hasClass } from './class-names.js'
import { rawTextOf } from './raw-text-of.js'

/** What a block of code is drawn from, where it is a diagram's text; nothing where it is any other code. */
export function diagramOf(pre: Element): string | undefined {
  if (pre.tagName !== 'pre') return undefined
  const [code, ...others] = pre.children.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  if (code?.type !== 'element' || code.tagName !== 'code' || others.length > 0) return undefined
  return hasClass(code, 'language-mermaid') ? rawTextOf(code).replace(/\n$/, '') : undefined
}
