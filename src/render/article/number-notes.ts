import type { Element, ElementContent } from 'hast'
import { buildElement } from '../../markup/build-element.js'
import { mapBlock } from '../../markup/map-block.js'
import { mapTree } from '../../markup/map-tree.js'
import { textOf } from '../../markup/text-of.js'
import type { LocalizedSlide } from '../../model/deck.js'
import type { LinkPolicy } from '../../model/handout.js'
import { type FootnotesByMark, markOf, readFootnotes } from './read-footnotes.js'

/** A note below a section: a footnote, or where a link leads. */
export interface NumberedNote {
  /** By which its number in the text leads here; no heading of a document can have such an id. */
  readonly id: string
  /** Where it is first referred to; `null` where nothing does. */
  readonly backTo: string | null
  /** In the document's digits. */
  readonly number: string
  readonly content: readonly ElementContent[]
}

/** A slide whose references are numbers, and the notes that these mean, in their order. */
export interface NumberedSlide extends LocalizedSlide {
  readonly footnotes: readonly NumberedNote[]
}

/** How notes are numbered. */
export interface Numbering {
  readonly links: LinkPolicy
  readonly digits: Intl.NumberFormat
}

/**
 * Slides with their footnotes numbered through the whole document; where links are printed, their addresses are notes in the same
 * row of numbers, each address once on a slide.
 */
export function numberNotes(
  slides: readonly LocalizedSlide[],
  { links, digits }: Numbering,
): readonly NumberedSlide[] {
  let last = 0
  return slides.map((localized) => {
    const { slide, shown, said } = readFootnotes(localized.slide)
    const row = createRow({ links, next: () => digits.format(++last), at: () => last })
    const number = (nodes: readonly ElementContent[], known: FootnotesByMark) => row.number(nodes, known)
    const kicker = number(slide.kicker, shown)
    const heading = number(slide.heading, shown)
    const blocks = slide.blocks.map((block) => mapBlock(block, (element) => row.refer(element, shown)))
    row.addUnused(shown)
    const notes = number(slide.notes, said).filter((node) => node.type === 'element')
    row.addUnused(said)
    return { ...localized, slide: { ...slide, kicker, heading, blocks, notes }, footnotes: row.notes() }
  })
}

interface Counter {
  readonly links: LinkPolicy
  readonly next: () => string
  readonly at: () => number
}

type Entry = Omit<NumberedNote, 'content'> & { content: readonly ElementContent[] }

/** The notes of one slide while they are found. */
function createRow({ links, next, at }: Counter) {
  const found = new Map<string | readonly ElementContent[], Entry>()
  const add = (key: string | readonly ElementContent[], isReferred: boolean): Entry => {
    const number = next()
    const entry = { id: `~note-${at()}`, backTo: isReferred ? `~ref-${at()}` : null, number, content: [] }
    found.set(key, entry)
    return entry
  }
  /** The number of a note, raised; only the first such number can be come back to. */
  const reference = (
    key: string | readonly ElementContent[],
    content: () => readonly ElementContent[],
  ): Element => {
    const known = found.get(key)
    const entry = known ?? add(key, true)
    if (known === undefined) entry.content = content() // now that it is known: it may refer to itself
    const id = known === undefined && entry.backTo !== null ? { id: entry.backTo } : {}
    const link = buildElement('a', { href: `#${entry.id}`, ...id, role: 'doc-noteref' }, [
      { type: 'text', value: entry.number },
    ])
    return buildElement('sup', { className: ['note-ref'] }, [link])
  }
  const refer = (element: Element, known: FootnotesByMark): readonly ElementContent[] => {
    const content = known.get(markOf(element) ?? '')
    if (content !== undefined) return [reference(content, () => below(content, known))]
    const address = links === 'print' ? hiddenAddress(element) : undefined
    return address === undefined ? [element] : [element, reference(address, () => [linkTo(address)])]
  }
  const number = (nodes: readonly ElementContent[], known: FootnotesByMark) =>
    mapTree(nodes, (element) => refer(element, known))
  /** A footnote: addresses stand in it, behind their links, for a note has no notes. */
  const below = (content: readonly ElementContent[], known: FootnotesByMark) =>
    mapTree(content, (element) => {
      const address = links === 'print' ? hiddenAddress(element) : undefined
      return address === undefined ? refer(element, known) : [element, ...inBrackets(linkTo(address))]
    })
  return {
    refer,
    number,
    /** What nothing refers to, such as a footnote of the title, is said all the same. */
    addUnused: (known: FootnotesByMark) => {
      for (const content of known.values())
        if (!found.has(content)) add(content, false).content = below(content, known)
    },
    notes: (): readonly NumberedNote[] => [...found.values()],
  }
}

/** The address of a link to the network that its own text does not say. */
function hiddenAddress({ tagName, properties, children }: Element): string | undefined {
  const href = String(properties.href ?? '')
  if (tagName !== 'a' || !/^(https?:|mailto:)/i.test(href)) return undefined
  const bare = (text: string) => text.replace(/^(https?:\/\/|mailto:)/i, '').replace(/\/$/, '')
  return bare(textOf(children)) === bare(href) ? undefined : href
}

const inBrackets = (link: Element): ElementContent[] => [
  { type: 'text', value: ' (' },
  link,
  { type: 'text', value: ')' },
]

const linkTo = (address: string) => buildElement('a', { href: address }, [{ type: 'text', value: address }])
