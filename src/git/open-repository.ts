import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { DeckError } from '../diagnostics/deck-error.js'
import { runGit } from './run-git.js'

/** A repository that can be asked. */
export interface Repository {
  /** The folder that git runs in, absolute. */
  readonly folder: string
  /** That folder from the top of the work tree: empty, or `docs/`. */
  readonly prefix: string
  /** The commit that is checked out. */
  readonly head: string
  /** Commits whose parents were not fetched. */
  readonly cutOff: ReadonlySet<string>
}

/** Why there is no history to read, as a sentence's end: `git is not installed`. */
export interface NoRepository {
  readonly reason: string
}

/** The repository that a folder lies in. Rejects never: without one, or without git, the reason is the answer. */
export async function openRepository(folder: string): Promise<Repository | NoRepository> {
  // Without such a folder git need not be started, which takes longer than anything else here.
  if (!mayBeRepository(folder)) return { reason: 'the documents lie in no git repository' }
  const asked = ['--is-inside-work-tree', '--show-prefix', '--git-path', 'shallow', 'HEAD']
  const place = await runGit(folder, ['rev-parse', ...asked])
  if (place.status === undefined) return { reason: 'git is not installed' }
  if (/dubious ownership/.test(place.complaint))
    return { reason: 'git does not read a repository that belongs to another user' }
  const [isInside, prefix, shallow, head = ''] = place.output.split('\n')
  if (isInside !== 'true' || prefix === undefined || shallow === undefined)
    return { reason: 'the documents lie in no git repository' }
  if (place.status !== 0 || head === '') return { reason: 'the git repository has no commit yet' }
  return { folder, prefix, head, cutOff: await readShallow(resolve(folder, shallow)) }
}

/** Whether a folder, or one above it, has what git keeps there; who says by the environment where that is, git is asked. */
function mayBeRepository(folder: string): boolean {
  if (process.env['GIT_DIR'] !== undefined) return true
  if (existsSync(join(folder, '.git'))) return true
  const above = dirname(folder)
  return above !== folder && mayBeRepository(above)
}

async function readShallow(path: string): Promise<ReadonlySet<string>> {
  const text = await readFile(path, 'utf8').catch(() => '') // only a shallow clone has the file
  return new Set(text.split(/\s+/).filter((name) => name !== ''))
}

async function nameCommit(folder: string, revision: string): Promise<string | undefined> {
  const asked = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]
  const { status, output } = await runGit(folder, asked)
  return status === 0 ? output.trim() : undefined
}

/** The commit that a revision such as `main~3` names. Throws `DeckError` where there is none. */
export async function resolveRevision({ folder }: Repository, revision: string): Promise<string> {
  const commit = await nameCommit(folder, revision)
  if (commit !== undefined) return commit
  throw new DeckError('wrong-option', `The repository has no revision \`${revision}\`.`, {
    advice: 'Name a commit, a branch or a tag that `git log` knows; in a shallow clone fetch it first.',
  })
}
