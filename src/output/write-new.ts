import { constants } from 'node:fs'
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DeckError } from '../diagnostics/deck-error.js'
import { stayInside } from './stay-inside.js'

/** A file that a project is to get: its text, or another file that it is a copy of. */
export interface NewFile {
  /** From the project's folder, with `/` between parts. */
  readonly path: string
  readonly content: { readonly text: string } | { readonly copyOf: string }
}

/** Writes a file that is not there yet; `false` where one is, which is left as it is. Throws `DeckError` where the folder cannot be written. */
export async function writeNew(folder: string, { path, content }: NewFile): Promise<boolean> {
  const target = join(folder, path)
  try {
    await mkdir(folder, { recursive: true })
    await stayInside(folder, path)
    await mkdir(dirname(target), { recursive: true })
    if ('text' in content) await writeFile(target, content.text, { flag: 'wx' })
    else await copyFile(content.copyOf, target, constants.COPYFILE_EXCL)
    return true
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    if (code === 'EEXIST') return false
    if (cause instanceof DeckError) throw cause
    throw new DeckError('output-not-writable', `\`${target}\` could not be written (${code}).`, {
      advice: 'Name a folder that you may write to.',
      cause,
    })
  }
}
