import type { LocaleTag } from '../model/locale.js'
import { likenessOf, sketchWords } from './sketch-words.js'

/** A document of one of two versions of a project. */
export interface VersionedDocument {
  readonly deck: string
  readonly locale: LocaleTag
  /** From the project's root. */
  readonly path: string
  readonly text: string
}

/** A document in both versions of a project, or in one of them. */
export interface DocumentPair<T> {
  readonly before?: T
  readonly after?: T
}

/** How alike two documents in one locale must be for one to be the other under another name. */
const leastLikeness = 0.6

/**
 * The documents of two versions of a project side by side: the same file, else the same deck and locale, else, where one is gone and
 * another came, the most alike. First those that are there now, in their order, then those that are gone.
 */
export function matchDocuments<T extends VersionedDocument>(
  before: readonly T[],
  after: readonly T[],
): readonly DocumentPair<T>[] {
  const found = new Map<T, T>()
  const taken = new Set<T>()
  const pair = (now: T, then: T | undefined) => {
    if (then === undefined) return
    found.set(now, then)
    taken.add(then)
  }
  for (const isSame of [isSameFile, isSameDeck])
    for (const now of after.filter((one) => !found.has(one)))
      pair(
        now,
        before.find((then) => !taken.has(then) && isSame(then, now)),
      )
  const isOpen = (one: T) => !found.has(one) && !taken.has(one)
  for (const { now, then } of mostAlike(before.filter(isOpen), after.filter(isOpen)))
    if (isOpen(now) && isOpen(then)) pair(now, then)
  return [
    ...after.map((now): DocumentPair<T> => {
      const then = found.get(now)
      return then === undefined ? { after: now } : { before: then, after: now }
    }),
    ...before.filter((then) => !taken.has(then)).map((then) => ({ before: then })),
  ]
}

type Comparison = (one: VersionedDocument, other: VersionedDocument) => boolean

const isSameFile: Comparison = (one, other) => one.path === other.path && one.locale === other.locale
const isSameDeck: Comparison = (one, other) => one.deck === other.deck && one.locale === other.locale

/** Pairs of documents that may be the same under another name, the most alike first. */
function mostAlike<T extends VersionedDocument>(
  before: readonly T[],
  after: readonly T[],
): readonly { readonly now: T; readonly then: T }[] {
  if (before.length === 0 || after.length === 0) return []
  const sketched = before.map((then) => ({ then, words: sketchWords(then.text) }))
  return after
    .flatMap((now) => {
      const own = sketchWords(now.text)
      return sketched
        .filter(({ then }) => then.locale === now.locale)
        .map(({ then, words }) => ({ now, then, likeness: likenessOf(own, words) }))
    })
    .filter(({ likeness }) => likeness >= leastLikeness)
    .sort((one, other) => other.likeness - one.likeness)
}
