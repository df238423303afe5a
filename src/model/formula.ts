import type { Element } from 'hast'
import type { FontSet } from './font.js'

/** A formula as its document has it. */
export interface Formula {
  /** In TeX, without the signs around it. */
  readonly tex: string
  /** Whether it stands on a line of its own. */
  readonly isDisplay: boolean
}

/** The formulas of a deck, drawn. */
export interface DrawnFormulas {
  /** Markup by `formulaKey`; what is not here is shown as code. */
  readonly drawn: ReadonlyMap<string, Element>
  /** The styles and fonts that they need; absent where a deck has no formulas. */
  readonly sheet?: FontSet
}

/** The name under which a formula is drawn. */
export const formulaKey = ({ tex, isDisplay }: Formula): string =>
  `${isDisplay ? 'display' : 'inline'}:${tex}`
