import type { Severity } from '../model/diagnostic.js'

/** What is fixed about a rule: its name never changes. */
export interface Rule {
  readonly severity: Severity
  /** What it is about, in a few words. */
  readonly title: string
  /** What to do about it. */
  readonly advice: string
  /** What it looks for and when it speaks, for who wants to know more than the title says. */
  readonly explanation?: string
}
