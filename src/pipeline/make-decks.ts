import type { DeckPage } from '../browser/deck-page.js'
import { isPassing } from '../browser/is-passing.js'
import { PrintError } from '../browser/print-error.js'
import { diagnose } from '../diagnostics/diagnose.js'
import type { LocalizedDeck } from '../model/deck.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { WrittenFile } from '../output/write-file.js'
import { renderSlides } from '../render/render-slides.js'
import { countProse } from '../report/remark-prose.js'
import { type BuiltDeck, reportSlides } from '../report/summarise.js'
import { fitDecks, type FittedDeck } from './fit-decks.js'
import { fitSetting } from './fit-setting.js'
import { gatherMaterials, type Materials } from './gather-materials.js'
import type { FittingDeck } from './measure-plans.js'
import { makeOutputs } from './outputs/make-outputs.js'
import { renderSite } from './render-site.js'
import { withSoundPictures } from './sound-pictures.js'
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
    made: { fitted: { parts: [], minFontPx: new Map(), room: [] }, outputs: [] },
  }))
  const builtAs = ({ materials, made }: InMaking, failed: boolean): BuiltDeck => {
    const { deck } = materials.onScreen
    const { parts, minFontPx } = made.fitted
    const slides = reportSlides(deck, parts, minFontPx)
    return { deck, slides, prose: countProse(parts.flat()), outputs: made.outputs, failed }
  }
  try {
    await makeDecks(all, shop).catch((error: unknown) => {
      shop.recorder.checkStopped() // it closes the browser, and no deck is to blame
      if (!isPassing(error)) throw error
      return makeDecks(all, shop)
    })
    return all.map((one) => builtAs(one, false))
  } catch (error) {
    shop.recorder.checkStopped()
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
    () =>
      fitDecks(
        ready.map((one) => fittingDeck(one, shop)),
        shop.fits,
      ),
    ready.map(({ materials }) => nameOf(materials.onScreen.deck)).join(', '),
  )
  fitted.forEach((outcome, index) => {
    const made = ready[index]?.made
    if (made !== undefined) made.fitted = recorder.collect(outcome)
  })
  await Promise.all(ready.map((one) => finishDeck(one, shop)))
}

function fittingDeck({ materials, page }: OnPage, shop: Workshop): FittingDeck {
  const rendering = materials.onPaper
  return shop.fits === undefined
    ? { rendering, page }
    : { rendering, page, setting: fitSetting(materials, shop) }
}

async function finishDeck({ made, materials, page }: OnPage, shop: Workshop): Promise<void> {
  const { fitted } = made
  shop.keepPage?.(
    nameOf(materials.onScreen.deck),
    renderSite(renderSlides(fitted.parts, materials.onPaper), materials, shop),
  )
  // Slides that were measured before were not looked at now.
  if (shop.fits !== undefined && usesPage(shop))
    await page.show(renderSlides(fitted.parts, materials.onPaper))
  made.outputs = []
  for await (const written of makeOutputs({ fitted, materials, page }, shop))
    made.outputs = [...made.outputs, ...written]
}

/** Whether anything is printed or drawn. */
const usesPage = ({ config: { formats }, skipsCovers = false }: Workshop) =>
  !skipsCovers || [...formats].some((format) => !['html', 'article', 'standalone'].includes(format))

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
