import { nativeName } from '../../language/native-name.js'
import { type ChangeKind, changeKinds, type DeckChange, type SlideChange } from '../../model/change.js'
import type { LocaleTag } from '../../model/locale.js'
import { textLanguage } from '../text-language.js'

/** How many slides changed in which way, by locale, and the kinds and locales that the page can be narrowed to. */
export function summaryView(decks: readonly DeckChange[], locales: readonly LocaleTag[]): object {
  const kinds = changeKinds.filter((kind) => countOf(decks, kind) > 0)
  const row = (ofLocale: readonly DeckChange[]) => ({
    counts: kinds.map((kind) => cellOf(countOf(ofLocale, kind))),
    marks: cellOf(ofLocale.flatMap(({ slides }) => slides).filter(hasMarks).length),
  })
  const rows = locales.map((tag) => {
    const ofLocale = decks.filter(({ locale }) => locale === tag)
    return { tag, name: nativeName(tag), ...textLanguage(tag), ...row(ofLocale) }
  })
  return {
    kinds: kinds.map((kind) => ({ kind, count: String(countOf(decks, kind)) })),
    rows,
    hasSeveral: locales.length > 1,
    total: row(decks),
  }
}

const countOf = (decks: readonly DeckChange[], kind: ChangeKind) =>
  decks.flatMap(({ slides }) => slides).filter((slide) => slide.kind === kind).length

/** Nothing where there is nothing to count. */
const cellOf = (count: number) => (count === 0 ? null : String(count))

const hasMarks = ({ after }: SlideChange) => (after?.findings.length ?? 0) > 0
