import { writeFileSync } from 'node:fs'
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
    report,
  }: Pick<BuildResult, 'ms' | 'steps' | 'rebuilt' | 'removed' | 'report'>,
): void {
  const kept = report.decks.length - rebuilt.length
  const run = { version: readVersion(), ms, steps, rebuilt, kept, removed }
  try {
    prepareFolder(folder)
    writeFileSync(join(folder, 'run.json'), `${JSON.stringify(run, null, 2)}\n`)
  } catch {
    // A disk that is full or may not be written: nothing needs it.
  }
}
