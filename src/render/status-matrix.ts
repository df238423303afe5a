import { formatPercent } from '../language/format-completeness.js'
import { type Completeness, completenessOf } from '../model/completeness.js'
import { groupTranslations, type TranslationGroup } from '../model/group-translations.js'
import type { LocaleTag } from '../model/locale.js'
import { heatOf } from './heat-of.js'

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

/** The table of decks by locales, and the locales with what is to do in each. */
export function matrixView(decks: readonly TranslationGroup[], locales: readonly LocaleTag[]): object {
  const translations = decks.flatMap((deck) => deck.translations)
  const all = completenessOf(translations)
  const columns = groupTranslations(translations, 'locale')
  const byName = [...locales].sort()
  const groups = new Map(columns.map((group) => [group.name, group]))
  return {
    columns: byName.map((tag) => ({ tag, name: names.of(tag) ?? tag })),
    locales: columns
      .filter(({ toDo }) => toDo > 0)
      .map(({ name: tag, toDo }) => ({ tag, name: names.of(tag) ?? tag, toDo })),
    rows: decks.map((deck, index) => rowOf(deck, index, byName)),
    toDo: all.toDo,
    total: cellOf(all),
    totals: byName.map((tag) => {
      const group = groups.get(tag)
      return group === undefined ? none : { ...cellOf(group), href: group.toDo > 0 ? `#l.${tag}` : null }
    }),
  }
}

function rowOf(deck: TranslationGroup, index: number, locales: readonly LocaleTag[]): object {
  const byLocale = new Map(deck.translations.map((translation) => [translation.locale, translation]))
  return {
    name: deck.name,
    href: deck.toDo > 0 ? `#d${index}` : null,
    toDo: deck.toDo,
    all: cellOf(deck),
    cells: locales.map((locale) => {
      const translation = byLocale.get(locale)
      if (translation === undefined) return none
      const complete = completenessOf([translation])
      return { ...cellOf(complete), href: complete.toDo > 0 ? `#d${index}.${locale}` : null }
    }),
  }
}

const none = { text: null, heat: 'none', href: null }

const cellOf = (group: Completeness) => ({ text: formatPercent(group), heat: heatOf(group.percent) })
