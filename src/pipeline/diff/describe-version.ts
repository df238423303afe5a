import { collectPictures } from '../../assets/collect-images.js'
import { resolvePictures } from '../../assets/resolve-pictures.js'
import { formatDate } from '../../language/format-date.js'
import { readOutline } from '../../locale/read-outline.js'
import { textOf } from '../../markup/text-of.js'
import type { Pictures } from '../../model/asset.js'
import type { LocalizedDeck, LocalizedSlide } from '../../model/deck.js'
import type { SlideOutline } from '../../model/outline.js'
import type { Slide } from '../../model/slide.js'
import { linesOf } from '../../tracking/fingerprint.js'
import type { ShownSlide } from '../../tracking/pair-slides.js'
import { shownContent } from '../../tracking/shown-content.js'
import { placeCode } from '../place-code.js'

/** A slide of one version of a deck. */
export interface VersionSlide extends ShownSlide {
  readonly localized: LocalizedSlide
  /** Its index among all slides of the deck, those that stand in for missing ones too. */
  readonly index: number
  /** Its text, a line for the heading and for each block. */
  readonly lines: readonly string[]
  /** What it shows, without its notes. */
  readonly face: string
  /** What its pictures hold, by their addresses. */
  readonly pictures: ReadonlyMap<string, string>
}

/** A deck of one version, and those of its slides that its own document holds. */
export interface DeckVersion {
  readonly deck: LocalizedDeck
  readonly slides: readonly VersionSlide[]
}

/**
 * A deck as it is held against another version of it. What stands in for slides that a translation lacks is left out: it is its
 * source's, and is told of that.
 */
export async function describeVersion(
  whole: LocalizedDeck,
  { decks, root }: { readonly decks: readonly LocalizedDeck[]; readonly root: string },
): Promise<DeckVersion> {
  const { deck, drawn } = placeCode(whole, decks, { scanToOpen: '' }).value
  const { value: pictures } = await resolvePictures(deck, root, { drawn })
  const own = deck.slides.flatMap((localized, index) =>
    localized.borrowed === undefined ? [{ localized, index }] : [],
  )
  const { frontMatter } = deck.deck
  const outline = readOutline({ slides: own.map(({ localized }) => localized.slide), frontMatter })
  const slides = own.flatMap((place, at) => {
    const read = outline.slides[at]
    return read === undefined
      ? []
      : [{ ...place, ...describeSlide(place.localized, read, { deck, pictures }) }]
  })
  return { deck: whole, slides }
}

interface Setting {
  readonly deck: LocalizedDeck
  readonly pictures: Pictures
}

function describeSlide(localized: LocalizedSlide, outline: SlideOutline, { deck, pictures }: Setting) {
  const { id, slide, settings } = localized
  const isTitle = slide.role === 'title'
  const imprint = isTitle ? imprintOf(deck) : []
  const subtitle = isTitle ? (deck.deck.frontMatter.subtitle ?? '') : ''
  // Where there is no picture, its address is all that is known.
  const nameOf = (address: string) => pictures.get(address)?.name ?? address
  const contentOf = (one: Slide) => JSON.stringify([shownContent(one, nameOf), subtitle, imprint, settings])
  const addresses = collectPictures(localized).map(({ properties }) => String(properties.src ?? ''))
  const lines = slide.role === 'agenda' ? agendaLines(slide) : linesOf(outline)
  return {
    id,
    outline,
    content: contentOf(slide),
    face: contentOf({ ...slide, notes: [] }),
    lines: [...lines, ...imprint],
    pictures: new Map(addresses.map((address) => [address, nameOf(address)])),
  }
}

/** An agenda is one list, and its links are known by the headings. */
function agendaLines({ heading, blocks }: Slide): string[] {
  const items = blocks.flatMap((block) => ('element' in block ? block.element.children : []))
  return [textOf(heading), ...items.map(textOf)]
}

/** Who speaks and when, at the foot of the title slide. */
function imprintOf({ deck: { frontMatter }, lang }: LocalizedDeck): string[] {
  const { author, date } = frontMatter
  return [author, date && formatDate(date, lang)].flatMap((text) => text ?? [])
}
