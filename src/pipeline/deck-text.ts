import { nativeName } from '../language/native-name.js'
import type { Words } from '../language/words.js'
import { elementsOf } from '../markup/map-tree.js'
import { textOf } from '../markup/text-of.js'
import type { LocalizedDeck } from '../model/deck.js'
import type { Block } from '../model/slide.js'
import { formatDate } from '../language/format-date.js'

/** All that a deck says, for the choice of its fonts. */
export interface DeckText {
  /** On slides, outside code: documents, furniture, and the numbers it may show. */
  readonly slides: string
  /** Beside slides: the bar and the names of the languages in it. */
  readonly bar: string
  readonly code: string
  readonly italic: boolean
}

/** Collects a deck's text. */
export function deckText({ deck, slides, locales }: LocalizedDeck, words: Words): DeckText {
  const { frontMatter, file, title } = deck
  const elements = slides.flatMap(({ slide }) => [
    ...slide.heading,
    ...slide.kicker,
    ...slide.notes,
    ...slide.blocks.flatMap(nodesOf),
  ])
  const code = elementsOf(elements).filter(({ tagName }) => /^(pre|code|kbd|samp|tt)$/.test(tagName))
  const emphasis = elementsOf(elements).some(({ tagName }) => /^(em|i|cite|var|dfn)$/.test(tagName))
  const digits = new Intl.NumberFormat(file.locale, { useGrouping: false }).format(1234567890)
  const imprint = [frontMatter.subtitle, frontMatter.author, formatDate(frontMatter.date ?? '', file.locale)]
  return {
    slides: [title, textOf(elements), ...imprint, nativeName(file.locale), digits, ' /:'].join(' '),
    bar: [...Object.values(words), ...locales.map(nativeName)].join(' '),
    code: textOf(code),
    italic: emphasis,
  }
}

function nodesOf(block: Block): Parameters<typeof elementsOf>[0] {
  if (block.kind === 'figure')
    return [...block.caption, { type: 'text', value: String(block.image.properties.alt ?? '') }]
  if (block.kind === 'group') return [...block.title, ...block.blocks.flatMap(nodesOf)]
  if (block.kind === 'notice') return [...block.lead, ...block.text]
  return [block.element]
}
