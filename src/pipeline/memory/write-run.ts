import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { prepareFolder } from '../../cache/open-cache.js'
import { readVersion } from '../../config/read-version.js'
import type { BuildResult } from '../../model/build.js'

/** Writes `run.json`: what the last run made anew and removed, why, and how long each step took. */
export function writeRun(
  folder: string,
  {
    ms,
    steps,
    rebuilt,
    removed,
    healed,
    report,
  }: Pick<BuildResult, 'ms' | 'steps' | 'rebuilt' | 'removed' | 'healed' | 'report'>,
): void {
  const kept = report.decks.length - rebuilt.length
  const run = { version: readVersion(), ms, steps, rebuilt, kept, removed, healed }
  try {
    prepareFolder(folder)
    const path = join(folder, 'run.json')
    rmSync(path, { recursive: true, force: true }) // also where something else has its name
    writeFileSync(path, `${JSON.stringify(run, null, 2)}\n`)
  } catch {
    // A disk that is full or may not be written: nothing needs it.
  }
}
