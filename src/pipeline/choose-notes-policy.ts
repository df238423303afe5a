import type { BuildConfig } from '../model/build.js'
import type { FrontMatter } from '../model/document.js'
import type { NotesPolicy } from '../model/notes-policy.js'

/** Where a deck's notes go: where it was asked for, else where its document says, else where the configuration does, else into the deck. */
export function chooseNotesPolicy(
  config: Pick<BuildConfig, 'notes' | 'usualNotes'>,
  { notes }: Pick<FrontMatter, 'notes'>,
): NotesPolicy {
  return config.notes ?? notes ?? config.usualNotes ?? 'deck'
}
