import { readDeckFonts } from '../../fonts/deck-fonts.js'
import { planFonts } from '../../fonts/plan-fonts.js'
import type { SourceFile } from '../../model/document.js'
import type { LocaleTag } from '../../model/locale.js'
import { outputPaths } from '../../output/output-paths.js'
import { named } from '../../output/shared-files.js'
import { hasOutput, type WrittenFile } from '../../output/write-file.js'
import { type OtherOutput, renderArticlePage } from '../../render/article/render-article.js'
import { languageView } from '../../render/language-view.js'
import { chooseNotesPolicy } from '../choose-notes-policy.js'
import { deckText } from '../deck-text.js'
import type { Materials } from '../gather-materials.js'
import type { Workshop } from '../workshop.js'
import type { FinishedDeck } from './finished-deck.js'
import { linkPolicy } from './link-policy.js'

/** How the names of articles end, behind their locale. */
const ending = '.article.html'

/** The document as an article on one page, and the shared files that it loads. */
export async function writeArticle(
  { materials }: FinishedDeck,
  shop: Workshop,
): Promise<readonly WrittenFile[]> {
  const { onScreen, whole } = materials
  const { config, translations, outputs } = shop
  const { file, frontMatter } = whole.deck
  const translation = translations.find((one) => one.deck === file.deck && one.locale === file.locale)
  const tags = await localesWithArticle(file, whole.locales, shop)
  const page = renderArticlePage(
    {
      whole,
      links: linkPolicy(frontMatter, config),
      hasNotes: chooseNotesPolicy(config, frontMatter) === 'deck',
      isLarge: config.handout.isLarge,
      pages: new Map(),
      ...(translation !== undefined && { translation }),
    },
    {
      styles: await putSheets(materials, shop),
      languages: tags.map((tag) => languageView(tag, ending)),
      outputs: await otherOutputs(file, materials, shop),
    },
    { ...onScreen, deck: whole, slidePrefix: '#', pageEnding: ending },
  )
  return [await outputs.write(outputPaths(file.deck, file.locale).article, page)]
}

/** Writes what the page loads, and gives the addresses of its style sheets. */
async function putSheets(
  { onScreen, screenUsage, theme }: Materials,
  { shared, outputs, library }: Workshop,
): Promise<readonly string[]> {
  const { paper } = deckText(onScreen.deck, onScreen.words)
  const usage = { ...screenUsage, text: `${screenUsage.text} ${paper}` }
  const fonts = await readDeckFonts(planFonts(usage, library).value)
  const sheets = [shared.articleStyles, theme.sheet, named('fonts', 'css', fonts.css)]
  const texts = sheets.map(({ name, content }) => ({ name, bytes: content }))
  await outputs.share([...texts, ...theme.files, ...fonts.files, ...onScreen.pictures.values()])
  return sheets.map(({ name }) => onScreen.assetPrefix + name)
}

/** The locales whose articles this run makes, and those that an earlier one made. */
async function localesWithArticle(
  { deck }: SourceFile,
  locales: readonly LocaleTag[],
  { shelf, config }: Workshop,
): Promise<readonly LocaleTag[]> {
  const isThere = await Promise.all(
    locales.map(
      (tag) =>
        shelf.built.has(`${deck}/${tag}`) || hasOutput(config.outFolder, outputPaths(deck, tag).article),
    ),
  )
  return locales.filter((_, index) => isThere[index])
}

/** The other outputs of the deck that this run makes or an earlier one made. */
async function otherOutputs(
  { deck, locale }: SourceFile,
  { onScreen: { words } }: Materials,
  { config }: Workshop,
): Promise<readonly OtherOutput[]> {
  const paths = outputPaths(deck, locale)
  const all = [
    { format: 'html', name: words.slides, type: null },
    { format: 'pdf', name: `${words.slides} (PDF)`, type: 'application/pdf' },
    { format: 'handout', name: `${words.handout} (PDF)`, type: 'application/pdf' },
  ] as const
  const isThere = await Promise.all(
    all.map(({ format }) => config.formats.has(format) || hasOutput(config.outFolder, paths[format])),
  )
  return all
    .filter((_, index) => isThere[index])
    .map(({ format, name, type }) => ({ href: paths[format].slice(deck.length + 1), name, type }))
}
