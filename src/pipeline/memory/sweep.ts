import { posix, sep } from 'node:path'
import type { BuildConfig } from '../../model/build.js'
import type { WrittenFile } from '../../output/write-file.js'
import type { BuildState } from './build-state.js'
import type { KnownDeck } from './known-deck.js'

/** What a run made, and what it was to make. */
export interface Swept {
  readonly config: Pick<BuildConfig, 'leavesOut' | 'inputs'>
  /** The decks that the run made or found as they should be. */
  readonly made: readonly KnownDeck[]
  /** The decks that it could not make whole: what there was of them stays. */
  readonly broken: ReadonlySet<string>
  /** Paths of documents that could not be read: what there is of them stays too. */
  readonly unread: ReadonlySet<string>
  /** Whether a document is still there. */
  exists(document: string): boolean
}

/** What is in the output folder once a run is done, and what is to go. */
export interface Sweeping {
  readonly decks: readonly KnownDeck[]
  /** Outputs that nothing makes any more. */
  readonly stale: readonly WrittenFile[]
}

/**
 * Which outputs of earlier runs stay. A deck goes whose document is gone, or lies where the run looked for documents and was not
 * taken for one, unless the run left decks out; an output goes that its deck has no longer, unless the run left formats out.
 */
export function sweepDecks(before: readonly KnownDeck[], run: Swept): Sweeping {
  const made = new Map(run.made.map((deck) => [nameOf(deck), deck]))
  const decks = new Map(made)
  const stale: WrittenFile[] = []
  for (const old of before) {
    const now = made.get(nameOf(old))
    if (now === undefined) {
      if (run.broken.has(nameOf(old)) || isKept(old, run)) decks.set(nameOf(old), old)
      else stale.push(...old.outputs)
      continue
    }
    const paths = new Set(now.outputs.map(({ path }) => path))
    const others = old.outputs.filter(({ path }) => !paths.has(path))
    if (!run.config.leavesOut.formats) stale.push(...others)
    else if (others.length > 0) {
      decks.set(nameOf(old), {
        ...now,
        outputs: [...now.outputs, ...others],
        assets: union(now.assets, old.assets),
      })
    }
  }
  return { decks: [...decks.values()], stale }
}

function isKept({ document }: KnownDeck, { config, unread, exists }: Swept): boolean {
  if (!exists(document)) return false
  if (unread.has(document)) return true
  const isBelow = (input: string) => document === input || document.startsWith(input + sep)
  return config.leavesOut.decks || !config.inputs.some(isBelow)
}

/** The pages and shared files of a state that nothing needs any more. */
export function sweepRest(
  before: Omit<BuildState, 'format'>,
  after: Omit<BuildState, 'format'>,
): readonly WrittenFile[] {
  const wanted = new Set(
    [...after.pages, ...after.pageAssets, ...after.decks.flatMap(({ assets }) => assets)].map(
      ({ path }) => path,
    ),
  )
  const known = [...before.pages, ...before.pageAssets, ...before.decks.flatMap(({ assets }) => assets)]
  return union(known, []).filter(({ path }) => !wanted.has(path))
}

/** The pages of earlier runs that stay: index pages of decks that stay without this run, and all where it makes no pages. */
export function keptPages(
  before: readonly WrittenFile[],
  { pages, decks, leavesOut }: KeptPages,
): readonly WrittenFile[] {
  const written = new Set(pages.map(({ path }) => path))
  const ids = new Set(decks.map(({ deck }) => deck))
  return before.filter(({ path }) => {
    if (written.has(path)) return false
    return leavesOut || (posix.basename(path) === 'index.html' && ids.has(posix.dirname(path)))
  })
}

/** What decides which pages stay. */
export interface KeptPages {
  /** What this run wrote. */
  readonly pages: readonly WrittenFile[]
  readonly decks: readonly KnownDeck[]
  /** Whether the run left pages out. */
  readonly leavesOut: boolean
}

/** Files by their paths, each once, those of the first list first. */
export function union(one: readonly WrittenFile[], other: readonly WrittenFile[]): WrittenFile[] {
  return [...new Map([...other, ...one].map((file) => [file.path, file])).values()]
}

const nameOf = ({ deck, locale }: Pick<KnownDeck, 'deck' | 'locale'>) => `${deck}/${locale}`
