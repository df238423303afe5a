import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A folder `tests/fixtures/<stage>/<name>/` with an `input.md` and what is expected of it beside it. */
export interface FixtureCase {
  readonly name: string
  readonly input: string
  /** Absolute path of the snapshot. */
  readonly output: string
}

/** Every case of a stage; a new folder is a new case. */
export function listCases(stage: string): readonly FixtureCase[] {
  const folder = fileURLToPath(new URL(`fixtures/${stage}`, import.meta.url))
  const names = readdirSync(folder).sort()
  return names.map((name) => ({
    name,
    input: readFileSync(`${folder}/${name}/input.md`, 'utf8'),
    output: `${folder}/${name}/output.txt`,
  }))
}
