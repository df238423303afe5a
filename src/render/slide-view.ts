import type { ElementContent } from 'hast'
import { cutText } from '../language/cut-text.js'
import { formatDate } from '../language/format-date.js'
import { nativeName } from '../language/native-name.js'
import { textWidth } from '../language/text-width.js'
import { textOf } from '../markup/text-of.js'
import { usualCanvas } from '../model/canvas.js'
import type { LocalizedSlide } from '../model/deck.js'
import type { SlidePart } from '../model/layout.js'
import { type BlockView, blockViews } from './block-view.js'
import type { Markup } from './compile-templates.js'
import { finishTree } from './finish-tree.js'
import { type TextLanguage, textLanguage } from './text-language.js'
import { type SlideLook, slideLook } from './settings/slide-look.js'
import { type PartPlace, placeOfPart } from './place-of-part.js'
import type { Rendering } from './rendering.js'

/** A slide or a part of one as its layout's template sees it. */
export interface SlideView {
  /** The id in addresses: the slide's, with `~2`, `~3` … for its further parts; none on a page that shows it with one step more. */
  readonly id: string | null
  readonly slide: string
  /** Of a slide that is taken from another document: what its text is in, and what the furniture stays in. */
  readonly language: { readonly own: TextLanguage; readonly deck: TextLanguage } | null
  /** What is to be known of the slide, and the words for it. */
  readonly mark: { readonly kind: string; readonly label: string; readonly isShown: boolean } | null
  /** Other ids by which an address may mean the slide, apart by spaces; at its first part. */
  readonly aliases: string | null
  readonly part: number
  /** Of a further part, `2.5/4`: it begins in the middle of the third of four paragraphs, items or rows. */
  readonly place: string | null
  /** How long the part takes to say; only where that is asked for. */
  readonly seconds: string | null
  readonly step: number
  readonly layout: string
  /** Name of the layout's template. */
  readonly template: string
  /** The draft's number, on a page that is measured. */
  readonly draft: string | null
  readonly tag: 'h1' | 'h2' | 'h3' | 'h4'
  readonly title: Markup | null
  /** Whether the title is long, and so set smaller. */
  readonly length: 'long' | 'very-long' | null
  /** Whether the title was on the slide before. */
  readonly isContinued: boolean
  readonly kicker: Markup | null
  /** Whether the kicker repeats the title of the slide's first part. */
  readonly isRepeated: boolean
  /** `2/3`, where a slide has several parts. */
  readonly marker: string | null
  readonly sectionNumber: string
  readonly blocks: readonly BlockView[]
  readonly beside: readonly BlockView[]
  readonly notes: Markup | null
  /** What stands at the slide's foot: the deck's title, or what its author wants there. */
  readonly deckTitle: Markup | string
  readonly number: string
  readonly look: SlideLook
  /** Of the title slide. */
  readonly subtitle: string | null
  readonly imprint: readonly string[]
}

/** A part to be shown, and where it stands. */
export interface PlacedPart {
  readonly localized: LocalizedSlide
  readonly part: SlidePart
  readonly aliases: readonly string[]
  /** 1-based among all parts of the deck. */
  readonly number: number
  readonly total: number
  readonly sectionNumber: number
  readonly draft?: string
}

/** The deck's title at a slide's foot is cut to this width, in Latin letters: it stays in one line beside the number. */
const longestFurniture = 80

/** Titles wider than this, in Latin letters, are set smaller, and wider ones still smaller. */
const longTitle = { title: 56, other: 58, veryLong: 130 }
/** To what width a very long title is cut where it is repeated. */
const repeatedTitle = 100

