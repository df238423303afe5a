import { compareText } from '../language/compare-text.js'
import { wordsFor } from '../language/words.js'
import type { LocalizedDeck } from '../model/deck.js'
import type { LocaleTag } from '../model/locale.js'
import type { Translation } from '../model/translation.js'
import { countSlides } from '../output/count-slides.js'
import { statusPath } from '../output/output-paths.js'
import type { OverviewEntry, OverviewFiles } from '../render/overview-entry.js'
import type { OverviewDeck } from '../render/render-overview.js'
import { createStatusAddresses } from '../render/status-address.js'
import type { BuiltDeck } from '../report/summarise.js'
import { chooseCanvas } from './choose-canvas.js'
import { groupByDeck } from './group-by-deck.js'
import { listDeckFiles } from './list-deck-files.js'
import { nameOf, type Workshop } from './workshop.js'

/** Decks are in the order of their folders, in which `lesson-2` comes before `lesson-10`. */
const byFolder = new Intl.Collator('en', { numeric: true })

/** The decks of this run's documents that are in the output folder, those of earlier runs too, each with its source first. */
export async function gatherOverview(
  built: readonly BuiltDeck[],
  shop: Workshop,
): Promise<readonly OverviewDeck[]> {
  const { decks, translations } = shop
  const known: Known = {
    counts: new Map(built.map(({ deck, slides }) => [nameOf(deck), slides.length])),
    translations: new Map(translations.map((one) => [`${one.deck}/${one.locale}`, one])),
    placeOf: createStatusAddresses(translations),
  }
  const groups = groupByDeck(decks.map((localized) => ({ file: localized.deck.file, localized })))
  const gathered = await Promise.all(
    groups.map((group) =>
      gatherDeck(
        group.map(({ localized }) => localized),
        known,
        shop,
      ),
    ),
  )
  return gathered
    .flatMap((deck) => deck ?? [])
    .sort((one, other) => byFolder.compare(one.id, other.id) || compareText(one.id, other.id))
}

/** What is known of all decks, by `deck/locale`. */
interface Known {
  /** How many slides the decks of this run have. */
  readonly counts: ReadonlyMap<string, number>
  readonly translations: ReadonlyMap<string, Translation>
  /** Where what is to do in a deck is listed. */
  readonly placeOf: (deck: string, locale: LocaleTag) => string | undefined
}

async function gatherDeck(
  group: readonly LocalizedDeck[],
  known: Known,
  shop: Workshop,
): Promise<OverviewDeck | undefined> {
  const id = group[0]?.deck.file.deck ?? ''
  const locales = group.map((one) => one.deck.file.locale)
  const files = await listDeckFiles(shop.config.outFolder, id, locales)
  const entries = await Promise.all(
    group.flatMap((one) => {
      const own = files.get(one.deck.file.locale)
      return own === undefined ? [] : [entryOf(one, { ...known, files: own }, shop)]
    }),
  )
  const rank = ({ locale }: OverviewEntry) => (locale === group[0]?.sourceLocale ? 0 : 1)
  const [first, ...others] = entries.sort(
    (one, other) => rank(one) - rank(other) || compareText(one.locale, other.locale),
  )
  return first === undefined ? undefined : { id, entries: [first, ...others] }
}

async function entryOf(
  localized: LocalizedDeck,
  { files, counts, translations, placeOf }: Known & { readonly files: OverviewFiles },
  { config }: Workshop,
): Promise<OverviewEntry> {
  const { deck, lang, sourceLocale, sourceGuessed, locales } = localized
  const { locale, deck: id } = deck.file
  const name = nameOf(localized)
  const canvas = chooseCanvas(config, deck.frontMatter)
  const [translation, place] = [translations.get(name), placeOf(id, locale)]
  return {
    locale,
    lang,
    title: deck.title,
    isSource: locale === sourceLocale && !sourceGuessed && locales.length > 1,
    words: wordsFor(lang, config.words),
    slides: counts.get(name) || (await countSlides(config.outFolder, files.html)),
    files,
    ratio: canvas.height / canvas.width,
    ...(translation !== undefined && { translation }),
    ...(place !== undefined && { status: `${statusPath}${place}` }),
  }
}
