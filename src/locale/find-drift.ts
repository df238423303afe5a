import { diagnose } from '../diagnostics/diagnose.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { LocaleTag } from '../model/locale.js'
import { findTexts } from './drift/block-text.js'
import type { ComparedDecks, DriftRule, Finding, Side } from './drift/compared-decks.js'
import { findHeadingLevels } from './drift/heading-levels.js'
import { checkName, findLanguages } from './drift/languages.js'
import { findBlocks } from './drift/slide-blocks.js'
import { findLinks } from './drift/slide-links.js'
import { findSlides } from './drift/slide-order.js'
import { findPictures } from './drift/slide-pictures.js'
import { findStrayFence } from './drift/stray-fence.js'

/** What differs between a translation and its source. */
export interface Drift {
  readonly diagnostics: readonly Diagnostic[]
  /** The language that the translation is in, where that is not its own. */
  readonly lang?: LocaleTag
}

const rules: readonly DriftRule[] = [
  findSlides,
  findHeadingLevels,
  findBlocks,
  findPictures,
  findLinks,
  findTexts,
]

/**
 * What differs in structure between a translation and its source, and what was not translated.
 * @param locales of the deck, for texts that are in one of the others
 */
export function findDrift(decks: ComparedDecks, locales: readonly LocaleTag[]): Drift {
  const fence = findStrayFence(decks)
  const structure = rules.flatMap((rule) => rule(decks))
  const name = checkName(decks.translation.outline, decks.translation.deck.file.locale)
  const texts = findLanguages(decks, locales)
  // Where the whole document is in another language, single texts say nothing more; what a stray fence swallows is missing.
  const language = texts.lang === undefined && name.lang !== undefined ? name : texts
  const findings =
    fence === undefined
      ? [...structure, ...language.findings]
      : [fence, ...structure.filter((found) => isBefore(found, fence))]
  const { lang } = language
  return {
    diagnostics: findings.map((found) => place(found, decks.translation)),
    ...(lang === undefined ? {} : { lang }),
  }
}

/** What is wrong with a document's name alone, where there is nothing to compare it with. */
export function findNames(side: Side): Drift {
  const { findings, lang } = checkName(side.outline, side.deck.file.locale)
  return { diagnostics: findings.map((found) => place(found, side)), ...(lang === undefined ? {} : { lang }) }
}

const isBefore = (found: Finding, fence: Finding) =>
  found.rule !== 'locale/missing-slide' &&
  found.rule !== 'locale/missing-block' &&
  (found.line ?? 0) < (fence.line ?? 0)

function place({ rule, message, line, slide }: Finding, { deck: { file } }: Side): Diagnostic {
  return diagnose(rule, {
    place: { file: file.shownAs, ...(line === undefined ? {} : { line }) },
    deck: file.deck,
    locale: file.locale,
    message,
    ...(slide === undefined ? {} : { slide }),
  })
}
