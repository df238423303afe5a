import type { LocaleTag } from '../model/locale.js'

/** What a reader should know of a deck whose source locale was guessed. */
export const remarkOnGuess = (deck: string, locale: LocaleTag) =>
  `The source locale of \`${deck}\` was not given; \`${locale}\` is taken for it, whose structure most locales share. Name it with \`--source-locale\`.`
