import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { BuildConfig } from '../model/build.js'
import { prepareMemory } from '../pipeline/memory/memory-folder.js'
import { findMemoryFolder } from '../pipeline/memory/memory-folder.js'
import { openLive } from '../pipeline/live/open-live.js'
import { startBuildBrowser } from '../pipeline/start-build-browser.js'
import { openPreview, type Refreshed } from './open-preview.js'
import { projectPlaces } from './project-places.js'
import { startServer } from './start-server.js'
import { type FileWatcher, watchFiles } from './watch-files.js'

/** What a preview is started with. */
export interface PreviewSetting {
  /** The configuration, read anew each time: it is watched too. Throws `DeckError` where it cannot be used. */
  loadConfig(): Promise<BuildConfig>
  readonly host: string
  readonly port: number
  /** Called once the preview can be looked at. */
  onReady(address: string, port: number): void
  /** Called after each change. */
  onRefresh(refreshed: Refreshed): void
  /** Resolves when the preview is to end. */
  readonly ended: Promise<unknown>
}

/** Runs a preview until it is to end. Throws `DeckError` where it cannot start. */
export async function runPreview({ loadConfig, host, port, ...setting }: PreviewSetting): Promise<void> {
  const first = await loadConfig()
  await using folder = await openFolder(await findMemoryFolder(first))
  await using live = openLive(startBuildBrowser(first))
  const preview = openPreview(live)
  const loadHere = async () => ({ ...(await loadConfig()), outFolder: folder.path })
  const refresh = async (watcher: FileWatcher) => {
    setting.onRefresh(await preview.refresh(loadHere))
    watcher.add(live.files())
  }
  await using watcher: FileWatcher = await watchFiles(projectPlaces(first), [first.outFolder], () => {
    void refresh(watcher)
  })
  await refresh(watcher)
  await using server = await startServer({
    ...{ host, port, preview },
    outFolder: folder.path,
    packageFolder: first.packageFolder,
  })
  setting.onReady(server.address, server.port)
  await setting.ended
}

/** A folder for what the preview makes, and for nobody else; it is removed in the end. */
async function openFolder(memory: string): Promise<AsyncDisposable & { readonly path: string }> {
  prepareMemory(memory)
  await removeAbandoned(memory)
  const path = await mkdtemp(join(memory, `${prefix}${process.pid}-`))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

const prefix = 'preview-'

/** A preview that was killed leaves its folder behind. */
async function removeAbandoned(memory: string): Promise<void> {
  for (const name of await readdir(memory)) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : NaN
    if (Number.isInteger(pid) && !isAlive(pid)) await rm(join(memory, name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
