import type { LocaleTag } from '../model/locale.js'

/** What a reader should know of a deck whose source locale was guessed. */
export const remarkOnGuess = (deck: string, locale: LocaleTag) =>
  `The source locale of \`${deck}\` was not given; \`${locale}\` is taken for it, whose structure most locales share. Name it with \`--source-locale\`.`

/** The same where nothing is said against a guess. */
export const remarkOnUnknown = (deck: string) =>
  `The source locale of \`${deck}\` is not known, so nothing is said of its translations. Name it with \`--source-locale\`.`
