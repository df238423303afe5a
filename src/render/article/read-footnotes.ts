import type { Element, ElementContent } from 'hast'
import { textOf } from '../../markup/text-of.js'
import type { Slide } from '../../model/slide.js'

/** What a slide's footnotes say, by the marks that refer to them on the slide. */
export type FootnotesByMark = ReadonlyMap<string, readonly ElementContent[]>

/** A slide without the footnotes at its foot and at the foot of its speaker notes, and these. */
export interface SlideFootnotes {
  readonly slide: Slide
  readonly shown: FootnotesByMark
  readonly said: FootnotesByMark
}

/** Takes the footnotes of a slide apart from what refers to them. */
export function readFootnotes(slide: Slide): SlideFootnotes {
  const feet = slide.blocks.flatMap((block) => (block.kind === 'footnotes' ? elementsIn(block.element) : []))
  const firstSaid = slide.notes.findIndex((_, index) => slide.notes.slice(index).every(isFootnote))
  const end = firstSaid < 0 ? slide.notes.length : firstSaid
  return {
    slide: {
      ...slide,
      blocks: slide.blocks.filter(({ kind }) => kind !== 'footnotes'),
      notes: slide.notes.slice(0, end),
    },
    shown: byMark(feet),
    said: byMark(slide.notes.slice(end)),
  }
}

/** Whether an element is the mark of a footnote: a raised sign, and nothing that a document could add to it. */
export function markOf(element: Element): string | undefined {
  if (element.tagName !== 'sup') return undefined
  const text = textOf(element)
  return /^(\*+|†+|‡+|§+|‖+|¶+)$/u.test(text) ? text : undefined
}

const elementsIn = ({ children }: Element) => children.filter((node) => node.type === 'element')

/** The mark, a space, and what the footnote says: all in one `small`. */
function partsOf(element: Element): [mark: string, content: readonly ElementContent[]] | undefined {
  const [small, ...others] = element.children
  if (small?.type !== 'element' || small.tagName !== 'small' || others.length > 0) return undefined
  const [sign, , ...content] = small.children
  const mark = sign?.type === 'element' ? markOf(sign) : undefined
  return mark === undefined ? undefined : [mark, content]
}

const isFootnote = (element: Element) => partsOf(element) !== undefined

const byMark = (elements: readonly Element[]): FootnotesByMark =>
  new Map(elements.flatMap((element) => [partsOf(element)].filter((parts) => parts !== undefined)))
