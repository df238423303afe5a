/**
 * Where speaker notes go: into the deck, for its speaker view; into a second file of the deck for the speaker alone; or only into
 * the handout.
 */
export const notesPolicies = ['deck', 'speaker', 'none'] as const

/** See `notesPolicies`. */
export type NotesPolicy = (typeof notesPolicies)[number]

/** On which slide the code is drawn that opens a deck's `url` on a telephone. */
export const codePlaces = ['title', 'last', 'none'] as const

/** See `codePlaces`. */
export type CodePlace = (typeof codePlaces)[number]
