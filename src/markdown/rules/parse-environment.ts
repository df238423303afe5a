import type { Allowance } from '../../model/allowance.js'
import type { Origin } from '../../model/origin.js'
import type { CodeSettings } from '../../model/code.js'
import type { Formula } from '../../model/formula.js'
import type { PlacedSettings } from '../../model/slide-settings.js'
import type { RuleName } from '../../diagnostics/catalogue.js'

/** Something that a rule of the parser found wrong. */
export interface ParseProblem {
  readonly rule: RuleName
  /** 1-based line in the file. */
  readonly line: number
  readonly message: string
}

/** What a parse is told beside the text, and what it tells beside the tree. */
export type ParseEnvironment = {
  /** Lines of the file before the body's first. */
  readonly linesBefore: number
  /** What rules found wrong; they add to it. */
  readonly problems: ParseProblem[]
  /** Names of HTML that was taken out; rules add to it. */
  readonly removed: Set<string>
  /** Comments that let cases of rules pass; a rule adds to them. */
  readonly allowances: Allowance[]
  /** What the lines that open blocks of code say besides the language, by line; a rule adds to them. */
  readonly codeSettings: Map<number, CodeSettings>
  /** Whether `$` begins formulas, where the document or the project says so; else how they look decides. */
  readonly math?: boolean | undefined
  /** Whether the document has formulas that nobody can take for anything else. */
  readonly isMathText: boolean
  /** The formulas, which a rule adds to; without it none are looked for. */
  readonly formulas: Formula[]
  /** Where the lines of the file's text come from, where it includes others. */
  readonly origins?: readonly Origin[] | undefined
  /** What authors say about slides, in the document's order; a rule adds to it. */
  readonly slideSettings: PlacedSettings[]
}
