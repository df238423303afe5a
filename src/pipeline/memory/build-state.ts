import { join } from 'node:path'
import { readSealed, writeSealedDurably } from '../../cache/sealed-json.js'
import { sha256Of } from '../../cache/digest-files.js'
import type { BuildResult } from '../../model/build.js'
import type { WrittenFile } from '../../output/write-file.js'
import type { PictureLookup } from './answer-pictures.js'
import type { KnownDeck } from './known-deck.js'
import type { Moment } from './moment.js'

/** What builds left in an output folder. */
export interface BuildState {
  readonly format: typeof format
  readonly decks: readonly KnownDeck[]
  /** Pages of no deck alone: overview, the decks' index pages, state of translations; and the report. */
  readonly pages: readonly WrittenFile[]
  /** The shared files that they load. */
  readonly pageAssets: readonly WrittenFile[]
  /** What the last run saw, where it made all that it was to make. */
  readonly receipt?: Receipt
}

/** What a whole run depended on besides its outputs, and what was told of it. */
export interface Receipt {
  readonly moment: Moment
  readonly pictures: readonly PictureLookup[]
  /** The records of translations that were looked for, and a hash of each that was there. */
  readonly records: readonly (readonly [path: string, digest: string | null])[]
  /** Where included files were looked for; their hashes are among the records'. */
  readonly included?: readonly string[]
  readonly told: Pick<BuildResult, 'remarks' | 'translations'> & {
    readonly minutes: readonly (readonly [deck: string, minutes: number])[]
  }
}

/** How states are laid out; one of another layout is not read. */
const format = 1

/** Where the state of an output folder is kept. */
export interface StatePlace {
  /** The folder `.polydeck`, absolute. */
  readonly folder: string
  readonly outFolder: string
}

/** Every file of an output folder that builds wrote and that is to be there, each once. */
export function filesOf({
  decks,
  pages,
  pageAssets,
}: Pick<BuildState, 'decks' | 'pages' | 'pageAssets'>): readonly WrittenFile[] {
  const all = [...decks.flatMap(({ outputs, assets }) => [...outputs, ...assets]), ...pages, ...pageAssets]
  return [...new Map(all.map((file) => [file.path, file])).values()]
}

/**
 * The state of an output folder; `undefined` where no build left one, or it is damaged.
 * @param onDamage told where it is
 */
export function readState(place: StatePlace, onDamage?: () => void): BuildState | undefined {
  const state = readSealed(pathOf(place), onDamage)
  const isCurrent =
    typeof state === 'object' && state !== null && 'format' in state && state.format === format
  // It was sealed by a program that lays it out like this one.
  return isCurrent ? (state as BuildState) : undefined
}

/** Keeps the state of an output folder. Throws where it cannot be written. */
export function writeState(place: StatePlace, state: Omit<BuildState, 'format'>): void {
  writeSealedDurably(pathOf(place), { format, ...state })
}

/** Builds into several folders keep a state for each. */
const pathOf = ({ folder, outFolder }: StatePlace) =>
  join(folder, 'builds', `${sha256Of(outFolder).slice(0, 12)}.json`)
