import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { takeLock } from '../cache/lock-folder.js'
import { DeckError } from '../diagnostics/deck-error.js'
import type { BuildConfig, BuildResult } from '../model/build.js'
import type { RunningBrowser } from '../browser/start-browser.js'
import { removeUnfinished } from '../output/write-file.js'
import { findMemoryFolder } from './memory/memory-folder.js'
import { recallBuild } from './memory/recall-build.js'
import type { RunWatcher } from './recorder.js'
import { startBuildBrowser } from './start-build-browser.js'

/** So long is waited for another build of the same project, in ms. */
const patienceMs = 600_000

/**
 * Builds what changed: where nothing did, gives what the last build gave, and loads, starts and writes nothing for it. Builds of one
 * project wait for each other. Throws `DeckError` where the run cannot go on.
 */
export async function rebuild(
  config: BuildConfig,
  watcher: RunWatcher & { readonly browser?: RunningBrowser },
): Promise<BuildResult> {
  const folder = await findMemoryFolder(config)
  const path = join(folder, 'lock')
  // Another build goes on, or was killed and left things behind: then that comes first.
  const kept = existsSync(path) ? undefined : await recallBuild(config)
  if (kept !== undefined) return kept
  let hasWaited = false
  await using lock = await takeLock(path, {
    limitMs: patienceMs,
    signal: watcher.signal,
    onWait: () => {
      hasWaited = true
      watcher.progress({ step: 'waiting', what: 'for another build', share: 0 })
    },
  })
  if (lock === undefined) throw tooLong(path)
  if (lock.wasAbandoned) await Promise.all([config.outFolder, folder].map(removeUnfinished))
  const made = hasWaited || lock.wasAbandoned ? await recallBuild(config) : undefined
  if (made !== undefined) return made
  // The browser takes longest to be ready, and loading the line comes second: so in this order.
  watcher.signal?.throwIfAborted()
  await using browser = watcher.browser ?? startBuildBrowser(config, watcher.signal)
  const startMs = performance.now()
  const { build } = await import('./build.js')
  watcher.span?.({ step: 'load', startMs, ms: performance.now() - startMs })
  return await build(config, { ...watcher, browser })
}

function tooLong(path: string): DeckError {
  return new DeckError(
    'build-running',
    'Another build of this project has not come to its end for ten minutes.',
    {
      advice: `Wait for it, or end it. If there is none, remove \`${path}\`.`,
    },
  )
}
