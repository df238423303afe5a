import { DeckError } from '../diagnostics/deck-error.js'
import { diagnose } from '../diagnostics/diagnose.js'
import { matchLocale } from '../language/match-locale.js'
import type { BuildConfig } from '../model/build.js'
import type { SourceFile } from '../model/document.js'
import type { Recorder } from './recorder.js'

/** What was made of a document, with its name. */
interface Named {
  readonly file: SourceFile
}

/**
 * The documents without those that claim the deck and locale of another, which is reported. Throws `DeckError` where a locale was
 * asked for that no document has: that is a mistake in the call.
 */
export function checkNames<T extends Named>(
  documents: readonly T[],
  config: BuildConfig,
  recorder: Recorder,
): T[] {
  const unique = withoutDuplicates(documents, recorder)
  checkLocales(config, unique)
  return unique
}

function withoutDuplicates<T extends Named>(documents: readonly T[], recorder: Recorder): T[] {
  const first = new Map<string, T>()
  for (const document of documents) {
    const { deck, locale, shownAs } = document.file
    const other = first.get(`${deck}/${locale}`)
    if (other === undefined) first.set(`${deck}/${locale}`, document)
    else {
      const message = `\`${shownAs}\` and \`${other.file.shownAs}\` are both deck \`${deck}\` in \`${locale}\`.`
      recorder.report(
        diagnose('deck/duplicate-document', { place: { file: shownAs }, deck, locale, message }),
      )
    }
  }
  return [...first.values()]
}

function checkLocales({ locales = [], sourceLocale }: BuildConfig, documents: readonly Named[]): void {
  const known = [...new Set(documents.map(({ file }) => file.locale))].sort()
  const asked = sourceLocale === undefined ? locales : [...locales, sourceLocale]
  const unknown = asked.find((locale) => matchLocale(locale, known) === undefined)
  if (unknown === undefined || known.length === 0) return
  throw new DeckError('unknown-locale', `No document is in the locale \`${unknown}\`.`, {
    advice: `The locales that were found: ${known.join(', ')}.`,
  })
}
