import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { startGit } from './run-git.js'

/** Reads a repository's objects by two processes, however many are asked for. Whoever opens it closes it, with `await using`. */
export interface ObjectReader extends AsyncDisposable {
  /** The name of the object that `<commit>:<path>` means; `undefined` where there is none. */
  find(commit: string, path: string): Promise<string | undefined>
  /** An object's bytes; `undefined` where the repository lacks it, as a partial clone does. */
  read(blob: string): Promise<Buffer | undefined>
}

/** Opens a reader; the processes start when they are first asked. */
export function openObjectReader(folder: string): ObjectReader {
  const finder = createAsker(() => startGit(folder, ['cat-file', '--batch-check']), false)
  const reader = createAsker(() => startGit(folder, ['cat-file', '--batch']), true)
  return {
    find: async (commit, path) => {
      if (/[\n\r]/.test(path)) return undefined // one question is one line
      const answer = await finder.ask(`${commit}:${path}`)
      return answer?.kind === 'blob' ? answer.name : undefined
    },
    read: async (blob) => {
      const answer = await reader.ask(blob)
      return answer?.kind === 'blob' ? answer.bytes : undefined
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([finder.close(), reader.close()])
    },
  }
}

interface Answer {
  readonly name: string
  readonly kind: string
  readonly bytes: Buffer
}

/** Questions of one line each to a process that answers them in turn. */
function createAsker(start: () => ChildProcessWithoutNullStreams, hasContent: boolean) {
  const waiting: ((answer: Answer | undefined) => void)[] = []
  const splitter = createSplitter(hasContent, (answer) => waiting.shift()?.(answer))
  let git: ChildProcessWithoutNullStreams | undefined
  let ended: Promise<void> | undefined
  let isOver = false
  const open = () => {
    const process = start()
    process.stdin.on('error', () => undefined) // it is gone, and its end answers what is asked
    process.stdout.on('data', (part: Buffer) => splitter(part))
    process.stderr.resume()
    ended = new Promise((resolve) => {
      const end = () => {
        isOver = true
        for (const answer of waiting.splice(0)) answer(undefined)
        resolve()
      }
      process.once('error', end)
      process.once('close', end)
    })
    return process
  }
  return {
    ask: (question: string) =>
      new Promise<Answer | undefined>((resolve) => {
        git ??= open()
        if (isOver) return resolve(undefined)
        waiting.push(resolve)
        git.stdin.write(`${question}\n`)
      }),
    close: async () => {
      git?.stdin.end()
      await ended
    },
  }
}

const none = Buffer.alloc(0)

/** Cuts git's output into answers: `<name> <kind> <size>`, and the content and a line end where there is content. */
function createSplitter(hasContent: boolean, answer: (answer: Answer | undefined) => void) {
  let parts: Buffer[] = []
  let length = 0
  /** How much must have come before it is worth while to look again. */
  let needed = 0
  return (part: Buffer) => {
    parts.push(part)
    length += part.length
    if (length < needed) return
    let rest = parts.length === 1 ? part : Buffer.concat(parts)
    needed = 0
    for (;;) {
      const end = rest.indexOf(10)
      if (end < 0) break
      const [name = '', kind = '', size = ''] = rest.toString('utf8', 0, end).split(' ')
      const isThere = /^\d+$/.test(size) && /^[0-9a-f]+$/.test(name)
      const from = end + 1
      const to = isThere && hasContent ? from + Number(size) : from
      const next = isThere && hasContent ? to + 1 : to
      if (rest.length < next) {
        needed = next
        break
      }
      answer(
        isThere ? { name, kind, bytes: hasContent ? Buffer.from(rest.subarray(from, to)) : none } : undefined,
      )
      rest = rest.subarray(next)
    }
    parts = [rest]
    length = rest.length
  }
}
