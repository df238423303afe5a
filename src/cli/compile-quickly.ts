import { setFlagsFromString } from 'node:v8'

/** Switches of V8, each with the last release that is known to take it; one that does not complains to whoever runs the program. */
const switches = [
  // WebAssembly runs as its first, quick compiler made it: cutting the fonts of a Chinese deck takes a fifth of a second so, and the
  // second compiler would be busy four times as long to make that shorter.
  { name: '--liftoff-only', lastKnown: 14 },
  // JavaScript is optimised only where it runs nine times as much as V8 waits for by itself: the optimiser's threads would take a sixth of
  // the processors' time from a build of up to twenty decks, and at a hundred it makes no difference. Node.js 22 counts in another way.
  { name: '--interrupt-budget=600000', lastKnown: 11 },
  // The heap grows by a third before it is cleared, and not to several times what is alive: over a thousand decks memory stays flat.
  { name: '--heap-growing-percent=30', lastKnown: 13 },
] as const

/** Has V8 compile quickly rather than well, and keep little memory, for the whole process. */
export function compileQuickly(): void {
  const version = Number.parseInt(process.versions.v8, 10)
  for (const { name, lastKnown } of switches) if (version <= lastKnown) setFlagsFromString(name)
}
