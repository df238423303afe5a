import type { Element } from 'hast'
import { isPassing } from '../browser/is-passing.js'
import { acceptDrawing, labelsOf } from '../diagrams/accept-drawing.js'
import { describeFailure, refuseDiagram } from '../diagrams/describe-failure.js'
import { diagnose } from '../diagnostics/diagnose.js'
import { cutText } from '../language/cut-text.js'
import { diagramOf } from '../markup/diagram-of.js'
import { withStep } from '../markup/steps.js'
import { textOf } from '../markup/text-of.js'
import type { LocalizedDeck, LocalizedSlide } from '../model/deck.js'
import type { Diagnostic, Outcome } from '../model/diagnostic.js'
import type { Drawing, DrawingFailure, DrawingResult } from '../model/diagram.js'
import type { Block, FigureBlock } from '../model/slide.js'
import { markLines } from '../slides/mark-lines.js'
import { openDrawingRoom } from './drawing-room.js'
import { nameOf, type Workshop } from './workshop.js'

/** A diagram that a slide holds. */
interface FoundDiagram {
  readonly source: string
  readonly line: number
  readonly localized: LocalizedSlide
}

/**
 * The deck with its diagrams drawn; one that cannot be stands there as the code that it is written as, and is reported. Without
 * diagrams nothing is loaded.
 */
export async function drawDiagrams(deck: LocalizedDeck, shop: Workshop): Promise<Outcome<LocalizedDeck>> {
  const found = deck.slides.flatMap(findDiagrams)
  if (found.length === 0) return { value: deck, diagnostics: [] }
  const results = await shop.recorder.time('diagrams', () => drawAll(deck, found, shop), nameOf(deck))
  const slides = deck.slides.map((localized) => ({
    ...localized,
    slide: {
      ...localized.slide,
      blocks: localized.slide.blocks.map((block) => withDrawing(block, results)),
    },
  }))
  return { value: { ...deck, slides }, diagnostics: found.flatMap((one) => report(one, deck, results)) }
}

function findDiagrams(localized: LocalizedSlide): FoundDiagram[] {
  const inBlock = (block: Block): FoundDiagram[] => {
    if (block.kind === 'group') return block.blocks.flatMap(inBlock)
    const source = block.kind === 'figure' ? diagramOf(block.image) : undefined
    return source === undefined ? [] : [{ source, line: block.line, localized }]
  }
  return localized.slide.blocks.flatMap(inBlock)
}

type Results = ReadonlyMap<string, DrawingResult>

/** Each text is drawn once. What an earlier run drew is not drawn again. */
async function drawAll(
  deck: LocalizedDeck,
  found: readonly FoundDiagram[],
  shop: Workshop,
): Promise<Results> {
  const { browser, drawings, recorder } = shop
  const sources = [...new Set(found.map(({ source }) => source))]
  const results = new Map<string, DrawingResult>(
    sources.flatMap((source) => {
      const refusal = refuseDiagram(source)
      return refusal === undefined ? [] : [[source, refusal]]
    }),
  )
  const wanted = sources.filter((source) => !results.has(source))
  if (wanted.length === 0) return results
  const room = await openDrawingRoom(deck, wanted, shop)
  for (const source of wanted) {
    const kept = drawings.recall(room.keyOf(source))
    if (kept !== undefined) results.set(source, kept)
  }
  const fresh = wanted.filter((source) => !results.has(source))
  if (fresh.length === 0) return results
  const draw = () => browser.drawDiagrams(room.site, fresh.map(room.orderOf))
  const drawn = await draw().catch((error: unknown) => {
    recorder.checkStopped() // it closes the browser, and no deck is to blame
    if (!isPassing(error)) throw error
    return draw().catch(lose)
  })
  fresh.forEach((source, index) => {
    const result: DrawingResult = drawn[index] ?? nothing
    if (result.kind === 'drawn') drawings.note(room.keyOf(source), result)
    results.set(source, result)
  })
  return results
}

/** What there is where the browser broke down again: the deck shows the texts as they are. */
function lose(error: unknown): readonly DrawingResult[] {
  if (!isPassing(error)) throw error
  return []
}

const nothing: DrawingFailure = { kind: 'failed', message: 'The browser broke down over it.' }

function withDrawing(block: Block, results: Results): Block {
  if (block.kind === 'group')
    return { ...block, blocks: block.blocks.map((inner) => withDrawing(inner, results)) }
  const source = block.kind === 'figure' ? diagramOf(block.image) : undefined
  if (block.kind !== 'figure' || source === undefined) return block
  const drawing = drawingOf(block, results.get(source))
  return drawing === undefined ? asCode(block) : { ...block, image: drawing }
}

/** More than is read out for a picture, in Latin letters. */
const longestName = 300

function drawingOf(
  block: Pick<FigureBlock, 'caption'>,
  result: DrawingResult | undefined,
): Element | undefined {
  return result?.kind === 'drawn' ? acceptDrawing(result, namesOf(result, textOf(block.caption))) : undefined
}

/** Where its author gave a diagram no title, it is called by its caption, or by what its labels say. */
function namesOf(drawing: Drawing, caption: string) {
  const title = drawing.title || caption || labelsOf(drawing).join(', ')
  return { title: cutText(title, longestName), description: drawing.description }
}

/** What was to be drawn, as it is written. */
function asCode({ line, image, caption, step }: FigureBlock): Block {
  const code = withStep(markLines(image), step)
  const dataFile = textOf(caption)
  const properties = { ...code.properties, ...(dataFile !== '' && { dataFile }) }
  return { kind: 'code', line, element: { ...code, properties } }
}

/** Of what is taken from the source's document the source's own deck tells. */
function report(
  { source, line, localized }: FoundDiagram,
  deck: LocalizedDeck,
  results: Results,
): Diagnostic[] {
  const result = results.get(source)
  if (localized.borrowed !== undefined || result === undefined) return []
  const failure = failureOf(result, source)
  if (failure === undefined) return []
  const { file } = deck.deck
  return [
    diagnose('diagram/error', {
      place: { file: file.shownAs, line: line + (failure.line ?? 0) },
      deck: file.deck,
      locale: file.locale,
      slide: localized.id,
      message: failure.message,
    }),
  ]
}

function failureOf(result: DrawingResult, source: string) {
  if (result.kind === 'drawn') {
    if (acceptDrawing(result, { title: '', description: '' }) !== undefined) return undefined
    return { message: 'The drawing shows nothing, or more than a slide can show.', line: undefined }
  }
  return result.isQuoted === true ? describeFailure(result, source) : result
}
