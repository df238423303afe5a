import GithubSlugger from 'github-slugger'
import { diagnose } from '../diagnostics/diagnose.js'
import type { Deck, LocalizedDeck, LocalizedSlide } from '../model/deck.js'
import type { Diagnostic, Outcome } from '../model/diagnostic.js'
import type { LocaleTag } from '../model/locale.js'
import { assignIds, uniqueId } from './assign-ids.js'
import { chooseSource } from './choose-source.js'
import { compareDecks, type OutlinedDeck } from './compare-decks.js'
import type { ComparedDecks } from './drift/compared-decks.js'
import { type Drift, findDrift, findNames } from './find-drift.js'
import { placeLead } from './place-lead.js'
import { readOutline } from './read-outline.js'

/** Gives what was made of the same parts before, else what is made now. */
export type Remember = <T>(kind: string, parts: readonly unknown[], make: () => T) => T

/**
 * All locales of one deck held against its source locale: each slide gets the id that it has in every language, and what differs
 * is reported, but never against a source that had to be guessed.
 * @param decks one deck's locales, at least one
 * @param asked the source locale that was asked for
 * @param remember for who aligns the same decks again and again, of which most did not change
 */
export function alignDecks(
  decks: readonly Deck[],
  asked: LocaleTag | undefined,
  remember: Remember = (_kind, _parts, make) => make(),
): Outcome<readonly LocalizedDeck[]> {
  const outlined = decks.map((deck) =>
    remember('outlined', [deck], (): OutlinedDeck => ({ deck, outline: readOutline(deck) })),
  )
  const choice = chooseSource(
    outlined.map(({ deck, outline }) => ({ locale: deck.file.locale, slides: outline.slides })),
    asked,
  )
  const source = outlined.find(({ deck }) => deck.file.locale === choice.locale)
  if (source === undefined) return { value: [], diagnostics: [] }
  const ids = assignIds(source.deck.slides)
  const locales = decks.map(({ file }) => file.locale).sort()
  const { guessed } = choice
  const aligned = outlined.map((one) =>
    remember('aligned', [source, one, guessed, ...locales], () => {
      const compared = compareDecks(source, one, ids)
      const drift = driftOf(compared, guessed ? [] : locales)
      const value = localize(compared, { locales, guessed, drift })
      return { value, diagnostics: drift.diagnostics.map((found) => withOwnId(found, value)) }
    }),
  )
  return {
    value: aligned.map(({ value }) => value),
    diagnostics: [
      ...reportSource(source.deck, asked),
      ...decks.flatMap(reportDuplicates),
      ...aligned.flatMap(({ diagnostics }) => diagnostics),
    ],
  }
}

/** What is wrong with a document's language, and how it differs from its source, where that is known. */
function driftOf(compared: ComparedDecks, locales: readonly LocaleTag[]): Drift {
  const { source, translation } = compared
  if (source.deck === translation.deck || locales.length === 0) return findNames(translation)
  return findDrift(compared, locales)
}

/** A slide that only the translation has gets its id here, after the source's are known. */
function withOwnId(found: Diagnostic, { slides }: LocalizedDeck): Diagnostic {
  if (found.rule !== 'locale/extra-slide') return found
  const extra = slides.find(({ slide, source }) => source === undefined && slide.line === found.place.line)
  return extra === undefined ? found : { ...found, slide: extra.id }
}

/** Rules that say that a slide's structure differs. */
const structural =
  /^locale\/(missing-block|extra-block|heading-level|list-items|missing-image|missing-link|code-differs|table-shape)$/

interface Findings {
  readonly locales: readonly LocaleTag[]
  readonly guessed: boolean
  readonly drift: Drift
}

function localize(compared: ComparedDecks, { locales, guessed, drift }: Findings): LocalizedDeck {
  const { source, translation, pairing, ids } = compared
  const { deck, outline } = translation
  const slides = localizeSlides(compared)
  const drifted = drift.diagnostics.flatMap(({ rule, slide }) =>
    slide && structural.test(rule) ? [slide] : [],
  )
  return {
    deck,
    outline,
    pairing,
    locales,
    sourceIds: ids,
    sourceLocale: source.deck.file.locale,
    sourceGuessed: guessed,
    lang: drift.lang ?? deck.file.locale,
    slides: placeLead(slides),
    missing: ids.filter((_, index) => !pairing.pairs.includes(index)),
    extra: slides.filter((slide) => slide.source === undefined).map(({ id }) => id),
    drift: [...new Set(drifted)],
  }
}

function localizeSlides({ source, translation, pairing, ids }: ComparedDecks): LocalizedSlide[] {
  const slugger = new GithubSlugger()
  for (const id of ids) slugger.slug(id, true)
  // A map: a slide may be called `constructor`, which every object has.
  const layouts = new Map(
    [source, translation].flatMap(({ deck }) => Object.entries(deck.frontMatter.layouts ?? {})),
  )
  return translation.deck.slides.map((own, index): LocalizedSlide => {
    const pair = pairing.pairs[index]
    const id = pair === undefined ? undefined : ids[pair]
    const counterpart = pair === undefined ? undefined : source.deck.slides[pair]
    const layout = own.layout ?? (id === undefined ? undefined : layouts.get(id))
    const slide = layout === undefined ? own : { ...own, layout }
    if (id === undefined || counterpart === undefined)
      return { id: uniqueId(slide.explicitId ?? slide.slug, slugger), slide }
    return { id, slide, source: counterpart }
  })
}

/** A deck that lacks the source locale's document, though the others have it. */
function reportSource({ file }: Deck, asked: LocaleTag | undefined): Diagnostic[] {
  if (asked === undefined || asked === file.locale) return []
  const message = `The deck \`${file.deck}\` has no document in \`${asked}\`; \`${file.locale}\` is taken for its source.`
  return [
    diagnose('locale/no-source', {
      place: { file: file.shownAs },
      deck: file.deck,
      locale: file.locale,
      message,
    }),
  ]
}

/** Slides with the same explicit id: a link can mean only one of them. */
function reportDuplicates({ file, slides }: Deck): Diagnostic[] {
  const seen = new Map<string, number>()
  return slides.flatMap(({ explicitId, line }) => {
    if (explicitId === undefined) return []
    const first = seen.get(explicitId)
    if (first === undefined) seen.set(explicitId, line)
    if (first === undefined) return []
    const message = `The id \`${explicitId}\` is also that of the slide in line ${first}.`
    return [
      diagnose('locale/duplicate-id', {
        place: { file: file.shownAs, line },
        deck: file.deck,
        locale: file.locale,
        message,
      }),
    ]
  })
}
