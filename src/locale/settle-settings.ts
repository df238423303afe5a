import { dirname, relative, resolve } from 'node:path'
import { diagnose } from '../diagnostics/diagnose.js'
import { contrastOfText } from '../markup/text-contrast.js'
import type { Deck, LocalizedDeck, LocalizedSlide } from '../model/deck.js'
import type { Diagnostic, Outcome } from '../model/diagnostic.js'
import { groundNames, joinSettings, pathNames, type SlideSettings } from '../model/slide-settings.js'

/** Settings, and the path of the file that they were written in: their own paths are taken from its folder. */
export interface WrittenSettings {
  readonly settings: SlideSettings
  readonly path: string
}

/**
 * All locales of one deck with what holds for each of their slides: a setting that the source's document has counts in every
 * translation that says nothing else. Slides that are to be hidden are left out.
 */
export function settleSettings(
  decks: readonly LocalizedDeck[],
  usual: WrittenSettings = { settings: {}, path: '/' },
): Outcome<readonly LocalizedDeck[]> {
  const source = decks.find(({ deck, sourceLocale }) => deck.file.locale === sourceLocale)?.deck
  const settled = decks.map((deck) => settleDeck(deck, source ?? deck.deck, usual))
  return {
    value: settled.map(withoutHidden),
    diagnostics: settled.flatMap((deck) => [...reportHidden(deck), ...reportContrast(deck)]),
  }
}

function settleDeck(deck: LocalizedDeck, source: Deck, usual: WrittenSettings): LocalizedDeck {
  const isSource = deck.deck === source
  const here = deck.deck.file.path
  const general = isSource ? {} : movePaths(source.frontMatter.settings ?? {}, source.file.path, here)
  const ofProject = movePaths(usual.settings, usual.path, here)
  const ofDeck = joinSettings(joinSettings(ofProject, general), deck.deck.frontMatter.settings ?? {})
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
  const moved = pathNames.flatMap((name) => {
    const path = settings[name]
    return path === undefined || path === '' ? [] : [[name, move(path)] as const]
  })
  return { ...settings, ...Object.fromEntries(moved) }
}

const isHidden = ({ settings }: LocalizedSlide) => settings?.visibility === 'hidden'

/** A deck of nothing but hidden slides keeps its first. */
function withoutHidden(deck: LocalizedDeck): LocalizedDeck {
  if (!deck.slides.some(isHidden)) return deck
  const shown = deck.slides.filter((localized) => !isHidden(localized))
  return { ...deck, slides: shown.length > 0 ? shown : deck.slides.slice(0, 1) }
}

/** Text that is told apart from its ground by less than this can hardly be read (WCAG 2.2, large text). */
const leastContrast = 3

/** Colours of text that can hardly be read on the background beside them: those that the document itself names, each pair once. */
function reportContrast({ deck: { file, frontMatter }, slides }: LocalizedDeck): Diagnostic[] {
  const told = new Set<string>()
  return slides.flatMap(({ id, slide, borrowed, settings = {} }) => {
    const own = { ...frontMatter.settings, ...slide.settings }
    const isOwn = own.color !== undefined || groundNames.some((name) => own[name] !== undefined)
    const contrast = isOwn && borrowed === undefined ? contrastOfText(settings) : undefined
    const colours = `${settings.color} ${settings['background-color']} ${settings['background-gradient']}`
    if (contrast === undefined || contrast >= leastContrast || told.has(colours)) return []
    told.add(colours)
    return [
      diagnose('slide/low-contrast', {
        place: { file: file.shownAs, line: slide.line },
        deck: file.deck,
        locale: file.locale,
        slide: id,
        message: `The text's colour \`${settings.color}\` has a contrast of ${contrast.toFixed(1)} to 1 to its background.`,
      }),
    ]
  })
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
