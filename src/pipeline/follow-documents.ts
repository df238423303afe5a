import { readBuildId } from '../config/read-build-id.js'
import { markOutdated } from '../locale/mark-outdated.js'
import type { BuildConfig } from '../model/build.js'
import type { LocalizedDeck } from '../model/deck.js'
import type { DeckToFollow } from '../model/tracking.js'
import type { Translation } from '../model/translation.js'
import type { AlignedDocuments } from './align-documents.js'
import { chooseCache } from './choose-cache.js'
import { includeIn } from './include-then.js'
import { createOutlineReader } from './read-outlines.js'
import { trackTranslations, type Tracking } from './track-translations.js'
import { parseSetting } from './parse-text.js'

/**
 * What is outdated in decks that are aligned. Against a source that was guessed nothing is outdated, as nothing else is said
 * against it.
 */
export async function followDocuments(
  { localized, root }: Pick<AlignedDocuments, 'localized' | 'root'>,
  config: BuildConfig,
): Promise<Tracking> {
  const cache = chooseCache(root, config)
  const version = readBuildId()
  await using reader = createOutlineReader({ cache, version, parsing: parseSetting(config), threads: 0 })
  return await trackTranslations(decksToFollow(localized).map(asLoaded), {
    root,
    cache,
    version,
    readOutline: (document) => reader.recall(document),
    include: includeIn(root, config),
  })
}

/** A deck that was read for other reasons. */
const asLoaded = (deck: DeckToFollow) => ({ ...deck, load: () => Promise.resolve(deck) })

function decksToFollow(decks: readonly LocalizedDeck[]): DeckToFollow[] {
  const sources = decks.filter(
    ({ deck, sourceLocale, sourceGuessed }) => deck.file.locale === sourceLocale && !sourceGuessed,
  )
  return sources.flatMap((source) => {
    const { file } = source.deck
    const translations = decks.filter((other) => other.deck.file.deck === file.deck && other !== source)
    if (translations.length === 0) return []
    const documentOf = ({ deck, outline }: LocalizedDeck) => {
      const { path, shownAs, locale, text, origins } = deck.file
      return { path, shownAs, locale, text, outline, ...(origins && { origins }) }
    }
    return [
      {
        deck: file.deck,
        source: { ...documentOf(source), ids: source.sourceIds },
        translations: translations.map((one) => ({ ...documentOf(one), pairs: one.pairing.pairs })),
      },
    ]
  })
}

/** What is known of a deck as a translation. */
export function translationOf(
  { deck: { file } }: LocalizedDeck,
  { translations }: Tracking,
): { readonly translation?: Translation } {
  const translation = translations.find((one) => one.deck === file.deck && one.locale === file.locale)
  return translation === undefined ? {} : { translation }
}

/** A deck with what tracking knows of it: outdated slides are marked, and ids of earlier headings stay valid. */
export function withTracking(
  deck: LocalizedDeck,
  tracking: Tracking,
  { outdated: policy }: BuildConfig,
): LocalizedDeck {
  const { translation } = translationOf(deck, tracking)
  const slides = translation?.slides ?? []
  const outdated = new Set(slides.flatMap(({ id, state }) => (state.status === 'outdated' ? [id] : [])))
  const earlierIds = tracking.aliases.get(deck.deck.file.deck) ?? new Map()
  return { ...markOutdated(deck, outdated, policy), earlierIds }
}
