import { runGit } from './run-git.js'

/** A file of a commit. */
export interface TreeFile {
  /** From the folder that was asked for, `/` between parts. */
  readonly path: string
  /** The object's name. */
  readonly blob: string
}

/**
 * The files that a commit has below a folder of the work tree; links and other repositories are none, nor is what has a name that
 * leads elsewhere, which only a forged tree has. `undefined` where the repository does not hold the commit's folders, as a partial
 * clone may not.
 * @param commit its full name
 */
export async function listTree(folder: string, commit: string): Promise<readonly TreeFile[] | undefined> {
  const { status, output } = await runGit(folder, ['ls-tree', '-r', '-z', commit])
  if (status !== 0) return undefined
  return output.split('\0').flatMap((entry) => {
    const [, mode = '', blob = '', path = ''] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? []
    return mode.startsWith('100') && isPlain(path) ? [{ path, blob }] : []
  })
}

/** Whether a path leads below the folder that it is taken from, on every system. */
function isPlain(path: string): boolean {
  return path.split('/').every((name) => !/^(\.{0,2}|\.git)$/i.test(name) && !/[\\:]/.test(name))
}
