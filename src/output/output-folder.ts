import { copyOutput, type Source } from './copy-output.js'
import { assetsFolder } from './output-paths.js'
import { removeOutput, type WrittenFile, writeOutput } from './write-file.js'

/** A file that all decks share, before it is written. */
export type AssetFile =
  | { readonly name: string; readonly bytes: string | Uint8Array }
  /** One that is copied piece by piece. */
  | ({ readonly name: string } & Source)

/** The output folder of a run: all that a run writes goes through it. */
export interface OutputFolder {
  /** Writes a file, whole or not at all. Throws `DeckError` where it cannot be written. */
  write(path: string, content: string | Uint8Array): Promise<WrittenFile>
  /** Removes a file, if it is there. Throws `DeckError` where it cannot be removed. */
  remove(path: string): Promise<void>
  /** Writes shared files that are not written yet, and waits until they are: each is written once, however many decks name it. */
  share(files: readonly AssetFile[]): Promise<void>
}

/** Is handed each file that is written. */
export type Written = (file: WrittenFile) => void

/** Opens an output folder, which need not be there yet. */
export function openOutputFolder(folder: string, onWritten: Written = () => undefined): OutputFolder {
  const shared = new Map<string, Promise<WrittenFile>>()
  const write = async (path: string, content: string | Uint8Array) => {
    const file = await writeOutput(folder, path, content)
    onWritten(file)
    return file
  }
  const copy = async (path: string, source: Source) => {
    const file = await copyOutput(folder, path, source)
    onWritten(file)
    return file
  }
  return {
    write,
    remove: (path) => removeOutput(folder, path),
    share: async (files) => {
      for (const file of files) {
        const { name } = file
        if (shared.has(name)) continue
        const path = `${assetsFolder}/${name}`
        const writing = 'bytes' in file ? write(path, file.bytes) : copy(path, file)
        shared.set(name, writing)
        // Who waits for it is told; the next one tries again.
        writing.catch(() => shared.delete(name))
      }
      await Promise.all(files.map(({ name }) => shared.get(name)))
    },
  }
}

/** What went through an output folder for one of those who write there. */
export interface FollowedFolder extends OutputFolder {
  /** The paths of what was written, in the order in which it was. */
  readonly written: ReadonlySet<string>
  /** The paths of shared files that were wanted, whoever wrote them. */
  readonly shared: ReadonlySet<string>
}

/** The same folder for one who is to know in the end what he wrote and what he shares. */
export function followFolder(outputs: OutputFolder): FollowedFolder {
  const written = new Set<string>()
  const shared = new Set<string>()
  return {
    written,
    shared,
    write: (path, content) => {
      written.add(path)
      return outputs.write(path, content)
    },
    remove: (path) => outputs.remove(path),
    share: (files) => {
      for (const { name } of files) shared.add(`${assetsFolder}/${name}`)
      return outputs.share(files)
    },
  }
}
