import { readDeckFonts } from '../fonts/deck-fonts.js'
import { planFonts } from '../fonts/plan-fonts.js'
import { nativeName } from '../language/native-name.js'
import { wordsFor } from '../language/words.js'
import type { LocalizedDeck } from '../model/deck.js'
import type { Theme } from '../output/bundle-theme.js'
import { outputPaths } from '../output/output-paths.js'
import { type IndexPageFiles, named, readIndexFiles } from '../output/shared-files.js'
import { hasOutput } from '../output/write-file.js'
import { renderIndex } from '../render/render-index.js'
import type { Workshop } from './workshop.js'

/**
 * Writes the index page of each deck that was built: it opens the deck in the visitor's language. It offers the locales whose
 * decks are in the output folder, those of earlier runs too: a run may be of some locales alone.
 */
export async function writeIndexes(
  all: readonly LocalizedDeck[],
  built: readonly LocalizedDeck[],
  shop: Workshop,
): Promise<void> {
  const files = await readIndexFiles(shop.config.packageFolder)
  const ids = new Set(built.map(({ deck }) => deck.file.deck))
  for (const id of ids) {
    const decks = await keepWritten(
      all.filter(({ deck }) => deck.file.deck === id),
      shop,
    )
    const source = decks.find(({ deck, sourceLocale }) => deck.file.locale === sourceLocale) ?? decks[0]
    if (source === undefined) continue
    await writeIndex([source, ...decks.filter((deck) => deck !== source)], files, shop)
  }
}

async function keepWritten(
  decks: readonly LocalizedDeck[],
  { config }: Workshop,
): Promise<readonly LocalizedDeck[]> {
  const pageOf = ({ deck: { file } }: LocalizedDeck) => outputPaths(file.deck, file.locale).html
  const isThere = await Promise.all(decks.map((deck) => hasOutput(config.outFolder, pageOf(deck))))
  return decks.filter((_, index) => isThere[index])
}

async function writeIndex(
  decks: readonly [LocalizedDeck, ...LocalizedDeck[]],
  { indexStyles, opener }: IndexPageFiles,
  shop: Workshop,
): Promise<void> {
  const [{ deck, lang }] = decks
  const { file, frontMatter } = deck
  const { config, outputs, templates } = shop
  const words = wordsFor(lang, config.words)
  const theme = await themeNamed(frontMatter.theme, shop)
  const texts = [
    words.chooseLanguage,
    ...decks.flatMap(({ deck }) => [deck.title, nativeName(deck.file.locale)]),
  ]
  const usage = { locale: file.locale, languages: [lang], text: texts.join(' '), code: '', italic: false }
  // A script that no font here has is said of the deck that is written in it.
  const plan = planFonts({ ...usage, placeOf: () => ({ file: file.shownAs }) }, shop.library).value
  const fonts = await readDeckFonts(plan)
  const fontSheet = named('fonts', 'css', fonts.css)
  const sheets = [indexStyles, theme.sheet, fontSheet]
  const shared = [...sheets, opener].map(({ name, content }) => ({ name, bytes: content }))
  await outputs.share([...shared, ...theme.files, ...fonts.files])
  const paths = outputPaths(file.deck, file.locale)
  const address = ({ name }: { name: string }) => paths.assetPrefix + name
  const page = renderIndex(decks, {
    templates,
    words,
    files: { styles: sheets.map(address), opener: address(opener) },
  })
  await outputs.write(paths.index, page)
}

/** The theme that the deck's page in this language has; one that is not there was reported with that. */
async function themeNamed(name: string | undefined, { config, themes }: Workshop): Promise<Theme> {
  const found = name === undefined || config.isThemeAsked ? undefined : await themes.byName(name)
  return found ?? themes.inFolder(config.themeFolder)
}
