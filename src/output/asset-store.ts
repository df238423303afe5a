import { assetsFolder } from './output-paths.js'
import { writeOutput } from './write-file.js'

/** The shared files of a run: each is written once, however many decks name it. */
export interface AssetStore {
  /** Writes files that are not written yet, and waits until they are. */
  put(files: readonly { readonly name: string; readonly bytes: string | Uint8Array }[]): Promise<void>
}

/** A store for the shared files of an output folder. */
export function createAssetStore(outFolder: string): AssetStore {
  const written = new Map<string, Promise<unknown>>()
  return {
    put: async (files) => {
      for (const { name, bytes } of files) {
        if (!written.has(name)) written.set(name, writeOutput(outFolder, `${assetsFolder}/${name}`, bytes))
      }
      await Promise.all(files.map(({ name }) => written.get(name)))
    },
  }
}
