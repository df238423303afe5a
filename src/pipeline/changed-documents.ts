import { readFileSync } from 'node:fs'
import { blobName } from '../git/blob-name.js'
import { DeckError } from '../diagnostics/deck-error.js'
import type { SourceFile } from '../model/document.js'
import { openArchive } from './open-archive.js'

/**
 * Which documents are not what they were in a revision of git, as they are shown; new ones too. Throws `DeckError` where there is
 * no such revision, or no git.
 */
export async function changedDocuments(
  files: readonly Pick<SourceFile, 'path' | 'shownAs'>[],
  revision: string,
  root: string,
): Promise<ReadonlySet<string>> {
  const paths = files.map(({ path }) => path)
  const opened = await openArchive({ root, paths, readOutline: () => Promise.resolve({ slides: [] }) })
  if ('reason' in opened) {
    throw new DeckError(
      'wrong-option',
      `Which documents changed since \`${revision}\` cannot be told: ${opened.reason}.`,
      {
        advice: 'Run it in a git repository, with git installed, or leave `--changed-from` out.',
      },
    )
  }
  await using archive = opened
  const commit = await archive.resolveRevision(revision)
  const isChanged = async ({ path }: Pick<SourceFile, 'path'>) => {
    const name = archive.nameOf(path)
    const before = name === undefined ? undefined : await archive.findBlob(commit, [name])
    return before === undefined || before !== blobName(readFileSync(path), before)
  }
  const changed = await Promise.all(files.map(isChanged))
  return new Set(files.flatMap(({ shownAs }, index) => (changed[index] ? [shownAs] : [])))
}
