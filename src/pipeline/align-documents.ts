import type { FoundDocument } from '../content/discover-documents.js'
import { matchLocale } from '../language/match-locale.js'
import { alignDecks } from '../locale/align-decks.js'
import { fillVariables } from '../locale/fill-variables.js'
import { completeDecks } from '../locale/complete-decks.js'
import { settleSettings } from '../locale/settle-settings.js'
import type { BuildConfig } from '../model/build.js'
import type { LocalizedDeck } from '../model/deck.js'
import type { LocaleTag } from '../model/locale.js'
import { groupByDeck } from './group-by-deck.js'
import { findDocuments, readDecks } from './read-decks.js'
import { remarkOnGuess } from './remark-on-guess.js'
import { usualSettings } from './usual-settings.js'
import { noMemo, type ReadingMemo } from './reading-memo.js'
import type { Recorder } from './recorder.js'

/** The documents of a run, held against their sources. */
export interface AlignedDocuments {
  /** Absolute folder that pictures must lie under. */
  readonly root: string
  /** Every deck in every locale. */
  readonly localized: readonly LocalizedDeck[]
  /** Those in the locales that were asked for. */
  readonly wanted: readonly LocalizedDeck[]
  /** Documents that were found and are not read this time. */
  readonly left: readonly FoundDocument[]
  /** How source locales were found, where they had to be guessed. */
  readonly remarks: readonly string[]
}

/** What who reads a project again and again knows of it. */
export interface Rereading {
  readonly memo: ReadingMemo
  /** Which of the documents that were found are read. */
  choose(found: readonly FoundDocument[]): readonly FoundDocument[]
}

const readAll: Rereading = { memo: noMemo, choose: (found) => found }

/** Discover, parse, split, align: what every run begins with. Throws `DeckError` where there are no documents. */
export async function alignDocuments(
  config: BuildConfig,
  recorder: Recorder,
  { memo, choose }: Rereading = readAll,
): Promise<AlignedDocuments> {
  const found = await findDocuments(config, recorder)
  const documents = choose(found.documents)
  const chosen = new Set(documents)
  const left = found.documents.filter((document) => !chosen.has(document))
  const decks = await readDecks({ ...found, documents, left }, { config, recorder, memo })
  const usual = usualSettings(config)
  const localized = await recorder.time('align', () =>
    groupByDeck(decks).flatMap((group) => {
      const { sourceLocale, missing, words, vars } = config
      const align = () => {
        const { value, diagnostics } = alignDecks(group, sourceLocale, memo.once)
        const filled = fillVariables(completeDecks(value, config), vars)
        const settled = settleSettings(filled.value, usual)
        return {
          value: settled.value,
          diagnostics: [...diagnostics, ...filled.diagnostics, ...settled.diagnostics],
        }
      }
      // A configuration that was read again is another object, and says the same.
      const told = JSON.stringify([sourceLocale, missing, words, vars, usual])
      return recorder.collect(memo.once('completed', [told, ...group], align))
    }),
  )
  const wanted = localized.filter((deck) => isWanted(deck, config.locales))
  return { root: found.root, localized, wanted, left, remarks: remarksOn(localized) }
}

/** Whether a deck is in one of the locales that were asked for, in the words that its own locales are named in. */
export function isWanted({ deck, locales }: LocalizedDeck, asked: readonly LocaleTag[] | undefined): boolean {
  return asked?.some((locale) => matchLocale(locale, locales) === deck.file.locale) ?? true
}

function remarksOn(decks: readonly LocalizedDeck[]): string[] {
  const guessed = new Map(
    decks.flatMap(({ deck, sourceLocale, sourceGuessed }) =>
      sourceGuessed ? [[deck.file.deck, sourceLocale]] : [],
    ),
  )
  return [...guessed].map(([deck, locale]) => remarkOnGuess(deck, locale))
}
