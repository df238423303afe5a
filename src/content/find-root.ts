import { stat } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'

/**
 * The folder that pictures must lie under: the top of the git work tree that holds the inputs, else their common folder.
 * @param inputs absolute paths of files and folders; at least one
 */
export async function findRoot(inputs: readonly string[]): Promise<string> {
  const folders = await Promise.all(inputs.map(folderOf))
  const common = folders.reduce(commonFolder)
  return (await gitTop(common)) ?? common
}

async function folderOf(input: string): Promise<string> {
  const isFile = await stat(input).then(
    (stats) => !stats.isDirectory(),
    () => false, // the search for documents says that it does not exist
  )
  return isFile ? dirname(input) : input
}

function commonFolder(one: string, other: string): string {
  return relative(one, other).split(sep)[0] === '..' ? commonFolder(dirname(one), other) : one
}

async function gitTop(folder: string): Promise<string | undefined> {
  const isTop = await stat(join(folder, '.git')).then(
    () => true,
    () => false,
  )
  if (isTop) return folder
  return dirname(folder) === folder ? undefined : gitTop(dirname(folder))
}
