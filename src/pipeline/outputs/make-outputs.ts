import { type OutputFormat, outputFormats } from '../../model/build.js'
import type { WrittenFile } from '../../output/write-file.js'
import { nameOf, type Workshop } from '../workshop.js'
import { drawCover } from './draw-cover.js'
import { drawPictures, drawThumbnails } from './draw-slides.js'
import type { FinishedDeck, OutputMaker } from './finished-deck.js'
import { keepGoing } from './keep-going.js'
import { printHandout } from './print-handout.js'
import { printSlides } from './print-slides.js'
import { writeArticle } from './write-article.js'
import { writeDeck } from './write-deck.js'
import { writeStandalone } from './write-standalone.js'

/** What is being done, as whoever watches is told. */
interface Step {
  readonly name: 'writing' | 'printing' | 'drawing'
  readonly make: OutputMaker
}

/**
 * A format's steps, of which only one uses the page: they go on together. The picture of the title is drawn while the slides are
 * still shown as they were looked at.
 */
const steps: Readonly<Record<OutputFormat, readonly Step[]>> = {
  html: [
    { name: 'writing', make: writeDeck },
    { name: 'drawing', make: drawCover },
  ],
  pdf: [{ name: 'printing', make: printSlides }],
  handout: [{ name: 'printing', make: printHandout }],
  article: [{ name: 'writing', make: writeArticle }],
  standalone: [{ name: 'writing', make: writeStandalone }],
  png: [{ name: 'drawing', make: drawPictures }],
  thumbnails: [{ name: 'drawing', make: drawThumbnails }],
}

const stepsOf = (format: OutputFormat, { skipsCovers = false }: Workshop) =>
  steps[format].filter(({ make }) => !skipsCovers || make !== drawCover)

/** Under which name its time is told. */
const timers = { writing: 'write', printing: 'print', drawing: 'draw' } as const

/**
 * Makes what was asked for of a deck, one format after the other, since all are printed from one page; gives each as it is there: it
 * stays where a later one fails.
 */
export async function* makeOutputs(
  deck: FinishedDeck,
  shop: Workshop,
): AsyncGenerator<readonly WrittenFile[]> {
  const { recorder, config, share } = shop
  const asked = outputFormats.flatMap((format) => (config.formats.has(format) ? [stepsOf(format, shop)] : []))
  const make = ({ name, make }: Step) => {
    recorder.advance(name, nameOf(deck.materials.onScreen.deck), (0.8 * share) / asked.flat().length)
    const work = () => keepGoing(() => make(deck, shop), recorder)
    return recorder.time(timers[name], work, nameOf(deck.materials.onScreen.deck))
  }
  for (const ofFormat of asked) {
    // The browser draws while the deck is written; one that fails takes nothing from the other.
    const making = ofFormat.map(make)
    await Promise.allSettled(making)
    for (const made of making) yield await made
  }
}
