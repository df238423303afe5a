import type { FileChange, History, KeptVersion } from '../model/history.js'
import type { Repository } from './open-repository.js'
import { streamGit } from './run-git.js'

/** What was read, and why it may be less than there is. */
export interface ReadHistory {
  readonly history: History
  /** What git complained of, where it did not come to the end. */
  readonly complaint?: string
}

/** How alike two files of a commit must be, in percent, for one to be the other renamed. */
const likeness = 60

/**
 * Every change of the documents, and of what they were called before, in one run of git: the branches of merges too, each in
 * its own commits, and merges only where they are unlike all their parents.
 * @param paths of the documents, from the top of the repository
 */
export async function readHistory(repository: Repository, paths: readonly string[]): Promise<ReadHistory> {
  const whole = await readLog(repository, paths, [`--find-renames=${likeness}%`])
  if (whole.complaint === undefined) return whole
  return readLog(repository, paths, ['--no-renames']) // renames need contents, which a partial clone lacks
}

async function readLog(
  { folder, head, cutOff }: Repository,
  paths: readonly string[],
  renames: readonly string[],
): Promise<ReadHistory> {
  const endings = new Set(paths.map((path) => /\.[^./]+$/.exec(path)?.[0] ?? ''))
  const kinds = [...endings].map((ending) => `:(top,glob)**/*${ending.replace(/[*?[\\]/g, '\\$&')}`)
  const gatherer = gatherChanges(paths, cutOff)
  const format = ['--format=tformat:%H %P', '--raw', '-z', '--no-abbrev', '--no-notes', '--no-decorate']
  const plain = ['--no-ext-diff', '--no-textconv', '--no-show-signature', '--no-color']
  const walk = ['--topo-order', '--full-history', '--diff-merges=combined', '--root']
  const args = ['log', ...walk, ...format, ...plain, ...renames, head, '--', ...kinds]
  const { status, complaint } = await streamGit(folder, args, (part) => gatherer.take(part))
  const { history } = gatherer
  return status === 0 ? { history } : { history, complaint }
}

/** Takes git's output as it comes, and keeps of it what concerns the documents. */
function gatherChanges(paths: readonly string[], cutOff: ReadonlySet<string>) {
  const decoder = new TextDecoder()
  const history = new Map<string, FileChange[]>(paths.map((path) => [path, []]))
  let rest = ''
  let commit = ''
  let order = 0
  /** The line of a changed file, while the names that belong to it are awaited. */
  let entry: RawEntry | undefined
  let names: string[] = []

  const keep = ({ olds, blob, status }: RawEntry) => {
    const path = names.at(-1) ?? ''
    const known = history.get(path)
    if (known === undefined || status === 'D') return
    const before = names[0] ?? path
    if (!history.has(before)) history.set(before, [])
    const earlier = olds.flatMap((old): KeptVersion[] =>
      /^0+$/.test(old) ? [] : [{ path: before, blob: old }],
    )
    known.push({ commit, order, path, blob, earlier, isCutOff: cutOff.has(commit) })
  }
  const takeToken = (token: string) => {
    if (entry !== undefined) {
      names.push(token)
      if (names.length < entry.names) return
      keep(entry)
      entry = undefined
      return
    }
    const text = token.replace(/^\n+/, '')
    if (text.startsWith(':')) {
      entry = parseEntry(text)
      names = []
    } else if (text !== '') {
      commit = text.split(' ')[0] ?? ''
      order++
    }
  }
  return {
    history,
    take: (part: Buffer) => {
      const tokens = (rest + decoder.decode(part, { stream: true })).split('\0')
      rest = tokens.pop() ?? ''
      for (const token of tokens) takeToken(token)
    },
  }
}

interface RawEntry {
  readonly olds: readonly string[]
  readonly blob: string
  /** The first letter of what happened: `A`, `M`, `D`, `R`. */
  readonly status: string
  /** How many names follow. */
  readonly names: number
}

/** `:100644 100644 <old> <new> M`, and for a merge a colon, a mode and an old name for each parent. */
function parseEntry(line: string): RawEntry {
  const parents = /^:+/.exec(line)?.[0].length ?? 1
  const fields = line.slice(parents).split(' ')
  const blobs = fields.slice(parents + 1, 2 * parents + 2)
  const status = fields.at(-1)?.[0] ?? ''
  const isRenamed = parents === 1 && (status === 'R' || status === 'C')
  return { olds: blobs.slice(0, -1), blob: blobs.at(-1) ?? '', status, names: isRenamed ? 2 : 1 }
}
