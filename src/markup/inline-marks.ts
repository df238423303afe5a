import type { ElementContent } from 'hast'
import { buildElement } from './build-element.js'

const mark =
  /\*\*([^*]+)\*\*|__([^_]+)__|\*([^*\s][^*]*)\*|(?<![\p{L}\p{N}])_([^_\s][^_]*)_(?![\p{L}\p{N}])|`([^`]+)`|\[([^[\]]+)\]\([^()\s]*\)/gu

/** A line of text with its bold, italic and code as Markdown marks them; of links the text. Everything else, such as HTML, is text. */
export function inlineMarks(line: string): ElementContent[] {
  const nodes: ElementContent[] = []
  let at = 0
  for (const found of line.matchAll(mark)) {
    const [whole, strong, alsoStrong, em, alsoEm, code, link] = found
    if (found.index > at) nodes.push(text(line.slice(at, found.index)))
    at = found.index + whole.length
    if (strong ?? alsoStrong) nodes.push(buildElement('strong', {}, [text(strong ?? alsoStrong ?? '')]))
    else if (em ?? alsoEm) nodes.push(buildElement('em', {}, [text(em ?? alsoEm ?? '')]))
    else if (code !== undefined) nodes.push(buildElement('code', {}, [text(code)]))
    else nodes.push(text(link ?? ''))
  }
  if (at < line.length) nodes.push(text(line.slice(at)))
  return nodes
}

const text = (value: string) => ({ type: 'text' as const, value })
