import { createHash } from 'node:crypto'
import pLimit from 'p-limit'
import type { SlidePicture } from '../../model/change.js'
import type { LocalizedDeck } from '../../model/deck.js'
import type { Workshop } from '../workshop.js'
import type { ComparedDeck } from './compare-versions.js'
import type { DeckVersion } from './describe-version.js'
import { type DrawnPart, drawDeck } from './draw-deck.js'

/** Something of each version. */
export interface BothVersions<T> {
  readonly before: T
  readonly after: T
}

/** The pictures of a deck's slides, by their indexes in the deck. */
export type DeckPictures = ReadonlyMap<number, readonly SlidePicture[]>

/** What was drawn of all decks. */
export interface DrawnChanges {
  /** The pictures of each deck version. */
  readonly pictures: ReadonlyMap<DeckVersion, DeckPictures>
  /** The decks that were laid out. */
  readonly decks: BothVersions<readonly LocalizedDeck[]>
  /** What the pictures hold, by their names. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

interface Job {
  readonly version: DeckVersion
  readonly side: keyof BothVersions<unknown>
  /** Indexes of slides in the deck. */
  readonly slides: readonly number[]
}

/** Draws the slides that changed in each version, some decks at a time. Decks without any are not laid out. */
export async function drawChanges(
  compared: readonly ComparedDeck[],
  shops: BothVersions<Workshop>,
): Promise<DrawnChanges> {
  const jobs = compared.flatMap(jobsOf)
  const share = 1 / Math.max(1, jobs.length)
  const limit = pLimit(shops.after.config.concurrency)
  const files = new Map<string, Uint8Array>()
  const pictures = new Map<DeckVersion, DeckPictures>()
  const draw = async ({ version, side, slides }: Job) => {
    const drawn = await drawDeck(version.deck, slides, { ...shops[side], share })
    const named = [...drawn].map(([index, parts]) => [index, parts.map((part) => keep(part, files))] as const)
    pictures.set(version, new Map(named))
  }
  await Promise.all(jobs.map((job) => limit(() => draw(job))))
  const decksOf = (side: Job['side']) => jobs.flatMap((job) => (job.side === side ? [job.version.deck] : []))
  return { pictures, files, decks: { before: decksOf('before'), after: decksOf('after') } }
}

/** A slide that only moved looks as it did. */
function jobsOf({ before, after, pairs }: ComparedDeck): readonly Job[] {
  const shown = pairs.filter(({ kind }) => kind !== 'same' && kind !== 'moved')
  return (['before', 'after'] as const).flatMap((side): readonly Job[] => {
    const version = { before, after }[side]
    const indexes = shown.flatMap((pair) => version?.slides[pair[side] ?? -1]?.index ?? [])
    return version === undefined || indexes.length === 0
      ? []
      : [{ version, side, slides: [...new Set(indexes)] }]
  })
}

/** Names a picture by what it shows: two that are alike are one file. */
function keep({ bytes, width, height }: DrawnPart, files: Map<string, Uint8Array>): SlidePicture {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  const name = `slide-${hash}.webp`
  files.set(name, bytes)
  return { name, width, height }
}
