/** A protection that is switched off, and the tests that must notice. */
export interface Mutant {
  /** The rule that asks for the protection, such as `A3` or `R10`; docs/security.md and ARCHITECTURE.md say what it protects. */
  readonly rule: string
  /** What the program does then, as a sentence goes on after "the program …". */
  readonly what: string
  /** The file that is changed, from the project's folder. */
  readonly file: string
  /** Text that stands in it exactly once, and what takes its place. What comes of it must still pass the compiler. */
  readonly from: string
  readonly to: string
  /** The test file that must fail, from the project's folder. */
  readonly suite: string
  /** The tests of it that are run, by a regular expression on their names; all where it is left out. */
  readonly only?: string
  /** Whether these tests run the compiled program, which is then compiled with the change. */
  readonly runsProgram?: boolean
}
