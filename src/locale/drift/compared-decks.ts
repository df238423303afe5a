import type { RuleName } from '../../diagnostics/catalogue.js'
import type { Deck } from '../../model/deck.js'
import type { BlockOutline, Outline } from '../../model/outline.js'
import type { SlidePairing } from '../../model/pairing.js'
import type { BlockTraits, SlideTraits } from '../read-traits.js'
import type { Step } from '../align-sequence.js'
import type { Vocabulary } from '../shared-vocabulary.js'

/** A document as it is compared. */
export interface Side {
  readonly deck: Deck
  readonly outline: Outline
  readonly slides: readonly SlideTraits[]
}

/** A slide and its translation, their blocks side by side. */
export interface PairedSlides {
  readonly id: string
  readonly one: SlideTraits
  readonly other: SlideTraits
  /** Blocks of the source's slide, with those that were merged into it, and of the translation's, with those it goes on with. */
  readonly blocks: { readonly one: readonly BlockTraits[]; readonly other: readonly BlockTraits[] }
  readonly steps: readonly Step[]
}

/** A translation held against its source. */
export interface ComparedDecks {
  readonly source: Side
  readonly translation: Side
  readonly pairing: SlidePairing
  /** Ids of the source's slides. */
  readonly ids: readonly string[]
  readonly vocabulary: Vocabulary
  readonly pairs: readonly PairedSlides[]
}

/** A difference, before it is a diagnostic. */
export interface Finding {
  readonly rule: RuleName
  readonly message: string
  /** In the translation; absent where nothing there is meant. */
  readonly line?: number
  /** The slide's id, where one is meant. */
  readonly slide?: string
}

/** Finds differences of one kind. */
export type DriftRule = (decks: ComparedDecks) => readonly Finding[]

/** A place in the source, as messages name it. */
export const inSource = ({ source }: ComparedDecks, line: number) => `${source.deck.file.shownAs}:${line}`

const longest = 60

/** The beginning of a text in backquotes. */
export function quoted(text: string): string {
  const plain = text.replace(/`/g, "'").trim()
  return `\`${plain.length > longest ? `${plain.slice(0, longest - 1).trimEnd()}…` : plain}\``
}

const names: Readonly<Record<BlockOutline['kind'], string>> = {
  paragraph: 'paragraph',
  html: 'passage of HTML',
  heading: 'heading',
  list: 'list',
  quote: 'quote',
  alert: 'alert',
  definitions: 'list of definitions',
  footnotes: 'footnote',
  notice: 'closing notice',
  notes: 'speaker note',
  head: 'line of front matter',
  table: 'table',
  code: 'block of code',
  math: 'formula',
  figure: 'picture',
}

/** What a block is, for people. */
export const nameOfBlock = ({ kind, isTitle }: BlockOutline) => (isTitle ? 'bold heading' : names[kind])
