import { cutText } from '../../language/cut-text.js'
import { nativeName } from '../../language/native-name.js'
import { digitsOf, directionOf } from '../../language/script-of.js'
import { cssString } from '../../markup/css-string.js'
import type { HandoutWishes, Paper } from '../../model/handout.js'
import type { Rendering } from '../rendering.js'

/** Margins of a sheet in mm. */
const margins = { top: 23, bottom: 21, side: 18 }

/** Beside the slides stand their numbers and titles, in mm. */
const marginColumn = { width: 32, gap: 6 }

/** A deck's title in the running head is cut to this width, in Latin letters: it stays in one line. */
const longestHead = 80

/** What is said below a cover's picture has this much room at least, in mm. */
const factsHeight = 40

/** px of CSS in a mm. */
const pxPerMm = 96 / 25.4

/** What CSS calls the digits that CLDR calls otherwise. */
const counterStyles: Readonly<Record<string, string>> = {
  arab: 'arabic-indic',
  arabext: 'persian',
  beng: 'bengali',
  deva: 'devanagari',
  gujr: 'gujarati',
  guru: 'gurmukhi',
  khmr: 'khmer',
  knda: 'kannada',
  laoo: 'lao',
  mlym: 'malayalam',
  mymr: 'myanmar',
  orya: 'oriya',
  telu: 'telugu',
  thai: 'thai',
  tibt: 'tibetan',
}

/** How wide slides are on the sheets of a handout, and how much of a sheet's height is used; mm. */
export interface HandoutMeasures {
  readonly slide: number
  readonly text: number
  readonly height: number
}

/** A sheet of the paper, turned where its slides are then larger. */
export function sheetOf({ kind, paper, perPage }: HandoutWishes): Pick<Paper, 'width' | 'height'> {
  const isTurned = kind === 'pages' && (perPage === 4 || perPage === 9)
  return isTurned ? { width: paper.height, height: paper.width } : paper
}

/** The measures of a handout: full-width slides where text is large or two stand on a page, else a margin column beside them. */
export function measureHandout(wishes: HandoutWishes): HandoutMeasures {
  const { kind, perPage, isLarge } = wishes
  const paper = sheetOf(wishes)
  const text = paper.width - 2 * margins.side
  const height = paper.height - margins.top - margins.bottom
  if (kind === 'pages') return { slide: widthInGrid(text, perPage), text, height }
  if (isLarge) return { slide: text, text, height }
  return { slide: Math.min(text - marginColumn.width - marginColumn.gap, fittingThree(paper)), text, height }
}

/** Slides of a grid, with a gutter between columns. */
function widthInGrid(text: number, perPage: HandoutWishes['perPage']): number {
  const gutter = 8
  const columns = { 2: 1, 3: 2, 4: 2, 6: 2, 9: 3 }[perPage]
  return perPage === 2 ? text * 0.94 : (text - gutter * (columns - 1)) / columns
}

/** As wide as three slides of 16:9 that nobody says anything to can be to stand on one page. */
const fittingThree = ({ height }: Pick<Paper, 'height'>) =>
  (((height - margins.top - margins.bottom - 22) / 3) * 16) / 9

/**
 * The rules that only this deck's handout has: its paper, what runs in its margins, how large its slides are. Its margins know
 * what runs in them from here: nothing else can put text there.
 */
export function formatHandoutSheet(wishes: HandoutWishes, { deck, words, canvas }: Rendering): string {
  const paper = sheetOf(wishes)
  const { slide, text, height } = measureHandout(wishes)
  const { top, bottom, side } = margins
  const dir = directionOf(deck.lang)
  const style = counterStyles[digitsOf(deck.lang)] ?? 'decimal'
  const title = cssString(cutText(deck.deck.title, longestHead))
  const language = cssString(nativeName(deck.lang))
  const page = words.pageOf
    .split(/(\{n\}|\{total\})/)
    .map((piece) =>
      piece === '{n}'
        ? `counter(page, ${style})`
        : piece === '{total}'
          ? `counter(pages, ${style})`
          : cssString(piece),
    )
    .join(' ')
  const cover = Math.min(text, ((height - factsHeight) * canvas.width) / canvas.height)
  const size = `size: ${paper.width}mm ${paper.height}mm; margin: ${top}mm ${side}mm ${bottom}mm`
  const type = `font-family: var(--face); font-size: ${wishes.isLarge ? 12 : 8.5}pt; line-height: 1.4; color: #4a5058`
  return `@page cover { ${size} }
@page handout { ${size};
  @top-left { content: var(--running-left); ${type}; vertical-align: top; padding-top: 11mm; text-align: left; width: ${dir === 'rtl' ? 24 : 76}% }
  @top-right { content: var(--running-right); ${type}; vertical-align: top; padding-top: 11mm; text-align: right; width: ${dir === 'rtl' ? 76 : 24}% }
  @bottom-center { content: ${page}; ${type}; vertical-align: top; padding-top: 6mm }
}
:root { --running-left: ${dir === 'rtl' ? language : title}; --running-right: ${dir === 'rtl' ? title : language}; --slide-width: ${slide}mm; --slide-height: ${(slide * canvas.height) / canvas.width}mm; --slide-scale: ${(slide * pxPerMm) / canvas.width}; --text-width: ${text}mm; --cover-width: ${cover}mm; --cover-height: ${(cover * canvas.height) / canvas.width}mm; --cover-scale: ${(cover * pxPerMm) / canvas.width}; --page-height: ${height}mm; --margin-column: ${marginColumn.width}mm; --margin-gap: ${marginColumn.gap}mm }
`
}
