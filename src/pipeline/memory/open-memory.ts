import { join } from 'node:path'
import { type ObjectStore, openObjectStore } from '../../cache/object-store.js'
import { findRoot } from '../../content/find-root.js'
import type { RemotePictures } from '../../model/asset.js'
import type { BuildConfig, RebuiltDeck } from '../../model/build.js'
import { type FollowedFolder, followFolder, openOutputFolder } from '../../output/output-folder.js'
import type { OutputFolder } from '../../output/output-folder.js'
import type { WrittenFile } from '../../output/write-file.js'
import { createPictureAnswers, type PictureAnswers, type PictureLookup } from './answer-pictures.js'
import { openRemotePictures } from '../remote-pictures.js'
import { type BuildState, readState } from './build-state.js'
import type { KnownDeck } from './known-deck.js'
import { findMemoryFolder } from './memory-folder.js'
import { readReported } from './read-reported.js'
import { type Moment, takeMoment } from './moment.js'

/** What a build knows of earlier ones, and what it gathers for the next. */
export interface Memory {
  readonly config: BuildConfig
  /** The folder `.polydeck`, absolute. */
  readonly folder: string
  readonly objects: ObjectStore
  /** What is in the output folder; absent where nobody built there before, or that is not known any more. */
  readonly state: BuildState | undefined
  /** Whether that was known and was damaged. */
  readonly isStateDamaged: boolean
  /** What the report of the last run tells of it. */
  readonly reported: Omit<BuildState, 'format'>
  /** What the run began with; absent where it has no browser, and will fail. */
  readonly moment: Moment | undefined
  /** Pictures on the network. */
  readonly remote: RemotePictures
  readonly answers: PictureAnswers
  /** The output folder; what is written there is kept in the store too. */
  readonly outputs: OutputFolder
  /** The same for pages that belong to no deck alone. */
  readonly pages: FollowedFolder
  /** Every file that was written or found as it should be, by its path in the output folder. */
  readonly files: Map<string, WrittenFile>
  /** The decks that are in the output folder as they should be. */
  readonly known: KnownDeck[]
  /** The pictures that they asked for. */
  readonly pictures: PictureLookup[]
  readonly rebuilt: RebuiltDeck[]
}

/** Opens what earlier builds into the same folder left. Throws `DeckError` where there are no documents. */
export async function openMemory(config: BuildConfig): Promise<Memory> {
  const folder = await findMemoryFolder(config)
  const objects = openObjectStore(join(folder, 'store'))
  const files = new Map<string, WrittenFile>()
  const outputs = openOutputFolder(config.outFolder, (file) => {
    files.set(file.path, file)
    objects.keep(file.sha256, join(config.outFolder, file.path))
  })
  const remote = openRemotePictures(config, folder)
  let isStateDamaged = false
  const state = readState({ folder, outFolder: config.outFolder }, () => (isStateDamaged = true))
  return {
    config,
    folder,
    objects,
    state,
    isStateDamaged,
    reported: readReported(config.outFolder, config.root ?? (await findRoot(config.inputs))),
    moment: await takeMoment(config),
    remote,
    answers: createPictureAnswers(remote),
    outputs,
    pages: followFolder(outputs),
    files,
    known: [],
    pictures: [],
    rebuilt: [],
  }
}

/** How many files of earlier runs that were asked for were not as these had left them. */
export const healedOf = ({ objects, isStateDamaged }: Memory): number =>
  objects.damaged + (isStateDamaged ? 1 : 0)

/** The pages that were written, and those of earlier runs in their place. */
export const pagesOf = ({ pages, files }: Memory): readonly WrittenFile[] =>
  [...pages.written].flatMap((path) => files.get(path) ?? [])
