import { readDeckFonts } from '../../fonts/deck-fonts.js'
import { planFonts } from '../../fonts/plan-fonts.js'
import type { SourceFile } from '../../model/document.js'
import { outputPaths } from '../../output/output-paths.js'
import { named } from '../../output/shared-files.js'
import type { WrittenFile } from '../../output/write-file.js'
import { type OtherOutput, renderArticlePage } from '../../render/article/render-article.js'
import { languageView } from '../../render/language-view.js'
import type { Rendering } from '../../render/rendering.js'
import { chooseNotesPolicy } from '../choose-notes-policy.js'
import { deckText } from '../deck-text.js'
import type { Materials } from '../gather-materials.js'
import { ownSheets } from '../own-sheets.js'
import type { Workshop } from '../workshop.js'
import type { FinishedDeck } from './finished-deck.js'
import { linkPolicy } from './link-policy.js'
import { type OfferedFormat, offersOf } from './offers-of.js'

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
  const { locales, formats } = await offersOf(file, whole.locales, shop)
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
      languages: locales.map((tag) => languageView(tag, ending)),
      outputs: formats.map((format) => otherOutput(format, file, materials.onScreen)),
    },
    { ...onScreen, deck: whole, playsMedia: false, slidePrefix: '#', pageEnding: ending },
  )
  return [await outputs.write(outputPaths(file.deck, file.locale).article, page)]
}

/** Writes what the page loads, and gives the addresses of its style sheets. */
async function putSheets(
  materials: Materials,
  { shared, outputs, library }: Workshop,
): Promise<readonly string[]> {
  const { onScreen, screenUsage, theme, math } = materials
  const { paper } = deckText(onScreen.deck, onScreen.words)
  const usage = { ...screenUsage, text: `${screenUsage.text} ${paper}` }
  const fonts = await readDeckFonts(planFonts(usage, library).value)
  const formulas = math === undefined ? [] : [named('math', 'css', math.css)]
  const media = (onScreen.media?.size ?? 0) > 0 ? [named('media', 'css', shared.mediaStyles)] : []
  const own = ownSheets({ ...materials, hasColumns: false }, shared)
  const sheets = [
    shared.articleStyles,
    ...own,
    ...formulas,
    ...media,
    theme.sheet,
    named('fonts', 'css', fonts.css),
  ]
  const texts = sheets.map(({ name, content }) => ({ name, bytes: content }))
  await outputs.share([
    ...texts,
    ...theme.files,
    ...fonts.files,
    ...(math?.files ?? []),
    ...onScreen.pictures.values(),
  ])
  return sheets.map(({ name }) => onScreen.assetPrefix + name)
}

/** Another output of the deck, as the article names it. */
function otherOutput(format: OfferedFormat, { deck, locale }: SourceFile, { words }: Rendering): OtherOutput {
  const names = {
    html: { name: words.slides, type: null },
    pdf: { name: `${words.slides} (PDF)`, type: 'application/pdf' },
    handout: { name: `${words.handout} (PDF)`, type: 'application/pdf' },
  }
  return { href: outputPaths(deck, locale)[format].slice(deck.length + 1), ...names[format] }
}
