import type { ForeignDialect } from '../model/dialect.js'
import type { Diagnostic } from '../model/diagnostic.js'
import { writeNew } from '../output/write-new.js'
import { convertDeck } from './convert-deck.js'

/** What became of a deck that was to be a project. */
export interface CreatedProject {
  /** The document, from the project's folder. */
  readonly document: string
  /** Files that were written, from the project's folder. */
  readonly written: readonly string[]
  /** Files that were there already, and were left as they are. */
  readonly kept: readonly string[]
  readonly dialect?: ForeignDialect
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Makes a project of a deck, in a folder that may hold others: a document that is there already is left alone, and with it all else. Throws
 * `DeckError` where the deck cannot be read or the folder not be written.
 * @param from absolute path of the deck
 * @param folder absolute
 */
export async function createProject(from: string, folder: string): Promise<CreatedProject> {
  const { files, dialect, diagnostics } = await convertDeck(from)
  const written: string[] = []
  const kept: string[] = []
  for (const file of files) {
    const isWritten = await writeNew(folder, file)
    ;(isWritten ? written : kept).push(file.path)
    if (!isWritten && file === files[0]) break
  }
  const document = files[0]?.path ?? ''
  return { document, written, kept, diagnostics, ...(dialect !== undefined && { dialect }) }
}
