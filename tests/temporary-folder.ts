import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A folder that goes with the block that made it. */
export interface TemporaryFolder extends AsyncDisposable {
  readonly path: string
}

/** A folder with these files, by path; a list of paths makes files that hold a line each. */
export async function createFolder(
  files: Readonly<Record<string, string | Uint8Array>> | readonly string[],
): Promise<TemporaryFolder> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'polydeck-test-')))
  const pairs = Array.isArray(files)
    ? files.map((name: string): [string, string] => [name, '# Talk\n'])
    : Object.entries(files)
  for (const [name, content] of pairs) {
    await mkdir(dirname(join(path, name)), { recursive: true })
    await writeFile(join(path, name), content)
  }
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) }
}
