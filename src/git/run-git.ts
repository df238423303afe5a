import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'

/** What a run of git gave. */
export interface GitAnswer {
  /** The exit status; `undefined` where the program could not be started. */
  readonly status: number | undefined
  readonly output: string
  /** What it complained of. */
  readonly complaint: string
}

/**
 * Settings of the machine, the user or the repository that would change what is read, or start other programs: a repository is
 * as little to be trusted as the documents in it.
 */
const settings: readonly (readonly [name: string, value: string])[] = [
  ['core.fsmonitor', 'false'],
  ['core.quotePath', 'false'],
  ['core.pager', 'cat'],
  ['color.ui', 'false'],
  ['log.follow', 'false'],
  ['log.showRoot', 'true'],
  ['log.showSignature', 'false'],
  ['log.mailmap', 'false'],
  ['submodule.recurse', 'false'],
]

/** Variables that say how the user's git is set up; all others of git's own would lead to another repository or index. */
const keptVariables =
  /^GIT_(CONFIG_GLOBAL|CONFIG_SYSTEM|CONFIG_NOSYSTEM|EXEC_PATH|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM)$/

/** Starts git in a folder, without a shell: it never asks, writes nothing, and reaches no network. */
export function startGit(folder: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  const switches = settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return spawn('git', ['--no-pager', ...switches, ...args], {
    cwd: folder,
    env: environment(),
    stdio: 'pipe',
    windowsHide: true,
  })
}

function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('GIT_') || keptVariables.test(name),
  )
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_ALLOW_PROTOCOL: '', // a partial clone would fetch what it lacks
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
  }
}

/** Runs git to its end. */
export async function runGit(folder: string, args: readonly string[]): Promise<GitAnswer> {
  const parts: Buffer[] = []
  const answer = await streamGit(folder, args, (part) => void parts.push(part))
  return { ...answer, output: Buffer.concat(parts).toString('utf8') }
}

/** Runs git to its end, and passes on what it prints as it comes. */
export async function streamGit(
  folder: string,
  args: readonly string[],
  take: (part: Buffer) => void,
): Promise<Omit<GitAnswer, 'output'>> {
  const git = startGit(folder, args)
  const complaints: Buffer[] = []
  git.stdin.on('error', () => undefined) // it ended without reading what there was none of
  git.stdin.end()
  git.stdout.on('data', take)
  git.stderr.on('data', (part: Buffer) => void complaints.push(part))
  return new Promise((resolve) => {
    git.once('error', (error) => resolve({ status: undefined, complaint: error.message }))
    git.once('close', (status) =>
      resolve({ status: status ?? 1, complaint: Buffer.concat(complaints).toString('utf8').trim() }),
    )
  })
}
