import { watch } from 'chokidar'
import { basename, sep } from 'node:path'

/** What watches files; it is ended with `await using`. */
export interface FileWatcher extends AsyncDisposable {
  /** Watches these too; of folders, all that is in them. What is not there yet is waited for. */
  add(paths: readonly string[]): void
}

/** What is not watched, however deep it lies. */
const ignoredNames = new Set(['node_modules', '.git', '.polydeck'])

/** An editor writes a file in several steps, and a translator's tool many files: they are one change. */
const settleMs = 25

/**
 * Calls back once files were made, changed or removed, and are at rest again. Folders that go and come back are watched on.
 * @param ignored folders that are not watched: what a build writes
 */
export async function watchFiles(
  paths: readonly string[],
  ignored: readonly string[],
  onChange: () => void,
): Promise<FileWatcher> {
  let timer: NodeJS.Timeout | undefined
  const isIgnored = (path: string) =>
    ignoredNames.has(basename(path)) ||
    ignored.some((folder) => path === folder || path.startsWith(folder + sep))
  const watcher = watch([...paths], { ignoreInitial: true, ignored: isIgnored, ignorePermissionErrors: true })
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(onChange, settleMs)
  })
  // A folder that may not be read, or too many of them: what can be watched is.
  watcher.on('error', () => undefined)
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()))
  return {
    add: (more) => void watcher.add([...more]),
    [Symbol.asyncDispose]: async () => {
      clearTimeout(timer)
      await watcher.close()
    },
  }
}
