import type { Diagnostic } from '../../model/diagnostic.js'
import type { SourceFile } from '../../model/document.js'
import { settleDiagnostics } from '../../report/settle-diagnostics.js'
import type { Workshop } from '../workshop.js'

/** What was found in a document, without what it allows. */
export function findingsOf(
  { deck, locale, shownAs }: SourceFile,
  { config, recorder, decks }: Pick<Workshop, 'config' | 'recorder' | 'decks'>,
): readonly Diagnostic[] {
  return settleDiagnostics(
    recorder.diagnostics.filter((one) => one.deck === deck && one.locale === locale),
    {
      rules: config.rules,
      documents: decks.flatMap((one) => (one.deck.file.shownAs === shownAs ? [one.deck] : [])),
      isSearched: () => false,
    },
  )
}
