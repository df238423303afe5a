import type { Element, ElementContent } from 'hast'
import { buildElement } from '../markup/build-element.js'

/**
 * Blocks in which paragraphs of lines that begin with a box to tick (`<input type="checkbox"> <label>…</label><br>`) are
 * task lists; such paragraphs in a row are one list.
 */
export function gatherTasks(blocks: readonly Element[]): Element[] {
  const gathered: Element[] = []
  let isOpen = false
  for (const block of blocks) {
    const items = block.tagName === 'p' ? readItems(block) : []
    const last = gathered.at(-1)
    if (items.length > 0 && isOpen && last !== undefined)
      gathered.splice(-1, 1, { ...last, children: [...last.children, ...items] })
    else gathered.push(items.length > 0 ? buildElement('ul', block.properties, items) : block)
    isOpen = items.length > 0
  }
  return gathered
}

const isBox = (node: ElementContent) => node.type === 'element' && node.tagName === 'input'
const isBlank = (node: ElementContent) =>
  (node.type === 'text' && node.value.trim() === '') || (node.type === 'element' && node.tagName === 'br')

/** The items of a paragraph whose every box stands at the start of a line; none where it is another paragraph. */
function readItems({ children, properties }: Element): Element[] {
  const first = children.findIndex((node) => !isBlank(node))
  if (first < 0 || !isBox(children[first] ?? { type: 'text', value: '' })) return []
  const items: ElementContent[][] = []
  for (const node of children.slice(first)) {
    if (isBox(node)) items.push([node, { type: 'text', value: ' ' }])
    else items.at(-1)?.push(node)
  }
  return items.map((nodes) =>
    buildElement('li', { ...properties, className: ['task-list-item'] }, trimEnd(nodes)),
  )
}

function trimEnd(nodes: readonly ElementContent[]): ElementContent[] {
  const end = nodes.findLastIndex((node) => !isBlank(node))
  return nodes.slice(0, end + 1)
}
