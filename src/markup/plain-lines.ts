import type { Element, ElementContent } from 'hast'

/** Elements that stand on lines of their own. */
const blocks =
  /^(p|div|section|article|aside|h[1-6]|ul|ol|li|dl|dt|dd|pre|blockquote|figure|figcaption|table|tr|hr)$/

/** A text in plain lines, for where no markup can be: a line for each block, item, row and break; pictures by their alt texts. */
export function plainLines(tree: readonly ElementContent[]): string {
  const written = tree.map(writeNode).join('')
  const lines = written.split('\n').map((line) => line.replace(/[^\S\u00a0]+/g, ' ').trim())
  return lines.filter((line) => line !== '').join('\n')
}

function writeNode(node: ElementContent): string {
  if (node.type === 'text') return node.value.replaceAll('\n', ' ')
  if (node.type !== 'element') return ''
  if (node.tagName === 'br') return '\n'
  if (node.tagName === 'img') return ` ${String(node.properties.alt ?? '')} `
  if (node.tagName === 'pre') return `\n${codeOf(node)}\n`
  if (/^t[dh]$/.test(node.tagName)) return `${childrenOf(node)} \u00b7 `
  if (node.tagName === 'tr') return `\n${childrenOf(node).replace(/ \u00b7 $/, '')}\n`
  if (node.tagName === 'ol' || node.tagName === 'ul') return writeList(node)
  return blocks.test(node.tagName) ? `\n${childrenOf(node)}\n` : childrenOf(node)
}

const childrenOf = ({ children }: Element): string => children.map(writeNode).join('')

/** Lines of code keep their ends. */
function codeOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(codeOf).join('') : ''
}

function writeList({ tagName, children, properties }: Element): string {
  let number = Number(properties.start ?? 1) || 1
  const items = children.map((child) => {
    if (child.type !== 'element') return ''
    const sign = tagName === 'ol' ? `${number++}.` : '\u2022'
    return `\n${sign} ${childrenOf(child).trimStart()}\n`
  })
  return `\n${items.join('')}\n`
}
