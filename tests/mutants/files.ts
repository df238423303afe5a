import type { Mutant } from './mutant.js'

/** Protections of the machine's files, and of what can be reached from it. */
export const fileMutants: readonly Mutant[] = [
  {
    rule: 'A10',
    what: 'follows links that lead out of the root',
    file: 'src/assets/locate-picture.ts',
    from: 'if (isBelow(real, root)) return',
    to: 'if (real !== root) return',
    suite: 'tests/assets/locate-picture.test.ts',
  },
]
