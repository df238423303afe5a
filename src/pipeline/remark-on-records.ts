import type { TrackedDeck } from './is-tracked-deck.js'

/** What there was to read. */
export interface RecordsRead {
  /** Why there was no repository. */
  readonly reason: string | undefined
  readonly isShallow: boolean
  /** What git complained of, where it did not come to the end of the history. */
  readonly complaint: string | undefined
}

/** What the reader must know of slides that could not be tracked, and the remedy. */
export function remarkOnRecords(
  decks: readonly TrackedDeck[],
  { reason, isShallow, complaint }: RecordsRead,
): string[] {
  const slides = decks.flatMap(({ translations }) =>
    translations.flatMap((translation) => translation.slides),
  )
  const untracked = slides.filter(({ state }) => state.status === 'untracked').length
  const cutOff = decks.reduce((sum, deck) => sum + deck.cutOff, 0)
  if (untracked === 0) return []
  const are = (count: number) => (count === 1 ? '1 slide is' : `${count} slides are`)
  if (reason !== undefined)
    return [`${are(untracked)} untracked: ${reason}. Record the state with \`polydeck sync\`.`]
  if (complaint !== undefined)
    return [
      `The git history could not be read (${complaint.split('\n', 1)[0] ?? ''}), so ${are(untracked)} untracked. Check the repository with \`git fsck\`.`,
    ]
  if (cutOff === 0) return []
  return isShallow
    ? [
        `The git history is cut off (a shallow clone), so ${are(cutOff)} untracked. Fetch the rest with \`git fetch --unshallow\`.`,
      ]
    : [
        `The git repository lacks earlier versions of documents, so ${are(cutOff)} untracked. Work in a full clone, or record the state with \`polydeck sync\`.`,
      ]
}
