import { diagnose } from '../diagnostics/diagnose.js'
import type { Deck } from '../model/deck.js'
import type { Outcome } from '../model/diagnostic.js'
import type { Theme } from '../output/bundle-theme.js'
import type { Workshop } from './workshop.js'

/** The theme that was asked for, else the one that the document names, else the usual one. */
export async function chooseTheme(
  { frontMatter, file }: Deck,
  { config, themes }: Pick<Workshop, 'config' | 'themes'>,
): Promise<Outcome<Theme>> {
  const { theme } = frontMatter
  const usual = () => themes.inFolder(config.themeFolder)
  if (theme === undefined || config.isThemeAsked) return { value: await usual(), diagnostics: [] }
  const found = await themes.byName(theme)
  if (found !== undefined) return { value: found, diagnostics: [] }
  const unknown = diagnose('front-matter/wrong-value', {
    place: { file: file.shownAs, line: 1 },
    deck: file.deck,
    locale: file.locale,
    message: `There is no theme \`${theme}\`.`,
  })
  return { value: await usual(), diagnostics: [unknown] }
}
