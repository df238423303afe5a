import type { Element, ElementContent, Root } from 'hast'
import { buildElement } from '../markup/build-element.js'
import { hasClass } from '../markup/class-names.js'
import { mapTree } from '../markup/map-tree.js'
import { textOf } from '../markup/text-of.js'
import { isBeside } from './boxes.js'
import { gatherTasks } from './gather-tasks.js'

const wrappers = new Set(['div', 'section', 'main', 'article', 'header', 'footer', 'center', 'body'])
const phrasing = new Set(
  'a abbr b bdi bdo br cite code del em i img input ins kbd label mark q ruby rp rt s samp small span strike strong sub sup tt u var wbr'.split(
    ' ',
  ),
)

/**
 * A document's blocks in one row: boxes that HTML puts around them are opened, text and inline elements that stand alone
 * become paragraphs.
 */
export function flattenTree(tree: Root): Element[] {
  const nodes = tree.children.filter((node) => node.type !== 'doctype')
  return gatherTasks(flatten(mapTree(nodes, unfold)))
}

/** The content of a heading or a title as text in a line: boxes that HTML puts into it are opened. */
export function phrasingOf(nodes: readonly ElementContent[]): ElementContent[] {
  return mapTree(nodes, (element) => (phrasing.has(element.tagName) ? [element] : element.children))
}

/** The blocks that some nodes hold, in one row. */
export function flatten(nodes: readonly ElementContent[]): Element[] {
  const blocks: Element[] = []
  let loose: ElementContent[] = []
  const close = () => {
    const hasPicture = loose.some((node) => node.type === 'element' && node.tagName === 'img')
    if (hasPicture || textOf(loose) !== '') blocks.push(buildElement('p', lineOf(loose), loose))
    loose = []
  }
  for (const node of nodes) {
    if (node.type === 'text' || (node.type === 'element' && isPhrasing(node))) loose.push(node)
    else if (node.type === 'element') {
      close()
      blocks.push(...openBox(node))
    }
  }
  close()
  return blocks
}

/** What stands in a box that only holds things together; a box that stands beside others stays one, its blocks in a row. */
function openBox(node: Element): readonly Element[] {
  if (isBeside(node)) return [{ ...node, children: flatten(node.children) }]
  return isWrapper(node) ? inherit(node, flatten(node.children)) : [node]
}

/** What a box says for all that stood in it: its language and direction, and whether it comes step by step. */
function inherit(box: Element, blocks: readonly Element[]): readonly Element[] {
  const names = stepNames.filter((name) => hasClass(box, name))
  const isAtOnce = hasClass(box, atOnce)
  const marked = blocks.map((block) => {
    if (isAtOnce) return withClasses(block, [atOnce])
    return hasClass(block, atOnce) ? block : withClasses(block, names)
  })
  return inheritLanguage(box, names.length === 0 && !isAtOnce ? blocks : marked)
}

/** What authors write on a box whose blocks come step by step. */
const stepNames = ['incremental', 'fragment']
/** And on one whose blocks do not, though they stand in such a box. */
const atOnce = 'nonincremental'

function withClasses(block: Element, names: readonly string[]): Element {
  const { className } = block.properties
  const own = Array.isArray(className) ? className : []
  return { ...block, properties: { ...block.properties, className: [...own, ...names] } }
}

/** Code is written from left to right in every language. */
function inheritLanguage(
  { properties: { dir, lang } }: Element,
  blocks: readonly Element[],
): readonly Element[] {
  if (dir === undefined && lang === undefined) return blocks
  const own = { ...(dir !== undefined && { dir }), ...(lang !== undefined && { lang }) }
  return blocks.map((block) =>
    block.tagName === 'pre' ? block : { ...block, properties: { ...own, ...block.properties } },
  )
}

const isWrapper = (element: Element) =>
  (wrappers.has(element.tagName) && !hasClass(element, 'footnotes')) || phrasing.has(element.tagName)

/** Whether an element stands in a line of text; one that was not closed may hold all blocks behind it. */
export const isPhrasing = ({ tagName, children }: Element): boolean =>
  phrasing.has(tagName) && children.every((node) => node.type !== 'element' || isPhrasing(node))

/** What a reader could unfold stands open, the line that unfolds it as a group's title: paper cannot be unfolded. */
function unfold(element: Element): ElementContent[] {
  const { tagName, properties, children } = element
  if (tagName === 'details') return [{ ...element, tagName: 'div' }]
  if (tagName === 'label') return children
  if (tagName === 'aside' && !hasClass(element, 'notes')) return [quoteOf(element)]
  if (tagName === 'blockquote' && children.some(isLoose)) return [{ ...element, children: flatten(children) }]
  if (tagName !== 'summary') return [element]
  const isLine = children.every((child) => child.type !== 'element' || isPhrasing(child))
  return isLine
    ? [buildElement('p', properties, [buildElement('strong', {}, children)])]
    : [buildElement('div', {}, children)]
}

/** Whether a node is text that no paragraph holds. */
const isLoose = (node: ElementContent) =>
  node.type === 'text' ? node.value.trim() !== '' : node.type === 'element' && isPhrasing(node)

/** What stands beside the text of a page is a quote from it; with headings in it, a box. */
function quoteOf(aside: Element): Element {
  const blocks = flatten(aside.children)
  const [only, ...others] = blocks
  if (only?.tagName === 'blockquote' && others.length === 0) return only
  const hasHeading = blocks.some((block) => /^h[1-6]$/.test(block.tagName))
  return { ...aside, tagName: hasHeading ? 'div' : 'blockquote', children: blocks }
}

function lineOf(nodes: readonly ElementContent[]): Element['properties'] {
  const first = nodes.find((node) => node.type === 'element' && node.properties.dataLine !== undefined)
  return first?.type === 'element' ? { dataLine: first.properties.dataLine } : {}
}
