import { formatCounts } from '../../language/format-completeness.js'
import { nativeName } from '../../language/native-name.js'
import type { DeckChange } from '../../model/change.js'
import type { LocaleTag } from '../../model/locale.js'
import { textLanguage } from '../text-language.js'
import type { PlaceLink } from './render-diff.js'
import { slideView } from './slide-view.js'

/** Where on the page a slide stands, in one locale. */
export interface SlidePlace {
  readonly locale: LocaleTag
  readonly anchor: string
}

/** What changed, by deck, then by locale, then in the order of the slides. */
export function deckViews(decks: readonly DeckChange[], linkTo: PlaceLink): readonly object[] {
  const names = [...new Set(decks.map(({ deck }) => deck))]
  return names.map((name, index) => {
    const ofDeck = decks.filter(({ deck }) => deck === name)
    const anchors = anchorSlides(ofDeck, `d${index}`)
    return {
      id: `d${index}`,
      name,
      locales: ofDeck.map((deck) => localeView(deck, anchors, linkTo)),
    }
  })
}

/** Where each slide of a deck stands, in all locales: by the locale and the slide's place among those that changed. */
type Anchors = ReadonlyMap<DeckChange, readonly string[]>

const anchorSlides = (decks: readonly DeckChange[], prefix: string): Anchors =>
  new Map(decks.map((deck) => [deck, deck.slides.map((_, at) => `${prefix}.${deck.locale}.${at + 1}`)]))

function localeView(deck: DeckChange, anchors: Anchors, linkTo: PlaceLink): object {
  const { locale, file, earlierFile, slides, status } = deck
  const own = anchors.get(deck) ?? []
  return {
    tag: locale,
    name: nativeName(locale),
    language: textLanguage(locale),
    isSource: deck.isSource,
    file,
    href: status === 'gone' ? null : (linkTo({ file, line: undefined }, 'after') ?? null),
    note: noteOn(deck),
    earlierFile: earlierFile ?? null,
    slides: slides.map((slide, at) =>
      slideView(slide, { deck, anchor: own[at] ?? '', others: placesOf(slide.id, deck, anchors), linkTo }),
    ),
  }
}

/** What became of the document as a whole. */
function noteOn({ status, total, earlierFile, slides }: DeckChange): string | null {
  if (status === 'gone') return `The document is gone, with ${formatCounts(total, 'slide')}.`
  if (status === 'new') return 'The document is new: all of its slides are.'
  if (earlierFile === undefined) return null
  return slides.length === 0
    ? 'The document has another name; its slides are as they were.'
    : 'The document has another name.'
}

/** The same slide in other locales, where it changed there too. */
function placesOf(id: string, own: DeckChange, anchors: Anchors): readonly SlidePlace[] {
  return [...anchors].flatMap(([deck, places]) => {
    const at = deck === own ? -1 : deck.slides.findIndex((slide) => slide.id === id)
    const anchor = places[at]
    return anchor === undefined ? [] : [{ locale: deck.locale, anchor }]
  })
}
