import type { Element } from 'hast'
import { diagnose } from '../diagnostics/diagnose.js'
import { cutText } from '../language/cut-text.js'
import { mapSlide } from '../markup/map-slide.js'
import { readFormula } from '../markup/read-formula.js'
import { chooseFaces } from '../math/choose-faces.js'
import { drawFormula } from '../math/draw-formula.js'
import { type DrawWithKatex, loadKatex, TexError } from '../math/load-katex.js'
import { readMathSheet } from '../math/read-math-sheet.js'
import type { LocalizedDeck, LocalizedSlide } from '../model/deck.js'
import type { Diagnostic, Outcome } from '../model/diagnostic.js'
import { type DrawnFormulas, type Formula, formulaKey } from '../model/formula.js'
import type { Block } from '../model/slide.js'
import { markLines } from '../slides/mark-lines.js'
import { createStopWatch } from './create-stop-watch.js'

/** A deck and its formulas. */
export interface DeckWithFormulas {
  /** The deck, in which formulas that cannot be drawn are code like any other. */
  readonly deck: LocalizedDeck
  readonly formulas: DrawnFormulas
}

/** A longer formula is shown on no slide, and may take KaTeX long. */
const longest = 5_000
/** More formulas than anybody shows. */
const most = 5_000
/** Milliseconds for one formula, and for all of a deck; what means no harm takes a thousandth of it. */
const limits = { one: 5_000, all: 20_000 }

/** Formulas have nothing to draw with. */
const none: DrawnFormulas = { drawn: new Map() }

/** Draws a deck's formulas; those that cannot be drawn are reported, and stay code. Without formulas nothing is loaded. */
export async function drawFormulas(
  deck: LocalizedDeck,
  packageFolder: string,
): Promise<Outcome<DeckWithFormulas>> {
  const found = deck.slides.flatMap(findFormulas)
  if (found.length === 0) return { value: { deck, formulas: none }, diagnostics: [] }
  const { drawn, failed, styles } = drawAll(found, await loadKatex(found.map(({ formula }) => formula)))
  const faces = chooseFaces([...drawn.values()])
  const sheet = drawn.size === 0 ? {} : { sheet: await readMathSheet({ faces, styles, packageFolder }) }
  const whole =
    failed.size === 0 ? deck : { ...deck, slides: deck.slides.map((slide) => withoutFailed(slide, failed)) }
  return {
    value: { deck: whole, formulas: { drawn, ...sheet } },
    diagnostics: found.flatMap((one) => report(one, deck, failed)),
  }
}

interface FoundFormula {
  readonly formula: Formula
  readonly line: number
  readonly localized: LocalizedSlide
}

function findFormulas(localized: LocalizedSlide): FoundFormula[] {
  const { slide } = localized
  const found: FoundFormula[] = []
  mapSlide(slide, (element) => {
    const formula = element.tagName === 'code' ? readFormula(element) : undefined
    const line = Number(element.properties.dataLine ?? slide.line)
    if (formula !== undefined) found.push({ formula, line, localized })
    return [element]
  })
  return found
}

interface Drawing {
  readonly drawn: Map<string, Element>
  /** Why formulas cannot be drawn, by their keys. */
  readonly failed: Map<string, string>
  readonly styles: Map<string, string>
}

/** One that takes too long is stopped, and the others go on, as long as all of them do not. */
function drawAll(found: readonly FoundFormula[], draw: DrawWithKatex): Drawing {
  const formulas = new Map(found.map(({ formula }) => [formulaKey(formula), formula]))
  const drawing: Drawing = { drawn: new Map(), failed: new Map(), styles: new Map() }
  const stopAfter = createStopWatch()
  const end = performance.now() + limits.all
  for (const [key, formula] of formulas) {
    const left = Math.ceil(end - performance.now())
    const isDone =
      left > 0 && stopAfter(Math.min(limits.one, left), () => drawOne([key, formula], draw, drawing))
    if (!isDone) drawing.failed.set(key, 'it takes too long')
  }
  return drawing
}

function drawOne([key, formula]: readonly [string, Formula], draw: DrawWithKatex, drawing: Drawing): void {
  const { drawn, failed, styles } = drawing
  try {
    if (formula.tex.length > longest) failed.set(key, `it is longer than ${longest} signs`)
    else if (drawn.size >= most) failed.set(key, `the document has more than ${most}`)
    else drawn.set(key, drawFormula(formula, draw, styles))
  } catch (error) {
    if (!(error instanceof TexError)) throw error
    failed.set(key, error.message)
  }
}

function withoutFailed(localized: LocalizedSlide, failed: ReadonlyMap<string, string>): LocalizedSlide {
  const isFailed = (element: Element) => {
    const formula = readFormula(element)
    return formula !== undefined && failed.has(formulaKey(formula))
  }
  const asCode = (block: Block): Block =>
    block.kind === 'math' && isFailed(block.element)
      ? { ...block, kind: 'code', element: markLines(block.element) }
      : block.kind === 'group'
        ? { ...block, blocks: block.blocks.map(asCode) }
        : block
  const slide = { ...localized.slide, blocks: localized.slide.blocks.map(asCode) }
  const bare = mapSlide(slide, (element) => {
    if (element.tagName !== 'code' || !isFailed(element)) return [element]
    const { dataMath: _, ...properties } = element.properties
    return [{ ...element, properties }]
  })
  return { ...localized, slide: bare }
}

/** Of what is taken from the source's document the source's own deck tells. */
function report(
  { formula, line, localized }: FoundFormula,
  { deck: { file } }: LocalizedDeck,
  failed: ReadonlyMap<string, string>,
): Diagnostic[] {
  const why = failed.get(formulaKey(formula))
  if (why === undefined || localized.borrowed !== undefined) return []
  const tex = cutText(formula.tex.replace(/\s+/g, ' ').replaceAll('`', "'"), 60)
  return [
    diagnose('math/error', {
      place: { file: file.shownAs, line },
      deck: file.deck,
      locale: file.locale,
      slide: localized.id,
      message: `The formula \`${tex}\` cannot be drawn: ${why}.`,
    }),
  ]
}
