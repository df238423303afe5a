import { dropBroken } from '../assets/drop-broken.js'
import type { DeckPage } from '../browser/deck-page.js'
import { isPassing } from '../browser/is-passing.js'
import { PrintError } from '../browser/print-error.js'
import type { Site } from '../browser/serve-site.js'
import { diagnose } from '../diagnostics/diagnose.js'
import type { LocalizedDeck } from '../model/deck.js'
import type { Diagnostic, Outcome } from '../model/diagnostic.js'
import { formatPageSheet, formatScaleSheet } from '../output/canvas-sheet.js'
import type { WrittenFile } from '../output/write-file.js'
import { formatHandoutSheet } from '../render/handout/handout-sheet.js'
import { renderPrintPage } from '../render/render-page.js'
import { renderSlides } from '../render/render-slides.js'
import { countProse } from '../report/remark-prose.js'
import { type BuiltDeck, reportSlides } from '../report/summarise.js'
import { fitDecks, type FittedDeck } from './fit-decks.js'
import { gatherMaterials, type Materials } from './gather-materials.js'
import { makeOutputs } from './outputs/make-outputs.js'
import { inlineFonts, printSite } from './print-site.js'
import { nameOf, type Workshop } from './workshop.js'

/** What there is of a deck: what was made stays made where a later step fails. */
interface Made {
  fitted: FittedDeck
  outputs: readonly WrittenFile[]
}

/**
 * One deck in one locale from its slides to its files, or several in lockstep: lay out ⇄ measure, render, write, print. What
 * breaks on the way is tried once more, then with each deck alone, and is then that deck's failure.
 */
export async function buildDecks(
  decks: readonly LocalizedDeck[],
  shop: Workshop,
): Promise<readonly BuiltDeck[]> {
  return buildTogether(await Promise.all(decks.map((deck) => gatherMaterials(deck, shop))), shop)
}

async function buildTogether(gathered: readonly Materials[], shop: Workshop): Promise<readonly BuiltDeck[]> {
  const all = gathered.map((materials): InMaking => ({
    materials,
    made: { fitted: { parts: [], minFontPx: new Map() }, outputs: [] },
  }))
  const builtAs = ({ materials, made }: InMaking, failed: boolean): BuiltDeck => {
    const { deck } = materials.onScreen
    const { parts, minFontPx } = made.fitted
    const slides = reportSlides(deck, parts, minFontPx)
    return { deck, slides, prose: countProse(parts.flat()), outputs: made.outputs, failed }
  }
  try {
    await makeDecks(all, shop).catch((error: unknown) => {
      if (!isPassing(error)) throw error
      return makeDecks(all, shop)
    })
    return all.map((one) => builtAs(one, false))
  } catch (error) {
    if (!(error instanceof PrintError) && !isPassing(error)) throw error
    if (all.length > 1) return (await Promise.all(gathered.map((one) => buildTogether([one], shop)))).flat()
    shop.recorder.report(...gathered.map(({ onScreen }) => failureOf(onScreen.deck, error)))
    return all.map((one) => builtAs(one, true))
  }
}

/** A deck that is being made, and what there is of it. */
interface InMaking {
  readonly materials: Materials
  readonly made: Made
}

/** A deck in the making with the page that it is measured and printed on. */
interface OnPage extends InMaking {
  readonly page: DeckPage
}

/** The failure of a deck that could not be made. */
export function failureOf({ deck: { file } }: LocalizedDeck, error: unknown): Diagnostic {
  const message = `The deck could not be made: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`
  return diagnose('print/failed', {
    place: { file: file.shownAs },
    deck: file.deck,
    locale: file.locale,
    message,
  })
}

async function makeDecks(decks: readonly InMaking[], shop: Workshop): Promise<void> {
  const { recorder, share } = shop
  await using opened = await openPages(decks, shop)
  const ready = await Promise.all(
    opened.decks.map(async (one): Promise<OnPage> => {
      const materials = recorder.collect(await withSoundPictures(one.materials, one.page))
      recorder.advance('measuring', nameOf(materials.onScreen.deck), 0.2 * share)
      return { ...one, materials }
    }),
  )
  const fitted = await recorder.time(
    'fit',
    () => fitDecks(ready.map(({ materials, page }) => ({ rendering: materials.onPaper, page }))),
    ready.map(({ materials }) => nameOf(materials.onScreen.deck)).join(', '),
  )
  fitted.forEach((outcome, index) => {
    const made = ready[index]?.made
    if (made !== undefined) made.fitted = recorder.collect(outcome)
  })
  await Promise.all(ready.map((one) => finishDeck(one, shop)))
}

async function finishDeck({ made, materials, page }: OnPage, shop: Workshop): Promise<void> {
  const { fitted } = made
  shop.keepPage?.(
    nameOf(materials.onScreen.deck),
    renderSite(renderSlides(fitted.parts, materials.onPaper), materials, shop),
  )
  made.outputs = []
  for await (const written of makeOutputs({ fitted, materials, page }, shop))
    made.outputs = [...made.outputs, ...written]
}

/** Whether a picture can be drawn only the browser knows; a placeholder stands for one that cannot. */
export async function withSoundPictures(materials: Materials, page: DeckPage): Promise<Outcome<Materials>> {
  const { onScreen, onPaper, second } = materials
  const names = [onPaper, ...(second ? [second] : [])].flatMap(({ pictures }) =>
    [...pictures.values()].map(({ name }) => name),
  )
  if (names.length === 0) return { value: materials, diagnostics: [] }
  const found = await page.findBroken(names.map((name) => onPaper.assetPrefix + name))
  const broken = new Set(found.map((address) => address.slice(onPaper.assetPrefix.length)))
  const { value: pictures, diagnostics } = dropBroken(onPaper.pictures, broken, onPaper.deck)
  const sound = { ...materials, onScreen: { ...onScreen, pictures }, onPaper: { ...onPaper, pictures } }
  if (second === undefined) return { value: sound, diagnostics }
  // What the second deck lacks is said of it where it is built.
  const { value } = dropBroken(second.pictures, broken, second.deck)
  return { value: { ...sound, second: { ...second, pictures: value } }, diagnostics }
}

/** A page for each deck; where one does not open, none stays open. */
async function openPages(decks: readonly InMaking[], shop: Workshop) {
  const opening = decks.map(async (one): Promise<OnPage> => ({
    ...one,
    page: await shop.browser.openDeckPage(renderSite('', one.materials, shop), 'page.html'),
  }))
  const settled = await Promise.allSettled(opening)
  const opened = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const close = async () => {
    await Promise.all(opened.map(({ page }) => page[Symbol.asyncDispose]()))
  }
  const failed = settled.find((one) => one.status === 'rejected')
  if (failed !== undefined) {
    await close()
    throw failed.reason
  }
  return { decks: opened, [Symbol.asyncDispose]: close }
}

/** The site of the print page that shows these slides. */
export function renderSite(
  slides: string,
  { onPaper, printFonts, theme, second }: Materials,
  { shared, config }: Workshop,
): Site {
  const page = formatPageSheet(onPaper.canvas)
  const scale = formatScaleSheet(config.minSize)
  const sheets = [page, shared.slideStyles.content, theme.inlined, inlineFonts(printFonts), scale]
  const handout = config.formats.has('handout')
    ? [
        shared.handoutStyles,
        formatHandoutSheet(config.handout, onPaper),
        config.handout.kind === 'article' ? shared.printedArticleStyles : '',
      ]
    : []
  const texts = [...sheets, ...handout].filter((text) => text !== '')
  return printSite(renderPrintPage(slides, texts, onPaper), onPaper, second)
}
