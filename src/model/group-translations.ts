import { completenessOf, type Completeness } from './completeness.js'
import type { Translation } from './translation.js'

/** The translations of one deck or into one locale. */
export interface TranslationGroup extends Completeness {
  /** The deck's id or the locale. */
  readonly name: string
  readonly translations: readonly Translation[]
}

/** The decks, or the locales, with their translations; those that have the most slides to do come first. */
export function groupTranslations(
  translations: readonly Translation[],
  by: 'deck' | 'locale',
): readonly TranslationGroup[] {
  const groups = new Map<string, Translation[]>()
  for (const translation of translations) {
    const group = groups.get(translation[by])
    if (group === undefined) groups.set(translation[by], [translation])
    else group.push(translation)
  }
  return [...groups]
    .map(([name, group]) => ({ name, translations: group, ...completenessOf(group) }))
    .sort((one, other) => other.toDo - one.toDo || (one.name < other.name ? -1 : 1))
}
