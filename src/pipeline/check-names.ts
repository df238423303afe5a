import { DeckError } from '../diagnostics/deck-error.js'
import { diagnose } from '../diagnostics/diagnose.js'
import { matchLocale } from '../language/match-locale.js'
import type { BuildConfig } from '../model/build.js'
import type { SourceFile } from '../model/document.js'
import type { LocaleTag } from '../model/locale.js'
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
  { config, recorder, otherLocales = [] }: NameSetting,
): T[] {
  const unique = withoutLookalikes(withoutDuplicates(documents, recorder), recorder)
  checkLocales(config, [...unique.map(({ file }) => file.locale), ...otherLocales])
  return unique
}

/** What names are checked with. */
export interface NameSetting {
  readonly config: BuildConfig
  readonly recorder: Recorder
  /** The locales of documents that the run found and did not read. */
  readonly otherLocales?: readonly LocaleTag[]
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

/** Two decks whose folders would be one where the case of letters, or how they are composed, does not count. */
function withoutLookalikes<T extends Named>(documents: readonly T[], recorder: Recorder): T[] {
  const first = new Map<string, string>()
  return documents.filter(({ file: { deck, locale, shownAs } }) => {
    const folded = deck.normalize('NFC').toLowerCase()
    const other = first.get(folded) ?? deck
    first.set(folded, other)
    if (other === deck) return true
    const message = `The decks \`${deck}\` and \`${other}\` would be one folder where the case of letters does not count.`
    recorder.report(diagnose('deck/similar-name', { place: { file: shownAs }, deck, locale, message }))
    return false
  })
}

function checkLocales({ locales = [], sourceLocale }: BuildConfig, found: readonly LocaleTag[]): void {
  const known = [...new Set(found)].sort()
  const asked = sourceLocale === undefined ? locales : [...locales, sourceLocale]
  const unknown = asked.find((locale) => matchLocale(locale, known) === undefined)
  if (unknown === undefined || known.length === 0) return
  throw new DeckError('unknown-locale', `No document is in the locale \`${unknown}\`.`, {
    advice: `The locales that were found: ${known.join(', ')}.`,
  })
}
