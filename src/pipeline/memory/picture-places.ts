import { resolve } from 'node:path'
import type { BuildConfig } from '../../model/build.js'
import type { PictureLookup } from './answer-pictures.js'
import { readState } from './build-state.js'
import { findMemoryFolder } from './memory-folder.js'

/** Where pictures are looked for first, whether they are there or not; a language's own lies beside each. Absolute paths. */
export function picturePlaces(
  lookups: readonly Pick<PictureLookup, 'folder' | 'address'>[],
): readonly string[] {
  const places = lookups.flatMap(({ folder, address }) => {
    const path = decode(address.replace(/[?#].*$/s, ''))
    return path === undefined || /^[a-z][a-z0-9+.-]*:|\0/i.test(path) ? [] : [resolve(folder, path)]
  })
  return [...new Set(places)]
}

/** Where the last build's decks looked for pictures and included files; none where nothing is known of it. */
export async function builtFilePlaces(config: BuildConfig): Promise<readonly string[]> {
  const folder = await findMemoryFolder(config)
  const state = readState({ folder, outFolder: config.outFolder })
  return [...picturePlaces(state?.receipt?.pictures ?? []), ...(state?.receipt?.included ?? [])]
}

function decode(address: string): string | undefined {
  try {
    return decodeURIComponent(address)
  } catch {
    return undefined // no picture has such an address
  }
}
