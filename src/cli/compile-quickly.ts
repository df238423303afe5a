import { setFlagsFromString } from 'node:v8'

/** The last release of V8 that is known to take the flag; one that does not complains of it to whoever runs the program. */
const lastKnown = 14

/**
 * Lets WebAssembly run as its first, quick compiler made it, for the whole process: cutting the fonts of a Chinese deck takes a
 * fifth of a second so, and the second compiler would be busy four times as long to make that shorter.
 */
export function compileQuickly(): void {
  const version = Number.parseInt(process.versions.v8, 10)
  if (version <= lastKnown) setFlagsFromString('--liftoff-only')
}
