import { DeckError } from '../../diagnostics/deck-error.js'
import type { WrittenFile } from '../../output/write-file.js'
import type { Recorder } from '../recorder.js'

/**
 * What an output's maker wrote; nothing where its file cannot be written, such as one that is open elsewhere: the run goes on to
 * the other outputs, and tells in the end.
 */
export async function keepGoing(
  make: () => Promise<readonly WrittenFile[]>,
  recorder: Recorder,
): Promise<readonly WrittenFile[]> {
  try {
    return await make()
  } catch (error) {
    if (!(error instanceof DeckError) || error.code !== 'output-not-writable') throw error
    recorder.miss(error)
    return []
  }
}
