import { formatDate } from '../../language/format-date.js'
import { nativeName } from '../../language/native-name.js'
import type { Words } from '../../language/words.js'
import { completenessOf } from '../../model/completeness.js'
import type { Translation } from '../../model/translation.js'
import type { Rendering } from '../rendering.js'

/** What a cover says of its deck, a row each. */
export interface CoverFact {
  readonly label: string
  /** A line each. */
  readonly values: readonly string[]
}

/** Who speaks, when, in which language, and in what state the translation is; only what is known. */
export function coverFacts(
  { deck, words }: Pick<Rendering, 'deck' | 'words'>,
  translation: Translation | undefined,
): readonly CoverFact[] {
  const { frontMatter } = deck.deck
  const { author, date } = frontMatter
  const facts = [
    { label: words.author, values: [author] },
    { label: words.date, values: [date === undefined ? undefined : formatDate(date, deck.lang)] },
    { label: words.language, values: [nativeName(deck.lang)] },
    { label: words.translationState, values: stateOf(translation, { deck, words }) },
  ]
  return facts.flatMap(({ label, values }) => {
    const known = values.filter((value) => value !== undefined)
    return known.length === 0 ? [] : [{ label, values: known }]
  })
}

/** Nothing for a source, and nothing of what no record tells. */
function stateOf(
  translation: Translation | undefined,
  { deck, words }: Pick<Rendering, 'deck' | 'words'>,
): readonly string[] {
  if (translation === undefined) return []
  const { counts, percent } = completenessOf([translation])
  const numbers = new Intl.NumberFormat(deck.lang)
  const share = new Intl.NumberFormat(deck.lang, { style: 'percent' }).format(percent / 100)
  const isKnown = translation.record !== 'none' || counts.missing > 0
  const count = (text: Words['outdatedSlides'], n: number) =>
    n === 0 ? [] : [text.replace('{n}', numbers.format(n))]
  return [
    ...(isKnown ? [words.upToDate.replace('{percent}', share)] : []),
    ...count(words.outdatedSlides, counts.outdated),
    ...count(words.missingSlides, counts.missing),
    ...count(words.differingSlides, deck.drift.length),
  ]
}
