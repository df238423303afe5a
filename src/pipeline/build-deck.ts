import { dropBroken } from '../assets/drop-broken.js'
import { resolvePictures } from '../assets/resolve-pictures.js'
import type { DeckPage } from '../browser/deck-page.js'
import { isPassing } from '../browser/is-passing.js'
import { PrintError } from '../browser/print-error.js'
import type { Site } from '../browser/serve-site.js'
import type { RunningBrowser } from '../browser/start-browser.js'
import { diagnose } from '../diagnostics/diagnose.js'
import { readDeckFonts } from '../fonts/deck-fonts.js'
import type { FontUsage } from '../fonts/font-plan.js'
import type { FontLibrary } from '../fonts/load-library.js'
import { planFonts } from '../fonts/plan-fonts.js'
import { createPrintFonts } from '../fonts/print-fonts.js'
import { wordsFor } from '../language/words.js'
import { condenseSlide } from '../layout/condense-slide.js'
import type { BuildConfig } from '../model/build.js'
import { canvasSizes, type CanvasSize, usualCanvas } from '../model/canvas.js'
import type { LocalizedDeck } from '../model/deck.js'
import type { Diagnostic, Outcome } from '../model/diagnostic.js'
import type { FontSet } from '../model/font.js'
import type { AssetStore } from '../output/asset-store.js'
import { outputPaths } from '../output/output-paths.js'
import { formatPageSheet, formatScaleSheet } from '../output/canvas-sheet.js'
import type { Theme } from '../output/bundle-theme.js'
import type { ThemeShelf } from '../output/read-theme.js'
import { named, type SharedFiles } from '../output/shared-files.js'
import { type WrittenFile, writeOutput } from '../output/write-file.js'
import type { Templates } from '../render/compile-templates.js'
import type { DeckShelf } from '../render/deck-shelf.js'
import { listAnchors } from '../render/list-anchors.js'
import { renderDeckPage, renderPrintPage } from '../render/render-page.js'
import { renderSlides } from '../render/render-slides.js'
import type { Rendering } from '../render/rendering.js'
import type { BuiltDeck } from '../report/summarise.js'
import { deckText } from './deck-text.js'
import { fitDeck, type FittedDeck } from './fit-deck.js'
import { inlineFonts, printSite } from './print-site.js'
import type { Recorder } from './recorder.js'

/** What the decks of a run share. */
export interface Workshop {
  readonly config: BuildConfig
  readonly root: string
  readonly templates: Templates
  readonly shared: SharedFiles
  readonly themes: ThemeShelf
  readonly library: FontLibrary
  readonly store: AssetStore
  /** All decks of the run, for the links between them. */
  readonly shelf: DeckShelf
  readonly browser: RunningBrowser
  readonly recorder: Recorder
  /** Is handed each deck's print page as it is printed; only who compares with the bare browser asks for it. */
  readonly keepPage?: (name: string, site: Site) => void
  /** One deck's share of the whole run, from 0 to 1. */
  readonly share: number
}

/** What a deck is made with, and how it is rendered on screen and on paper. */
interface Materials {
  readonly printFonts: FontSet
  /** What the deck's fonts must hold: what it prints, and what its bar says. */
  readonly screenUsage: FontUsage
  readonly theme: Theme
  readonly onScreen: Rendering
  readonly onPaper: Rendering
}

/** What there is of a deck: what was made stays made where a later step fails. */
interface Made {
  fitted: FittedDeck
  outputs: readonly WrittenFile[]
}

/**
 * One deck in one locale from its slides to its files: lay out ⇄ measure, render, write, print. What breaks on the way is
 * tried once more, and is then this deck's failure alone.
 */
