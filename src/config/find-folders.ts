import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { DeckError } from '../diagnostics/deck-error.js'

/** The program's folder of templates, then the project's, if it has one: its templates go before the program's. */
export async function findTemplateFolders(
  packageFolder: string,
  projectFolder: string,
): Promise<readonly string[]> {
  const folders = [join(packageFolder, 'templates')]
  const own = join(projectFolder, 'templates')
  if (own !== folders[0] && (await isFolder(own))) folders.push(own)
  return folders
}

/** The absolute path of the folder that `--root` names; throws `DeckError` where it is none. */
export async function findRootFolder(root: string, projectFolder: string): Promise<string> {
  const path = resolve(projectFolder, root)
  if (await isFolder(path)) return path
  throw new DeckError('wrong-option', `\`${root}\`, given with \`--root\`, is not a folder.`, {
    advice: 'Name the folder that holds the documents and their pictures.',
  })
}

async function isFolder(path: string): Promise<boolean> {
  const kind = await stat(path).catch(() => undefined) // the caller says what is missing
  return kind?.isDirectory() ?? false
}
