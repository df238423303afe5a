import type { Element, ElementContent } from 'hast'
import { textWidth } from '../language/text-width.js'
import { buildElement } from '../markup/build-element.js'
import { hasClass } from '../markup/class-names.js'
import { elementsOf } from '../markup/map-tree.js'
import { withoutSteps } from '../markup/steps.js'
import { textOf } from '../markup/text-of.js'
import type { LocaleTag } from '../model/locale.js'
import type { Block, ElementBlock, Slide } from '../model/slide.js'
import { firstSentence } from './split-sentences.js'

/** A paragraph or item wider than this, in Latin letters, is shortened; of an item with a lead, what follows the lead. */
const longest = { paragraph: 130, rest: 48 }

/**
 * A slide as a speaker would show it: of a long paragraph its first sentence, of a long `lead: rest` item its lead. What was
 * shortened stands whole, in its order, before the slide's own notes.
 */
export function condenseSlide(slide: Slide, locale: LocaleTag): Slide {
  if (slide.role !== 'body' && slide.role !== 'intro') return slide
  const whole: Element[] = []
  const blocks = slide.blocks.map((block) => condenseBlock(block, locale, whole))
  if (whole.length === 0) return slide
  const said = withoutSteps(whole).filter((node) => node.type === 'element')
  return { ...slide, blocks, notes: [...said, ...slide.notes] }
}

const lineEnd: ElementContent = { type: 'text', value: '\n' }

/** @param whole gathers what was shortened, as it was */
function condenseBlock(block: Block, locale: LocaleTag, whole: Element[]): Block {
  if (block.kind === 'group')
    return { ...block, blocks: block.blocks.map((inner) => condenseBlock(inner, locale, whole)) }
  if (block.kind === 'paragraph') return condenseParagraph(block, locale, whole)
  return block.kind === 'list' ? condenseList(block, locale, whole) : block
}

function condenseParagraph(block: ElementBlock, locale: LocaleTag, whole: Element[]): ElementBlock {
  const short = shorten(block.element, locale)
  if (short === undefined) return block
  whole.push(block.element)
  return { ...block, element: short }
}

function condenseList(block: ElementBlock, locale: LocaleTag, whole: Element[]): ElementBlock {
  const items: Element[] = []
  const children = block.element.children.map((item): ElementContent => {
    const short = item.type === 'element' && item.tagName === 'li' ? condenseItem(item, locale) : undefined
    if (short === undefined || item.type !== 'element') return item
    items.push(item)
    return short
  })
  if (items.length === 0) return block
  whole.push(
    buildElement(
      'ul',
      {},
      items.flatMap((item) => [item, lineEnd]),
    ),
  )
  return { ...block, element: { ...block.element, children } }
}

/** A shorter item, or `undefined` where it is short, or holds more than a line of text. */
function condenseItem(item: Element, locale: LocaleTag): Element | undefined {
  const [line, ...others] = item.children.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  const box = line?.type === 'element' && line.tagName === 'p' && others.length === 0 ? line : item
  if (elementsOf(box.children).some(({ tagName }) => /^(ul|ol|p|pre|table|blockquote|img)$/.test(tagName)))
    return undefined
  const lead = box.children.find((node) => node.type === 'element' && hasClass(node, 'lead'))
  if (lead === undefined) {
    const short = shorten(box, locale)
    return short === undefined ? undefined : box === item ? short : { ...item, children: [short] }
  }
  if (textWidth(textOf(box)) - textWidth(textOf(lead)) <= longest.rest) return undefined
  return { ...item, children: [lead] }
}

function shorten(paragraph: Element, locale: LocaleTag): Element | undefined {
  return textWidth(textOf(paragraph)) <= longest.paragraph ? undefined : firstSentence(paragraph, locale)
}
