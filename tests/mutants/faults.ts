import type { Mutant } from './mutant.js'

/** Protections against machines, disks and browsers that fail. */
export const faultMutants: readonly Mutant[] = [
  {
    rule: 'R1',
    what: 'writes files in their place',
    file: 'src/output/write-file.ts',
    from: "const temporary = `${target}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`",
    to: "const temporary = randomBytes(4).length === 4 ? target : ''",
    suite: 'tests/output/write-file.test.ts',
  },
]
