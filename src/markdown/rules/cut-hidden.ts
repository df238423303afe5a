import type { Token } from 'markdown-it'
import { hiddenElements } from '../read-tags.js'

/** A line of text without what stands between `<script>` and its end; the tag itself stays, with an end of its own. */
export function cutHidden(children: readonly Token[]): Token[] {
  const ends = new Map(
    children.flatMap((child, index) => {
      const name = tagName(child, /^<\/([a-z]+)/i)
      return name === undefined ? [] : [[name, index] as const]
    }),
  )
  const kept: Token[] = []
  let inside: string | undefined
  children.forEach((child, index) => {
    if (inside !== undefined) {
      if (child.nesting !== 0) kept.push(child)
      if (tagName(child, /^<\/([a-z]+)/i) === inside) inside = undefined
      return
    }
    kept.push(child)
    const name = tagName(child, /^<([a-z]+)/i)
    if (name === undefined || !hiddenElements.includes(name) || (ends.get(name) ?? -1) < index) return
    inside = name
    child.content = `<${name}></${name}>`
  })
  return kept
}

const tagName = ({ type, content }: Token, pattern: RegExp) =>
  type === 'html_inline' ? pattern.exec(content)?.[1]?.toLowerCase() : undefined