export async function buildDeck(whole: LocalizedDeck, shop: Workshop): Promise<BuiltDeck> {
  const { config } = shop
  const density = config.density ?? whole.deck.frontMatter.density ?? config.usualDensity
  const deck = density === 'talk' ? condenseDeck(whole) : whole
  const materials = await gatherMaterials(deck, shop)
  const made: Made = { fitted: { parts: [], minFontPx: new Map() }, outputs: [] }
  try {
    await makeDeck(made, materials, shop).catch((error: unknown) => {
      if (!isPassing(error)) throw error
      return makeDeck(made, materials, shop)
    })
    return { deck, ...made.fitted, outputs: made.outputs, failed: false }
  } catch (error) {
    if (!(error instanceof PrintError) && !isPassing(error)) throw error
    shop.recorder.report(failureOf(deck, error))
    return { deck, ...made.fitted, outputs: made.outputs, failed: true }
  }
}

/** The deck as a speaker would show it; its source's slides too, since they decide how its own look. */
function condenseDeck(deck: LocalizedDeck): LocalizedDeck {
  const slides = deck.slides.map(({ slide, source, ...localized }) => ({
    ...localized,
    slide: condenseSlide(slide, localized.borrowed?.lang ?? deck.lang),
    ...(source !== undefined && { source: condenseSlide(source, deck.sourceLocale) }),
  }))
  return { ...deck, slides }
}

function failureOf({ deck: { file } }: LocalizedDeck, error: unknown): Diagnostic {
  const message = `The deck could not be made: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`
  return diagnose('print/failed', {
    place: { file: file.shownAs },
    deck: file.deck,
    locale: file.locale,
    message,
  })
}

async function makeDeck(made: Made, gathered: Materials, shop: Workshop): Promise<void> {
  const { recorder, config, share } = shop
  const { deck } = gathered.onScreen
  await using page = await openPage(gathered, shop)
  const materials = recorder.collect(await withSoundPictures(gathered, page))
  recorder.advance('measuring', nameOf(deck), 0.2 * share)
  const fitted = recorder.collect(await recorder.time('fit', () => fitDeck(materials.onPaper, page)))
  shop.keepPage?.(nameOf(deck), renderSite(renderSlides(fitted.parts, materials.onPaper), materials, shop))
  made.fitted = fitted
  made.outputs = []
  if (config.formats.has('html'))
    made.outputs = [await recorder.time('write', () => writeDeck(fitted, materials, shop))]
  recorder.advance('printing', nameOf(deck), 0.5 * share)
  if (config.formats.has('pdf')) {
    const pdf = await recorder.time('print', () => print(fitted, page, { deck, config }))
    made.outputs = [...made.outputs, pdf]
  }
  recorder.advance('writing', nameOf(deck), 0.3 * share)
}

/** Whether a picture can be drawn only the browser knows; a placeholder stands for one that cannot. */
async function withSoundPictures(materials: Materials, page: DeckPage): Promise<Outcome<Materials>> {
  const { onScreen, onPaper } = materials
  if (onPaper.pictures.size === 0) return { value: materials, diagnostics: [] }
  const addresses = [...onPaper.pictures.values()].map(({ name }) => onPaper.assetPrefix + name)
  const broken = new Set(
    (await page.findBroken(addresses)).map((address) => address.slice(onPaper.assetPrefix.length)),
  )
  const { value: pictures, diagnostics } = dropBroken(onPaper.pictures, broken, onPaper.deck)
  const sound = { ...materials, onScreen: { ...onScreen, pictures }, onPaper: { ...onPaper, pictures } }
  return { value: sound, diagnostics }
}

async function gatherMaterials(deck: LocalizedDeck, shop: Workshop): Promise<Materials> {
  const { root, recorder, library, templates } = shop
  const { file } = deck.deck
  const words = wordsFor(deck.lang, shop.config.words)
  const pictures = recorder.collect(await recorder.time('assets', () => resolvePictures(deck, root)))
  const text = deckText(deck, words)
  const placeOf = (character: string) => ({ file: file.shownAs, ...text.lineOf(character) })
  const usage = {
    locale: file.locale,
    languages: text.languages,
    code: text.code,
    italic: text.italic,
    placeOf,
  }
  const plan = recorder.collect(planFonts({ ...usage, text: text.slides }, library))
  const digits = new Intl.NumberFormat(deck.lang, { useGrouping: false })
  const canvas = canvasOf(deck, shop)
  const shared = { deck, templates, canvas, words, pictures, digits, anchors: listAnchors(deck) }
  return {
    printFonts: await recorder.time('fonts', () => createPrintFonts(plan)),
    screenUsage: { ...usage, text: `${text.slides} ${text.bar}` },
    theme: await chooseTheme(deck, shop),
    onScreen: {
      ...shared,
      shelf: shop.shelf,
      assetPrefix: outputPaths(file.deck, file.locale).assetPrefix,
      slidePrefix: '#/',
    },
    onPaper: { ...shared, assetPrefix: 'assets/', slidePrefix: '#' },
  }
}

