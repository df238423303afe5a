import { DeckError } from '../diagnostics/deck-error.js'

/** What the machine may refuse a program at any moment, and what to do about it. */
const remedies: Readonly<Record<string, string>> = {
  EMFILE:
    'Too many files are open at once. Raise the limit (`ulimit -n`), or work on fewer decks with `--concurrency 1`.',
  ENFILE: 'Too many files are open on the machine. End other programs, or raise its limit.',
  ENOSPC: 'The disk is full. Make room, and run this again.',
  EDQUOT: 'Your share of the disk is used up. Make room, and run this again.',
  EFBIG: 'A file may not become as large as it would be. Raise the limit (`ulimit -f`).',
  EROFS: 'The disk is read only. Name a folder elsewhere.',
  EIO: 'The disk cannot be read or written. Check it, and run this again.',
  ENOMEM: 'The memory is used up. End other programs, or work on fewer decks with `--concurrency 1`.',
  EAGAIN: 'No further process may be started. End other programs, or raise the limit (`ulimit -u`).',
}

/** The same error as one that stops the run and is no bug, where it is the machine that refused something; any other as it is. */
export function systemFailure(error: unknown): unknown {
  if (error instanceof DeckError || !(error instanceof Error) || !('code' in error)) return error
  const advice = remedies[String(error.code)]
  if (advice === undefined) return error
  return new DeckError('system-failed', `The system refused what was asked of it: ${error.message}`, {
    advice,
    cause: error,
  })
}
