import { existsSync } from 'node:fs'
import { basename, dirname, sep } from 'node:path'
import { watch } from 'chokidar'

/** What watches files; it is ended with `await using`. */
export interface FileWatcher extends AsyncDisposable {
  /** Watches these too. */
  add(paths: readonly string[]): void
}

/** What is watched, and what not. */
export interface Watched {
  /** Absolute paths of files, and of folders with all that is in them; what is not there yet is waited for. */
  readonly places: readonly string[]
  /** Absolute folders that are left out: what a build writes. */
  readonly ignored: readonly string[]
}

/** What is not watched, however deep it lies. */
const ignoredNames = new Set(['node_modules', '.git', '.polydeck'])

/** An editor writes a file in several steps, and a translator's tool many files: they are one change. */
const settleMs = 25

/**
 * Calls back once files were made, changed or removed, and are at rest again. Each place is watched from the folder that it lies
 * in, so that one that goes and comes back is watched on.
 */
export async function watchFiles(watched: Watched, onChange: () => void): Promise<FileWatcher> {
  const places = new Set(watched.places)
  let timer: NodeJS.Timeout | undefined
  const isLeftOut = (path: string) =>
    ignoredNames.has(basename(path)) || watched.ignored.some((folder) => isBelow(path, folder))
  const isIrrelevant = (path: string) =>
    isLeftOut(path) || ![...places].some((place) => isBelow(path, place) || isBelow(place, path))
  const watcher = watch(foldersOf(places), {
    ignoreInitial: true,
    ignorePermissionErrors: true,
    ignored: isIrrelevant,
  })
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(onChange, settleMs)
  })
  // A folder that may not be read, or too many of them: what can be watched is.
  watcher.on('error', () => undefined)
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()))
  return {
    add: (more) => {
      const fresh = more.filter((place) => !places.has(place))
      for (const place of fresh) places.add(place)
      if (fresh.length > 0) watcher.add(foldersOf(fresh))
    },
    [Symbol.asyncDispose]: async () => {
      clearTimeout(timer)
      await watcher.close()
    },
  }
}

const isBelow = (path: string, folder: string) =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)

const foldersOf = (places: Iterable<string>) => [...new Set([...places].map(folderAbove))]

/** The nearest folder above that is there. */
function folderAbove(path: string): string {
  const above = dirname(path)
  return above === path || existsSync(above) ? above : folderAbove(above)
}
