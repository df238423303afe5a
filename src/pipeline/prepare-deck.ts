import { wordsFor } from '../language/words.js'
import { condenseSlide } from '../layout/condense-slide.js'
import type { LocalizedDeck } from '../model/deck.js'
import type { Outcome } from '../model/diagnostic.js'
import { type CodedDeck, placeCode } from './place-code.js'
import type { Workshop } from './workshop.js'

/** A deck as its slides are to show it: as much of its text as was asked for, and the code that opens it. */
export function prepareDeck(
  whole: LocalizedDeck,
  { config, decks }: Pick<Workshop, 'config' | 'decks'>,
): Outcome<CodedDeck> {
  const density = config.density ?? whole.deck.frontMatter.density ?? config.usualDensity
  const shown = density === 'talk' ? condenseDeck(whole) : whole
  return placeCode(shown, decks, wordsFor(whole.lang, config.words))
}

/** The deck as a speaker would show it; its source's slides too, since they decide how its own look. */
function condenseDeck(deck: LocalizedDeck): LocalizedDeck {
  const slides = deck.slides.map(({ slide, source, ...localized }) => ({
    ...localized,
    slide: condenseSlide(slide, localized.borrowed?.lang ?? deck.lang),
    ...(source !== undefined && { source: condenseSlide(source, deck.sourceLocale) }),
  }))
  return { ...deck, slides }
}
