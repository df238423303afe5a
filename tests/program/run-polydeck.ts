import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What a run of the compiled program ended with. */
export interface Answer {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A folder of its own to run the program in. */
export interface Project extends AsyncDisposable {
  readonly folder: string
  /** Runs `polydeck` with these words, and with variables besides the usual ones. */
  readonly run: (words: readonly string[], variables?: Readonly<Record<string, string>>) => Promise<Answer>
}

/** The compiled program. */
export const mainScript = fileURLToPath(new URL('../../lib/cli/main.js', import.meta.url))

/** A project with these files, by path; removed in the end. */
export async function createProject(
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), 'polydeck-cli-'))
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  return {
    folder,
    run: (words, variables) => runIn(folder, words, variables ?? {}),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  }
}

function runIn(
  folder: string,
  words: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<Answer> {
  const usual = Object.entries(process.env).filter(([name]) => name !== 'FORCE_COLOR')
  const env = { ...Object.fromEntries(usual), NO_COLOR: '1', ...variables }
  const child = spawn(process.execPath, [mainScript, ...words], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, stdout, stderr }))
  })
}
