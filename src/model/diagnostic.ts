import type { LocaleTag } from './locale.js'
import type { Place } from './place.js'

/** `error` ends the run with exit status 1, `warning` does so with `--fail-on warning`, `note` never does. */
export type Severity = 'error' | 'warning' | 'note'

/** What a project can make of a rule: a severity in place of the rule's own, or silence. */
export type RuleLevel = Severity | 'off'

/** One problem in the author's content. It never stops the build. */
export interface Diagnostic {
  /** Permanent name, `area/problem`. */
  readonly rule: string
  readonly severity: Severity
  /** What happened, in the author's terms. */
  readonly message: string
  /** What to do about it. */
  readonly advice: string
  readonly place: Place
  readonly deck?: string
  readonly locale?: LocaleTag
  /** The id of the slide, where one is meant. */
  readonly slide?: string
}

/** What a step returns: its result, and what it found wrong on the way. */
export interface Outcome<T> {
  readonly value: T
  readonly diagnostics: readonly Diagnostic[]
}
