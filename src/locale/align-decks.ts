import GithubSlugger from 'github-slugger'
import { diagnose } from '../diagnostics/diagnose.js'
import { textOf } from '../markup/text-of.js'
import type { Deck, LocalizedDeck, LocalizedSlide } from '../model/deck.js'
import type { Diagnostic, Outcome } from '../model/diagnostic.js'
import type { LocaleTag } from '../model/locale.js'
import { alignSlides } from './align-slides.js'
import { assignIds, uniqueId } from './assign-ids.js'
import { chooseSource, structureOf } from './choose-source.js'
import { placeAgenda } from './place-agenda.js'
import { placeLead } from './place-lead.js'

/**
 * All locales of one deck held against its source locale: each slide gets the id that it has in every language.
 * @param decks one deck's locales, at least one
 * @param asked the source locale that was asked for
 */
export function alignDecks(
  decks: readonly Deck[],
  asked: LocaleTag | undefined,
): Outcome<readonly LocalizedDeck[]> {
  const choice = chooseSource(decks, asked)
  const source = decks.find(({ file }) => file.locale === choice.locale)
  if (source === undefined) return { value: [], diagnostics: [] }
  const ids = assignIds(source.slides)
  const agenda = decks.some(({ frontMatter }) => frontMatter.agenda) ? freeId('agenda', ids) : undefined
  const locales = decks.map(({ file }) => file.locale).sort()
  const aligned = decks.map((deck) => ({
    ...alignDeck(deck, source, ids),
    locales,
    sourceGuessed: choice.guessed,
  }))
  const hasAgenda = ({ deck }: Aligned) => deck.frontMatter.agenda ?? source.frontMatter.agenda ?? false
  const value = aligned.map((one) =>
    agenda !== undefined && hasAgenda(one)
      ? { ...one, slides: placeAgenda(one.slides, agenda, one.deck.file.locale) }
      : one,
  )
  const diagnostics = choice.guessed ? [] : aligned.flatMap((deck) => reportDifferences(deck, source, ids))
  return { value, diagnostics }
}

function freeId(wanted: string, ids: readonly string[]): string {
  const slugger = new GithubSlugger()
  for (const id of ids) slugger.slug(id, true)
  return slugger.slug(wanted, true)
}

type Aligned = Omit<LocalizedDeck, 'locales' | 'sourceGuessed'>

function alignDeck(deck: Deck, source: Deck, ids: readonly string[]): Aligned {
  const pairs =
    deck === source ? deck.slides.map((_, index) => index) : alignSlides(source.slides, deck.slides)
  const slugger = new GithubSlugger()
  for (const id of ids) slugger.slug(id, true)
  // A map: a slide may be called `constructor`, which every object has.
  const layouts = new Map(
    [source, deck].flatMap(({ frontMatter }) => Object.entries(frontMatter.layouts ?? {})),
  )
  const slides = deck.slides.map((own, index): LocalizedSlide => {
    const pair = pairs[index]
    const layout = own.layout ?? (pair === undefined ? undefined : layouts.get(ids[pair] ?? ''))
    const slide = layout === undefined ? own : { ...own, layout }
    const id = pair === undefined ? undefined : ids[pair]
    const counterpart = pair === undefined ? undefined : source.slides[pair]
    if (id === undefined || counterpart === undefined)
      return { id: uniqueId(slide.explicitId ?? slide.slug, slugger), slide }
    return { id, slide, source: counterpart }
  })
  const isDrifted = ({ slide, source: other }: LocalizedSlide) =>
    other !== undefined && structureOf([slide]) !== structureOf([other])
  return {
    deck,
    sourceLocale: source.file.locale,
    slides: placeLead(slides),
    missing: ids.filter((_, index) => !pairs.includes(index)),
    extra: slides.filter((slide) => slide.source === undefined).map(({ id }) => id),
    drift: slides.filter(isDrifted).map(({ id }) => id),
  }
}

function reportDifferences(deck: Aligned, source: Deck, ids: readonly string[]): Diagnostic[] {
  const { file } = deck.deck
  const about = { deck: file.deck, locale: file.locale }
  const missing = deck.missing.map((id) => {
    const slide = source.slides[ids.indexOf(id)]
    const where = `${source.file.shownAs}:${slide?.line ?? 1}`
    const message = `No slide here translates \`${textOf(slide?.heading ?? [])}\` (${where}).`
    return diagnose('locale/missing-slide', { ...about, place: { file: file.shownAs }, slide: id, message })
  })
  const extra = deck.slides.flatMap(({ id, slide, source: other }) => {
    if (other !== undefined) return []
    const message = `The slide \`${textOf(slide.heading)}\` has no counterpart in ${source.file.shownAs}.`
    return [
      diagnose('locale/extra-slide', {
        ...about,
        place: { file: file.shownAs, line: slide.line },
        slide: id,
        message,
      }),
    ]
  })
  return [...missing, ...extra]
}
