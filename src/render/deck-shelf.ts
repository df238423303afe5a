import type { LocalizedDeck } from '../model/deck.js'
import type { LocaleTag } from '../model/locale.js'
import { listAnchors } from './list-anchors.js'

/** A deck that links of others may lead to. */
export interface ShelvedDeck {
  readonly deck: string
  readonly locale: LocaleTag
  /** Slide ids by every anchor by which a link may mean them. */
  readonly anchors: ReadonlyMap<string, string>
}

/** The decks of a run, as documents name them: by the files that they are made of. */
export interface DeckShelf {
  /** Absolute folder that addresses with a leading `/` are taken from. */
  readonly root: string
  /** Names of decks by the absolute paths of their documents, those of other locales and of the source too. */
  readonly names: ReadonlyMap<string, string>
  /** The decks that are built, by `deck/locale`. */
  readonly built: ReadonlyMap<string, ShelvedDeck>
  /** The source locale's document of each deck: translations often keep its links as they are. */
  readonly sources: ReadonlyMap<string, string>
}

/** The same shelf with decks that are there, of which nothing else is known: links lead to them, and not to their slides. */
export function withUnreadDecks(
  shelf: DeckShelf,
  unread: readonly { readonly path: string; readonly deck: string; readonly locale?: LocaleTag }[],
): DeckShelf {
  const names = unread.map(({ path, deck }) => [path.normalize('NFC'), deck] as const)
  const built = unread.flatMap(({ deck, locale }): [string, ShelvedDeck][] =>
    locale === undefined ? [] : [[`${deck}/${locale}`, { deck, locale, anchors: new Map() }]],
  )
  return { ...shelf, names: new Map([...names, ...shelf.names]), built: new Map([...built, ...shelf.built]) }
}

/** A shelf of all decks of a run; links lead only to those that are built. */
export function createDeckShelf(
  all: readonly LocalizedDeck[],
  { root, built }: { root: string; built: readonly LocalizedDeck[] },
): DeckShelf {
  const sources = all.filter(({ deck, sourceLocale }) => deck.file.locale === sourceLocale)
  return {
    root,
    names: new Map(all.map(({ deck: { file } }) => [file.path.normalize('NFC'), file.deck])),
    sources: new Map(sources.map(({ deck: { file } }) => [file.deck, file.path])),
    built: new Map(
      built.map((deck) => {
        const { deck: name, locale } = deck.deck.file
        return [`${name}/${locale}`, { deck: name, locale, anchors: listAnchors(deck) }]
      }),
    ),
  }
}
