import parser, { type Node, type Selector } from 'postcss-selector-parser'

/** Names that other tools have for a slide, and for what stands around all of them. */
const slideNames = /^(?:section|\.slidev-layout)$/
const aroundNames =
  /^(?:html|body|main|svg|foreignobject|:root|\.reveal|\.slides|\.marpit|\.bespoke-marp-parent|#app|#slide-content)$/
/** What of a slide is the deck's own, not the document's. */
const furniture = /^(?:header|footer|aside|nav)$/
const pseudoClasses =
  /^:(?:first-child|last-child|only-child|first-of-type|last-of-type|only-of-type|nth-child|nth-last-child|nth-of-type|nth-last-of-type|not|is|where|empty|hover|link|visited|any-link|lang|dir)$/
const pseudoElements = /^::?(?:before|after|marker|first-line|first-letter)$/
const attributes = /^(?:lang|dir|href|src|alt|title|align|colspan|rowspan|start|type|open)$/i

/**
 * A selector that reaches only into slides, `section.slide …`, with the document's classes as decks have them; `undefined` where it asks for
 * something that is not the document's own.
 * @param slide what a slide is selected by
 */
export function scopeSelector(selector: string, slide: string): string | undefined {
  if (selector.trim() === '') return undefined
  try {
    const root = parser().astSync(selector)
    const scoped = root.nodes.map((one) => scopeOne(one, slide))
    return scoped.every((one) => one !== undefined) ? scoped.join(', ') : undefined
  } catch {
    return undefined // no selector: the caller tells that the rule is left out
  }
}

function scopeOne(selector: Selector, slide: string): string | undefined {
  if (!isHarmless(selector)) return undefined
  const compounds = splitCompounds(selector)
  const at = compounds.findLastIndex(({ nodes }) => nodes.some((node) => slideNames.test(nameOf(node))))
  const inside = compounds.slice(at + 1)
  const around = at >= 0 ? compounds.slice(0, at) : []
  const top = at >= 0 ? compounds[at] : undefined
  while (at < 0 && inside[0]?.nodes.every((node) => aroundNames.test(nameOf(node)))) inside.shift()
  if (!around.every(({ nodes }) => nodes.every((node) => aroundNames.test(nameOf(node))))) return undefined
  if (inside.some(({ nodes }) => nodes.some((node) => isNotOwn(node)))) return undefined
  const own = (top?.nodes ?? []).filter((node) => !slideNames.test(nameOf(node)))
  if (own.some((node) => pseudoElements.test(node.toString().trim()))) return undefined
  if (/[+~]/.test(inside[0]?.combinator ?? '')) return undefined
  const head = slide + own.map(write).join('')
  const rest = inside.map(({ combinator, nodes }, index) => {
    const sign = index === 0 ? ' ' : combinator === ' ' ? ' ' : ` ${combinator} `
    return sign + nodes.map(write).join('')
  })
  return head + rest.join('')
}

interface Compound {
  /** What stands before it: a space, `>`, `+` or `~`. */
  readonly combinator: string
  readonly nodes: readonly Node[]
}

function splitCompounds({ nodes }: Selector): Compound[] {
  const compounds: { combinator: string; nodes: Node[] }[] = [{ combinator: ' ', nodes: [] }]
  for (const node of nodes) {
    if (node.type === 'combinator') compounds.push({ combinator: node.value.trim() || ' ', nodes: [] })
    else if (node.type !== 'comment') compounds.at(-1)?.nodes.push(node)
  }
  return compounds.filter(({ nodes: own }) => own.length > 0)
}

const nameOf = (node: Node): string => {
  if (node.type === 'tag') return node.value.toLowerCase()
  if (node.type === 'class') return `.${node.value}`
  if (node.type === 'id') return `#${node.value}`
  return node.toString().trim().toLowerCase()
}

const isNotOwn = (node: Node) =>
  node.type === 'id' || aroundNames.test(nameOf(node)) || furniture.test(nameOf(node))

/** Whether nothing in a selector, nor in what its pseudo-classes hold, speaks to anything but the document's own elements. */
function isHarmless(selector: Selector): boolean {
  let isFine = true
  selector.walk((node) => {
    const name = node.toString().trim()
    if (/[\\<>{}]/.test(node.type === 'combinator' ? '' : name)) isFine = false
    if (node.type === 'nesting' || node.type === 'string') isFine = false
    if (node.type === 'attribute' && !attributes.test(node.attribute)) isFine = false
    if (node.type === 'pseudo' && !isKnownPseudo(node.value.toLowerCase())) isFine = false
  })
  return isFine
}

const isKnownPseudo = (value: string) =>
  pseudoClasses.test(value) || pseudoElements.test(value) || value === ':root'

/** Headings below a slide's first are lines of text there. */
const heading = /^h[1-6]$/i

/** A part of a compound with classes by the names that they have in decks. */
function write(node: Node): string {
  if (node.type === 'tag' && heading.test(node.value))
    return `:is(${node.value}, .doc-${node.value.toLowerCase()})`
  const copy = node.clone()
  const classes = (one: Node) => {
    if (one.type === 'class') one.value = `doc-${one.value}`
  }
  classes(copy)
  if (copy.type === 'pseudo') copy.walk(classes)
  return copy.toString().trim()
}
