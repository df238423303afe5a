import type { Severity } from '../model/diagnostic.js'

/** What is fixed about a rule: its name never changes. */
export interface Rule {
  readonly severity: Severity
  /** What it is about, in a few words. */
  readonly title: string
  /** What to do about it. */
  readonly advice: string
}
