import { digestFile } from '../../cache/digest-files.js'
import { discoverDocuments } from '../../content/discover-documents.js'
import { findRoot } from '../../content/find-root.js'
import { openRepository } from '../../git/open-repository.js'
import type { BuildConfig } from '../../model/build.js'
import { asText, describeWorld, type World } from './world.js'

/** What a run begins with, as it is at one moment; two that are the same, and pictures and records too, give the same outputs. */
export interface Moment {
  readonly world: World
  /** All that the run is told, and the folder that paths are shown from. */
  readonly told: string
  /** The commit that is checked out, or why there is none. */
  readonly history: string
  /** The documents with their names, and a hash of each. */
  readonly documents: readonly (readonly [path: string, deck: string, locale: string, digest: string])[]
}

/** Looks at what there is now; `undefined` where that is not enough for a run. Throws `DeckError` where there are no documents. */
export async function takeMoment(config: BuildConfig): Promise<Moment | undefined> {
  const root = config.root ?? (await findRoot(config.inputs))
  const [world, history] = await Promise.all([describeWorld(config), describeHistory(root)])
  if (world === undefined) return undefined
  const found = await discoverDocuments({ ...config, root })
  return {
    world,
    told: asText([config, root, process.cwd()]),
    history,
    documents: found.map(({ path, deck, locale = '' }) => [path, deck, locale, digestFile(path) ?? '']),
  }
}

async function describeHistory(root: string): Promise<string> {
  const repository = await openRepository(root)
  return 'reason' in repository ? repository.reason : [repository.head, ...repository.cutOff].join(' ')
}

/** Whether nothing was different at two moments. */
export const isSameMoment = (one: Moment, other: Moment) => JSON.stringify(one) === JSON.stringify(other)
