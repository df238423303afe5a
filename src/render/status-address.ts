import { completenessOf } from '../model/completeness.js'
import { groupTranslations } from '../model/group-translations.js'
import type { LocaleTag } from '../model/locale.js'
import type { Translation } from '../model/translation.js'

/** Finds the place on the page on the state of translations that lists what is to do in a deck in a locale; nothing where nothing is. */
export function createStatusAddresses(
  translations: readonly Translation[],
): (deck: string, locale: LocaleTag) => string | undefined {
  const places = groupTranslations(translations, 'deck').flatMap(({ translations: own }, index) =>
    own
      .filter((translation) => completenessOf([translation]).toDo > 0)
      .map(({ deck, locale }) => [`${deck} ${locale}`, `#d${index}.${locale}`] as const),
  )
  const byName = new Map(places)
  return (deck, locale) => byName.get(`${deck} ${locale}`)
}
