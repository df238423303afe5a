import { watch } from 'chokidar'
import { existsSync } from 'node:fs'
import { basename, sep } from 'node:path'
import { summariseFiles } from './summarise-files.js'

/** What watches files; it is ended with `await using`. */
export interface FileWatcher extends AsyncDisposable {
  /** Watches these too; of folders, all that is in them. What is not there yet is waited for. */
  add(paths: readonly string[]): void
}

/** What is not watched, however deep it lies. */
const ignoredNames = new Set(['node_modules', '.git', '.polydeck'])

/** An editor writes a file in several steps, and a translator's tool many files: they are one change. */
const settleMs = 25
/** What never comes to rest is told so often. */
const patienceMs = 250
/** chokidar says nothing of a file for 50 ms after it said that it changed; what the system says in that time is listened to. */
const deafMs = 100
/**
 * How often is looked whether something changed that was not told: the system, or chokidar, misses what happens in folders that have
 * just been made. Where there is much to look at, it is looked at less often.
 */
const [doubtMs, doubtShare] = [700, 20]
/** How often is looked for what is not there, of which nothing is told. */
const lookMs = 100

/**
 * Calls back once files were made, changed or removed, and are at rest again. Folders that go and come back are watched on.
 * @param ignored folders that are not watched: what a build writes
 */
export async function watchFiles(
  paths: readonly string[],
  ignored: readonly string[],
  onChange: () => void,
): Promise<FileWatcher> {
  const isIgnored = (path: string) =>
    ignoredNames.has(basename(path)) ||
    ignored.some((folder) => path === folder || path.startsWith(folder + sep))
  const options = { ignoreInitial: true, ignored: isIgnored, ignorePermissionErrors: true }
  const wanted = new Set(paths)
  let isOver = false
  const absent = new Set(paths.filter((path) => !existsSync(path)))
  const there = paths.filter((path) => !absent.has(path))
  const watcher = watch(there, options)
  let seen = summariseFiles(wanted, isIgnored)
  const calls = createCalls(() => {
    seen = summariseFiles(wanted, isIgnored)
    onChange()
  })
  const doubting = repeat(() => {
    if (summariseFiles(wanted, isIgnored) === seen) return
    for (const path of [...wanted].filter(existsSync)) watchAnew(path, watcher)
    calls.soon()
  })
  const looking = setInterval(() => {
    for (const path of [...absent].filter(existsSync)) {
      absent.delete(path)
      watchAnew(path, watcher)
      calls.soon()
    }
  }, lookMs)
  watcher.on('all', (event, path) => {
    if (event.startsWith('unlink') && wanted.has(path)) absent.add(path)
    calls.soon()
  })
  watcher.on('raw', (_event, path) => {
    if (!ignoredNames.has(basename(path))) calls.again()
  })
  // A folder that may not be read, or too many of them: what can be watched is.
  watcher.on('error', () => undefined)
  if (there.length > 0) await new Promise<void>((resolve) => watcher.once('ready', () => resolve()))
  return {
    add: (more) => {
      // chokidar would begin anew.
      if (isOver) return
      for (const path of more) {
        wanted.add(path)
        if (existsSync(path)) watcher.add(path)
        else absent.add(path)
      }
    },
    [Symbol.asyncDispose]: async () => {
      isOver = true
      clearInterval(looking)
      doubting.end()
      calls.end()
      await watcher.close()
    },
  }
}

function watchAnew(path: string, watcher: ReturnType<typeof watch>): void {
  watcher.unwatch(path)
  watcher.add(path)
}

/** Does something again and again, each time after a while that is long against what it takes. */
function repeat(look: () => void) {
  let timer: NodeJS.Timeout | undefined
  const wait = (took: number) => {
    timer = setTimeout(
      () => {
        const start = performance.now()
        look()
        wait(performance.now() - start)
      },
      Math.max(doubtMs, took * doubtShare),
    )
  }
  wait(0)
  return { end: () => clearTimeout(timer) }
}

/** Calls back when nothing more came for a while; `again` counts only shortly after something came. */
function createCalls(onChange: () => void) {
  let timer: NodeJS.Timeout | undefined
  let since: number | undefined
  let last = -Infinity
  const call = () => {
    since = undefined
    onChange()
  }
  const wait = () => {
    const now = performance.now()
    since ??= now
    clearTimeout(timer)
    timer = setTimeout(call, Math.max(0, Math.min(settleMs, since + patienceMs - now)))
  }
  return {
    soon: () => {
      last = performance.now()
      wait()
    },
    again: () => {
      if (performance.now() - last < deafMs) wait()
    },
    end: () => clearTimeout(timer),
  }
}
