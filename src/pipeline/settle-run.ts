import type { BuildConfig } from '../model/build.js'
import type { LocalizedDeck } from '../model/deck.js'
import type { Diagnostic } from '../model/diagnostic.js'
import { applyPolicies } from '../report/apply-policies.js'
import { settleDiagnostics } from '../report/settle-diagnostics.js'

/** What a run had before it, and what it looked at. */
export interface LookedAt {
  readonly config: BuildConfig
  readonly localized: readonly LocalizedDeck[]
  /** The decks whose own matters were looked at: pictures, fonts, fit. */
  readonly wanted: readonly LocalizedDeck[]
  /** Which rules the run looks for at all; a check without a browser cannot speak of fit. */
  readonly looksAt: RegExp
}

/** Rules on what only decks that are looked at can have. */
const ofWanted = /^(asset|font|fit|print)\//

/**
 * What is told of all that a run found. Translations are compared only where their source is known, and a comment in a document
 * that allows what was not looked for is not called unused.
 */
export function settleRun(
  found: readonly Diagnostic[],
  { config, localized, wanted, looksAt }: LookedAt,
): readonly Diagnostic[] {
  const fileOf = ({ deck }: LocalizedDeck) => deck.file.shownAs
  const built = new Set(wanted.map(fileOf))
  const guessed = new Set(localized.filter(({ sourceGuessed }) => sourceGuessed).map(fileOf))
  return settleDiagnostics(applyPolicies(found, config), {
    rules: config.rules,
    documents: localized.map(({ deck }) => deck),
    isSearched: (rule, { file: { shownAs } }) => {
      if (!looksAt.test(rule)) return false
      return rule.startsWith('locale/') ? !guessed.has(shownAs) : built.has(shownAs) || !ofWanted.test(rule)
    },
  })
}
