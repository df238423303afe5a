import type { Mutant } from './mutant.js'

/** Protections against what a document holds. */
export const documentMutants: readonly Mutant[] = [
  {
    rule: 'A3',
    what: 'takes HTML as documents have it',
    file: 'src/markdown/sanitise-tree.ts',
    from: 'const clean = sanitize(tree, schema)',
    to: 'const clean = schema ? tree : sanitize(tree, schema)',
    suite: 'tests/markdown/sanitise-tree.test.ts',
  },
]
