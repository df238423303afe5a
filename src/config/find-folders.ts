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

/** Where a root was named. */
export interface NamedRoot {
  /** Folder that its path is taken from. */
  readonly folder: string
  /** What named it, such as an option. */
  readonly origin: string
}

/** The absolute path of the folder that is named as root; throws `DeckError` where it is none. */
export async function findRootFolder(root: string, { folder, origin }: NamedRoot): Promise<string> {
  const path = resolve(folder, root)
  if (await isFolder(path)) return path
  throw new DeckError('wrong-option', `\`${root}\`, ${origin}, is not a folder.`, {
    advice: 'Name the folder that holds the documents and their pictures.',
  })
}

/** Whether a path is that of a folder. */
export async function isFolder(path: string): Promise<boolean> {
  const kind = await stat(path).catch(() => undefined) // the caller says what is missing
  return kind?.isDirectory() ?? false
}
