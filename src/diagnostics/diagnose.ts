import type { Diagnostic } from '../model/diagnostic.js'
import type { LocaleTag } from '../model/locale.js'
import type { Place } from '../model/place.js'
import { catalogue, type RuleName } from './catalogue.js'

/** Whose problem it is, and what this case adds to its rule. */
export interface Circumstances {
  readonly place: Place
  readonly message: string
  /** In place of the rule's own advice. */
  readonly advice?: string
  readonly deck?: string
  readonly locale?: LocaleTag
  readonly slide?: string
}

/** The only way to make a diagnostic: the rule gives severity and advice, the case the rest. */
export function diagnose(rule: RuleName, circumstances: Circumstances): Diagnostic {
  const { severity, advice } = catalogue[rule]
  return { rule, severity, advice, ...circumstances }
}
