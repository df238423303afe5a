import type { Element, ElementContent } from 'hast'
import { isSmallPicture } from '../markup/picture-size.js'
import { textOf } from '../markup/text-of.js'
import type { FigureBlock } from '../model/slide.js'
import { flatten } from './flatten-tree.js'
import { lineOf } from './line-of.js'
import { asStep, isStepwise } from './mark-steps.js'

/**
 * The pictures of a paragraph that stand on lines of their own, and the text around them as paragraphs; `undefined` where
 * there is no picture, or only such as stand inside a line of text.
 */
export function readFigures(element: Element, line: number): (FigureBlock | Element)[] | undefined {
  if (element.tagName === 'figure') return readFigureElement(element, line)
  if (element.tagName !== 'p') return undefined
  const lines = splitLines(element.children)
  const isText = (nodes: readonly ElementContent[]) => isInline(nodes, element)
  if (lines.every(isText)) return undefined
  const parts: (FigureBlock | Element)[] = []
  let text: ElementContent[] = []
  const close = () => {
    if (textOf(text) !== '') parts.push({ ...element, children: text })
    text = []
  }
  for (const nodes of lines) {
    const image = isText(nodes) ? undefined : imageOf(nodes)
    if (image === undefined)
      text = text.length > 0 ? [...text, { type: 'text', value: '\n' }, ...nodes] : [...nodes]
    else {
      close()
      parts.push(figure(image, lineOf(image, line), [element, image].some(isStepwise)))
    }
  }
  close()
  return parts
}

/** Whether a line is text; so is a small picture, such as a portrait, in a paragraph with words. */
function isInline(nodes: readonly ElementContent[], paragraph: Element): boolean {
  const image = imageOf(nodes)
  return image === undefined || (isSmallPicture(image) && textOf(paragraph) !== '')
}

/** The last of several pictures bears the caption. */
function readFigureElement(element: Element, line: number): (FigureBlock | Element)[] | undefined {
  const isCaption = (node: ElementContent) => node.type === 'element' && node.tagName === 'figcaption'
  const parts = flatten(element.children.filter((node) => !isCaption(node))).flatMap(
    (part) => readFigures(isStepwise(element) ? asStep(part) : part, lineOf(part, line)) ?? [part],
  )
  const last = parts.findLast((part) => 'kind' in part)
  if (last === undefined) return undefined
  const caption = element.children.find(isCaption)
  if (caption?.type !== 'element') return parts
  return parts.map((part) => (part === last ? { ...last, caption: caption.children } : part))
}

function figure(image: Element, line: number, isStep: boolean): FigureBlock {
  const { title, ...properties } = image.properties
  const caption = typeof title === 'string' && title !== '' ? [{ type: 'text' as const, value: title }] : []
  // The step's number follows once all of the slide's are known.
  return { kind: 'figure', line, image: { ...image, properties }, caption, ...(isStep && { step: 0 }) }
}

/** The children of a paragraph, divided at its line breaks. */
function splitLines(children: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]]
  for (const node of children) {
    if (node.type === 'element' && node.tagName === 'br') lines.push([])
    else if (node.type === 'text') {
      node.value.split('\n').forEach((value, index) => {
        if (index > 0) lines.push([])
        if (value !== '') lines.at(-1)?.push({ type: 'text', value })
      })
    } else lines.at(-1)?.push(node)
  }
  return lines
}

/** The picture that a line holds alone, also as a link's only content. */
function imageOf(nodes: readonly ElementContent[]): Element | undefined {
  const [only, ...others] = nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  if (only?.type !== 'element' || others.length > 0) return undefined
  if (only.tagName === 'img') return only
  return only.tagName === 'a' ? imageOf(only.children) : undefined
}