/** What a slide's template is filled with. */
export function slideView(placed: PlacedPart, rendering: Rendering): SlideView {
  const { localized, part } = placed
  const { slide, id, mark } = localized
  const { digits } = rendering
  const isTitle = slide.role === 'title'
  const look = slideLook(localized, rendering)
  const breadth = rendering.canvas.width / usualCanvas.width
  return {
    ...headerView(placed, rendering),
    id: isAgain(part) ? null : part.part === 1 ? id : `${id}~${part.part}`,
    slide: id,
    language: languageOf(localized, rendering),
    mark: mark === undefined ? null : { ...mark, label: rendering.words[mark.kind] },
    aliases:
      part.part === 1 && !isAgain(part) && placed.aliases.length > 0
        ? placed.aliases.map(inOneWord).join(' ')
        : null,
    part: part.part,
    place: part.part === 1 ? null : formatPlace(placeOfPart(slide, part)),
    seconds: secondsOf(placed, rendering),
    step: part.step,
    layout: part.layout,
    template: `layouts/${part.layout}`,
    draft: placed.draft ?? null,
    length: lengthOf(textWidth(textOf(part.groupTitle ?? slide.heading)) / breadth, isTitle),
    marker: part.parts > 1 ? `${digits.format(part.part)}/${digits.format(part.parts)}` : null,
    sectionNumber: digits.format(placed.sectionNumber),
    blocks: blockViews(part.blocks, part, rendering),
    beside: blockViews(part.beside, { ...part, layout: 'text' }, rendering),
    notes: notesOf(placed, rendering),
    deckTitle: look.foot ?? cutText(rendering.deck.deck.title, longestFurniture),
    number: look.hasNumber ? `${digits.format(placed.number)} / ${digits.format(placed.total)}` : '',
    look,
    subtitle: isTitle ? (rendering.deck.deck.frontMatter.subtitle ?? null) : null,
    imprint: isTitle ? imprint(rendering) : [],
  }
}

/** All parts of a slide are thought to take as long. */
function secondsOf({ localized, part }: PlacedPart, { seconds }: Rendering): string | null {
  const whole = seconds?.get(localized.id)
  return whole === undefined ? null : String(Math.round((10 * whole) / part.parts) / 10)
}

function notesOf({ localized: { slide }, part }: PlacedPart, rendering: Rendering): Markup | null {
  const areShown =
    part.part === 1 && !isAgain(part) && slide.notes.length > 0 && rendering.hidesNotes !== true
  return areShown ? finishTree(slide.notes, rendering) : null
}

function languageOf({ borrowed }: LocalizedSlide, { deck }: Rendering): SlideView['language'] {
  return borrowed === undefined ? null : { own: textLanguage(borrowed.lang), deck: textLanguage(deck.lang) }
}

/** An alias without white space; it is decoded where it is read. */
const inOneWord = (alias: string) => alias.replace(/[\s%]/g, encodeURIComponent)

const formatPlace = ({ at, of }: PartPlace) => `${at}/${of}`

function lengthOf(width: number, isTitle: boolean): SlideView['length'] {
  if (width > longTitle.veryLong) return 'very-long'
  return width > (isTitle ? longTitle.title : longTitle.other) ? 'long' : null
}

/** A title as it is repeated: whole, but for a very long one, which would leave no room for the text. */
function repeated(title: readonly ElementContent[], rendering: Rendering): Markup {
  const text = textOf(title)
  if (textWidth(text) <= longTitle.veryLong) return finishTree(title, rendering)
  return finishTree([{ type: 'text', value: cutText(text, repeatedTitle) }], rendering)
}

function headerView({ localized, part }: PlacedPart, rendering: Rendering) {
  const { slide } = localized
  const highest = slide.role === 'title' || slide.isAsWritten === true ? 1 : 2
  const level = slide.role === 'title' ? 1 : Math.min(Math.max(slide.level, highest), 3)
  const heading = part.part > 1 ? repeated(slide.heading, rendering) : finishTree(slide.heading, rendering)
  const title = slide.heading.length > 0 ? heading : null
  const kicker = slide.kicker.length > 0 ? finishTree(slide.kicker, rendering) : null
  if (part.groupTitle !== undefined) {
    const groupTitle = finishTree(part.groupTitle, rendering)
    return {
      tag: headingTag(level + 1),
      title: groupTitle,
      kicker: title,
      isRepeated: part.part > 1,
      isContinued: isAgain(part),
    }
  }
  const isContinued = part.part > 1 || isAgain(part)
  return { tag: headingTag(level), title, kicker, isRepeated: part.part > 1, isContinued }
}

/** Whether the slide stands on the page before, with one step less. */
const isAgain = ({ shown = 0 }: SlidePart) => shown > 0

const headingTag = (level: number): SlideView['tag'] =>
  level <= 1 ? 'h1' : level === 2 ? 'h2' : level === 3 ? 'h3' : 'h4'

/** Who speaks, when, and in which language, at the foot of the title slide. */
function imprint({ deck }: Rendering): string[] {
  const { frontMatter } = deck.deck
  const date = frontMatter.date === undefined ? undefined : formatDate(frontMatter.date, deck.lang)
  return [frontMatter.author, date, nativeName(deck.lang)].filter((text) => text !== undefined)
}
