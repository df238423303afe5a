import type { Element } from 'hast'
import type { Words } from '../language/words.js'
import type { MediaFiles, Pictures } from '../model/asset.js'
import type { CanvasSize } from '../model/canvas.js'
import type { LocalizedDeck } from '../model/deck.js'
import type { Templates } from './compile-templates.js'
import type { DeckShelf } from './deck-shelf.js'

/** What all slides of one page are rendered with. */
export interface Rendering {
  readonly deck: LocalizedDeck
  readonly templates: Templates
  readonly canvas: CanvasSize
  readonly words: Words
  readonly pictures: Pictures
  /** Formulas by `formulaKey`; what is not there is shown as code. */
  readonly formulas?: ReadonlyMap<string, Element>
  /** What it plays; where that is absent, nothing. */
  readonly media?: MediaFiles
  /** Whether that is played, and not shown as a still picture. */
  readonly playsMedia?: boolean
  /** Before the name of a picture: `../assets/` in a deck, `assets/` on a print page. */
  readonly assetPrefix: string
  /** Addresses that hold pictures, by their names, where a page holds them itself. */
  readonly inlined?: ReadonlyMap<string, string>
  /** Before the id of a slide in a link: `#/` in a deck, `#` on a print page. */
  readonly slidePrefix: string
  /** Writes numbers in the document's digits. */
  readonly digits: Intl.NumberFormat
  /** Slide ids by every anchor by which the document's links may mean them. */
  readonly anchors: ReadonlyMap<string, string>
  /** How many seconds each slide takes to say, by its id; for the speaker's view. */
  readonly seconds?: ReadonlyMap<string, number>
  /** Whether speaker notes are left out. */
  readonly hidesNotes?: boolean
  /** The decks that links may lead to; none on paper, which is handed out alone. */
  readonly shelf?: DeckShelf
  /** How the pages end to which links to other decks lead; `.html` where it is absent. */
  readonly pageEnding?: string
}
