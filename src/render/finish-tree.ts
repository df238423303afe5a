import type { Element, ElementContent } from 'hast'
import { buildElement } from '../markup/build-element.js'
import { classesOf } from '../markup/class-names.js'
import { cutText } from '../language/cut-text.js'
import { mapTree } from '../markup/map-tree.js'
import { fileNameOf, mediaKindOf } from '../markup/media-kind.js'
import { readFormula } from '../markup/read-formula.js'
import { shownAddress } from '../markup/shown-address.js'
import { textOf } from '../markup/text-of.js'
import { toMarkup } from '../markup/to-markup.js'
import { type Markup, markup } from './compile-templates.js'
import { formulaKey } from '../model/formula.js'
import { alertKinds } from '../model/alert.js'
import { findAddress } from './find-address.js'
import { moderniseAttributes } from './modernise-attributes.js'
import { pictureAddress } from './picture-address.js'
import type { Rendering } from './rendering.js'

/** The name of a check box is cut to this width, in Latin letters: the whole text follows it. */
const longestName = 80

/** A document's content as markup: links lead to slides, pictures to their copies, and the parser's traces are gone. */
export function finishTree(tree: readonly ElementContent[], rendering: Rendering): Markup {
  const finished = mapTree(tree, (element) => {
    const { dataLine, dataCode, dataFile, dataAlert, ...properties } = element.properties
    const bare = nameCheckboxes(moderniseAttributes({ ...element, properties }))
    if (element.tagName === 'a') return [finishLink(bare, rendering)]
    if (element.tagName === 'img') return [finishImage(bare, rendering)]
    if (element.tagName === 'pre' && dataFile !== undefined) return [withName(bare, String(dataFile))]
    if (element.tagName === 'blockquote') return [withTitle(bare, dataAlert, rendering)]
    if (element.tagName === 'table') return [buildElement('div', { className: ['table'] }, [bare])]
    return [bare]
  })
  return markup(toMarkup(drawFormulas(finished, rendering)))
}

/** The tree with its formulas drawn: last, since nothing else knows their markup. Others are code. */
function drawFormulas(
  tree: readonly ElementContent[],
  { formulas = new Map() }: Rendering,
): readonly ElementContent[] {
  return tree.map((node) => (node.type === 'element' ? drawIn(node, formulas) : node))
}

function drawIn(element: Element, formulas: ReadonlyMap<string, Element>): Element {
  const formula = readFormula(element)
  const drawn = formula && formulas.get(formulaKey(formula))
  const { dataMath: _, ...properties } = element.properties
  if (drawn === undefined) {
    const children = element.children.map((node) => (node.type === 'element' ? drawIn(node, formulas) : node))
    return { ...element, properties, children }
  }
  const names = [...classesOf(drawn), ...classesOf(element).filter((name) => name !== 'language-math')]
  return {
    ...drawn,
    tagName: element.tagName === 'pre' ? 'div' : 'span',
    properties: { ...properties, ...drawn.properties, className: names },
  }
}

/** Code below the name of its file. */
function withName(pre: Element, name: string): Element {
  const label = buildElement('span', { className: ['file'] }, [{ type: 'text', value: name }])
  return { ...pre, children: [label, ...pre.children] }
}

/** A box beside the text below the usual title of its kind, where it has none of its own. */
function withTitle(box: Element, alert: unknown, { words }: Rendering): Element {
  const kind = alertKinds.find((name) => name === alert)
  if (kind === undefined) return box
  const title = buildElement('p', { className: ['alert-title'] }, [{ type: 'text', value: words[kind] }])
  return { ...box, children: [title, ...box.children] }
}

/** A check box is read out with the text that it stands before. */
function nameCheckboxes(element: Element): Element {
  const isCheckbox = (node: ElementContent) => node.type === 'element' && node.tagName === 'input'
  if (!element.children.some(isCheckbox)) return element
  const ariaLabel = cutText(textOf(element), longestName)
  const children = element.children.map((child) =>
    child.type === 'element' && isCheckbox(child)
      ? { ...child, properties: { ...child.properties, ariaLabel } }
      : child,
  )
  return { ...element, children }
}

/** Links to places in documents lead to slides, those to the network open beside the deck; others are only text. */
function finishLink(link: Element, rendering: Rendering): Element {
  const { href: address, ...properties } = link.properties
  const href = String(address ?? '')
  if (/^(https?:|mailto:)/i.test(href)) {
    return { ...link, properties: { ...link.properties, target: '_blank', rel: ['noopener', 'noreferrer'] } }
  }
  const found = findAddress(href, rendering)
  return { ...link, properties: found === undefined ? properties : { ...properties, href: found } }
}

/** A picture inside a line of text; where it is missing, its alt text in a frame, or where it lies on the network. */
function finishImage(image: Element, rendering: Rendering): Element {
  const { poster: _, ...properties } = image.properties
  const address = String(properties.src ?? '')
  const picture = rendering.pictures.get(address)
  if (picture !== undefined)
    return { ...image, properties: { alt: '', ...properties, src: pictureAddress(picture, rendering) } }
  const alt = String(properties.alt ?? '')
  // What plays does so on a line of its own alone.
  const name = mediaKindOf(address) === undefined ? '' : fileNameOf(address)
  const value = alt.trim() === '' ? (shownAddress(image) ?? name) : alt
  return buildElement('span', { className: ['missing-inline'] }, [{ type: 'text', value }])
}
