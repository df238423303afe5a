import type { LocalizedDeck } from '../../model/deck.js'
import { type DocumentPair, matchDocuments } from '../../tracking/match-documents.js'
import { pairSlides, type SlidePair } from '../../tracking/pair-slides.js'
import { type DeckVersion, describeVersion } from './describe-version.js'

/** One version of a project. */
export interface ProjectVersion {
  readonly root: string
  /** A document's path from the root. */
  pathOf(path: string): string
  /** Every deck in every locale. */
  readonly decks: readonly LocalizedDeck[]
  /** Those that are compared. */
  readonly wanted: readonly LocalizedDeck[]
}

/** What became of a deck in one locale. */
export interface ComparedDeck {
  readonly before?: DeckVersion
  readonly after?: DeckVersion
  /** What became of its slides; the numbers are indexes among the versions' own slides. */
  readonly pairs: readonly SlidePair[]
}

/** The decks of two versions of a project side by side, with what became of their slides. */
export async function compareVersions(
  before: ProjectVersion,
  after: ProjectVersion,
): Promise<readonly ComparedDeck[]> {
  const compared: ComparedDeck[] = []
  for (const pair of matchDocuments(nameDecks(before), nameDecks(after)))
    compared.push(await compareDeck(pair, before, after))
  return compared
}

function nameDecks({ wanted, pathOf }: ProjectVersion) {
  return wanted.map((deck) => {
    const { deck: name, locale, path, text } = deck.deck.file
    return { deck: name, locale, path: pathOf(path), text, localized: deck }
  })
}

type NamedDeck = ReturnType<typeof nameDecks>[number]

async function compareDeck(
  pair: DocumentPair<NamedDeck>,
  before: ProjectVersion,
  after: ProjectVersion,
): Promise<ComparedDeck> {
  const then = pair.before && (await describeVersion(pair.before.localized, before))
  const now = pair.after && (await describeVersion(pair.after.localized, after))
  // Of a document that is gone its slides need not be told one by one.
  const pairs = now === undefined ? [] : pairSlides(then?.slides ?? [], now.slides)
  return { ...(then && { before: then }), ...(now && { after: now }), pairs }
}
