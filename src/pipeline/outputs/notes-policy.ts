import type { BuildConfig } from '../../model/build.js'
import type { FrontMatter } from '../../model/document.js'
import type { NotesPolicy } from '../../model/notes-policy.js'

/** Where notes go: as an option says, else as the document does, else the configuration; else into the deck. */
export function notesPolicy(
  { notes }: FrontMatter,
  config: Pick<BuildConfig, 'notes' | 'usualNotes'>,
): NotesPolicy {
  return config.notes ?? notes ?? config.usualNotes ?? 'deck'
}