/** The size that was asked for, else the one that the document names, else that of the configuration, else the usual one. */
function canvasOf({ deck }: LocalizedDeck, { config }: Workshop): CanvasSize {
  const { size } = deck.frontMatter
  return config.size ?? (size && canvasSizes[size]) ?? config.usualSize ?? usualCanvas
}

/** The theme that was asked for, else the one that the document names, else the usual one. */
async function chooseTheme({ deck }: LocalizedDeck, { config, themes, recorder }: Workshop): Promise<Theme> {
  const { theme } = deck.frontMatter
  if (theme === undefined || config.isThemeAsked) return themes.inFolder(config.themeFolder)
  const found = await themes.byName(theme)
  if (found !== undefined) return found
  const { shownAs, deck: id, locale } = deck.file
  const message = `There is no theme \`${theme}\`.`
  recorder.report(
    diagnose('front-matter/wrong-value', { place: { file: shownAs, line: 1 }, deck: id, locale, message }),
  )
  return themes.inFolder(config.themeFolder)
}

async function openPage(materials: Materials, shop: Workshop): Promise<DeckPage> {
  return shop.browser.openDeckPage(renderSite('', materials, shop), 'page.html')
}

/** The site of the print page that shows these slides. */
function renderSite(
  slides: string,
  { onPaper, printFonts, theme }: Materials,
  { shared, config }: Workshop,
): Site {
  const page = formatPageSheet(onPaper.canvas)
  const scale = formatScaleSheet(config.minSize)
  const sheets = [page, shared.slideStyles.content, theme.inlined, inlineFonts(printFonts), scale].filter(
    (text) => text !== '',
  )
  return printSite(renderPrintPage(slides, sheets, onPaper), onPaper)
}

async function writeDeck(
  { parts }: FittedDeck,
  { onScreen, screenUsage, theme }: Materials,
  shop: Workshop,
): Promise<WrittenFile> {
  const { shared, config, store, library } = shop
  const { file } = onScreen.deck.deck
  // The names of languages in the bar may need scripts that no font here has: no fault of the document's.
  const deckFonts = await readDeckFonts(planFonts(screenUsage, library).value)
  const fonts = named('fonts', 'css', deckFonts.css + formatScaleSheet(config.minSize))
  const address = ({ name }: { name: string }) => onScreen.assetPrefix + name
  const files = {
    styles: [shared.revealStyles, shared.slideStyles, theme.sheet, fonts].map(address),
    scripts: [shared.reveal, shared.viewer].map(address),
  }
  const texts = [...Object.values(shared), theme.sheet, fonts].map(({ name, content }) => ({
    name,
    bytes: content,
  }))
  await store.put([...texts, ...theme.files, ...deckFonts.files, ...onScreen.pictures.values()])
  const page = renderDeckPage(renderSlides(parts, onScreen), files, onScreen)
  return writeOutput(config.outFolder, outputPaths(file.deck, file.locale).html, page)
}

async function print(
  { parts }: FittedDeck,
  page: DeckPage,
  { deck, config }: Pick<Workshop, 'config'> & { deck: LocalizedDeck },
) {
  const { file } = deck.deck
  const pdf = await page.print({ slides: parts.flat().length, epochSeconds: config.epochSeconds })
  return writeOutput(config.outFolder, outputPaths(file.deck, file.locale).pdf, pdf)
}

/** A deck and its locale, as people read it: `seeds/es`. */
export const nameOf = ({ deck }: LocalizedDeck) => `${deck.file.deck}/${deck.file.locale}`
