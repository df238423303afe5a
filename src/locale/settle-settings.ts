import { dirname, relative, resolve } from 'node:path'
import { diagnose } from '../diagnostics/diagnose.js'
import type { Deck, LocalizedDeck, LocalizedSlide } from '../model/deck.js'
import type { Diagnostic, Outcome } from '../model/diagnostic.js'
import { joinSettings, type SlideSettings } from '../model/slide-settings.js'

/**
 * All locales of one deck with what holds for each of their slides: a setting that the source's document has counts in every
 * translation that says nothing else. Slides that are to be hidden are left out.
 */
export function settleSettings(decks: readonly LocalizedDeck[]): Outcome<readonly LocalizedDeck[]> {
  const source = decks.find(({ deck, sourceLocale }) => deck.file.locale === sourceLocale)?.deck
  const settled = decks.map((deck) => settleDeck(deck, source ?? deck.deck))
  return { value: settled.map(withoutHidden), diagnostics: settled.flatMap(reportHidden) }
}

function settleDeck(deck: LocalizedDeck, source: Deck): LocalizedDeck {
  const isSource = deck.deck === source
  const here = deck.deck.file.path
  const general = isSource ? {} : movePaths(source.frontMatter.settings ?? {}, source.file.path, here)
  const ofDeck = joinSettings(general, deck.deck.frontMatter.settings ?? {})
  const slides = deck.slides.map((localized): LocalizedSlide => {
    const { slide, source: counterpart, borrowed } = localized
    const inherited = isSource ? {} : movePaths(counterpart?.settings ?? {}, source.file.path, here)
    const own = borrowed === undefined ? (slide.settings ?? {}) : {}
    const settings = joinSettings(joinSettings(ofDeck, inherited), own)
    return Object.keys(settings).length === 0 ? localized : { ...localized, settings }
  })
  return { ...deck, slides }
}

/** A picture's path as it is from another document's folder. */
function movePaths(settings: SlideSettings, from: string, to: string): SlideSettings {
  const [there, here] = [dirname(from), dirname(to)]
  if (there === here) return settings
  const move = (path: string) =>
    /^([a-z][a-z\d+.-]*:|[/\\#?])/i.test(path)
      ? path
      : relative(here, resolve(there, path)).replaceAll('\\', '/')
  const { 'background-image': image, 'background-video': video } = settings
  return {
    ...settings,
    ...(image !== undefined && { 'background-image': move(image) }),
    ...(video !== undefined && { 'background-video': move(video) }),
  }
}

const isHidden = ({ settings }: LocalizedSlide) => settings?.visibility === 'hidden'

/** A deck of nothing but hidden slides keeps its first. */
function withoutHidden(deck: LocalizedDeck): LocalizedDeck {
  if (!deck.slides.some(isHidden)) return deck
  const shown = deck.slides.filter((localized) => !isHidden(localized))
  return { ...deck, slides: shown.length > 0 ? shown : deck.slides.slice(0, 1) }
}

/** Told where the document itself says it; what the source hides, its own deck tells. */
function reportHidden({ deck: { file }, slides }: LocalizedDeck): Diagnostic[] {
  const own = slides.filter(
    ({ slide, borrowed }) => borrowed === undefined && slide.settings?.visibility === 'hidden',
  )
  return own.map(({ id, slide }) =>
    diagnose('slide/hidden', {
      place: { file: file.shownAs, line: slide.line },
      deck: file.deck,
      locale: file.locale,
      slide: id,
      message: 'The slide is hidden, and so left out.',
    }),
  )
}
