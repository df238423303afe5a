import { documentMutants } from './documents.js'
import { faultMutants } from './faults.js'
import { fileMutants } from './files.js'
import type { Mutant } from './mutant.js'
import { outputMutants } from './outputs.js'

/** The program without one of its protections, each. */
export const mutants: readonly Mutant[] = [
  ...documentMutants,
  ...fileMutants,
  ...faultMutants,
  ...outputMutants,
]
