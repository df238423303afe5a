import type { Element, ElementContent, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toString } from 'hast-util-to-string'

/** A slide as the deck's page has it. */
export interface ShownSlide {
  readonly id: string
  /** The text of its heading, where it is one: a heading that is repeated is none. */
  readonly heading: string | undefined
  /** The text of each line that documents have: paragraphs, items, cells, captions, code; what stands on each side of a formula. */
  readonly lines: readonly string[]
  /** The addresses of its links. */
  readonly links: readonly string[]
}

/** The slides of a deck's page, without furniture and speaker notes. */
export function readSlides(html: string): ShownSlide[] {
  const slides = elementsOf(fromHtml(html)).filter(({ tagName }) => tagName === 'section')
  return slides.map((slide) => {
    const elements = elementsOf(slide)
    const heading = elements.find(({ properties }) => namesOf(properties).includes('heading'))
    return {
      id: String(slide.properties.id),
      heading: heading?.properties.role === 'presentation' || !heading ? undefined : toString(heading).trim(),
      lines: elements
        .filter(({ tagName }) => /^(h[1-6]|p|li|td|th|figcaption|pre)$/.test(tagName))
        .flatMap(textsOf),
      links: elements.flatMap(({ tagName, properties: { href } }) =>
        tagName === 'a' && href ? [String(href)] : [],
      ),
    }
  })
}

/** A page holds a formula as signs and once more as what they mean. */
function textsOf(element: Element): string[] {
  const texts = ['']
  const read = (node: Nodes): void => {
    if (node.type === 'element' && namesOf(node.properties).includes('formula')) texts.push('')
    else if (node.type === 'text') texts.push(`${texts.pop() ?? ''}${node.value}`)
    else if ('children' in node) for (const child of node.children) read(child)
  }
  read(element)
  return texts.length > 1 ? texts.filter((text) => text.trim() !== '') : texts
}

const namesOf = ({ className }: Element['properties']) => (Array.isArray(className) ? className : [])

function elementsOf(node: Nodes): Element[] {
  const children: readonly (ElementContent | Nodes)[] = 'children' in node ? node.children : []
  return children.flatMap((child) => {
    if (child.type !== 'element' || child.tagName === 'aside' || 'dataFurniture' in child.properties)
      return []
    return [child, ...elementsOf(child)]
  })
}
