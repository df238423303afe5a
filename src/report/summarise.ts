import { relative, sep } from 'node:path'
import { speakingTime } from '../language/speaking-time.js'
import { spokenText } from '../markup/spoken-text.js'
import type { LocalizedDeck } from '../model/deck.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { SlidePart } from '../model/layout.js'
import type { Slide } from '../model/slide.js'
import type { DeckReport, OutputReport, Report, ReportedDiagnostic, SlideReport } from '../model/report.js'
import type { SlideState, Translation } from '../model/translation.js'
import { compareText } from '../language/compare-text.js'
import { orderDiagnostics } from './order-diagnostics.js'

/** A deck that was built, and what came of it. */
export interface BuiltDeck {
  readonly deck: LocalizedDeck
  readonly slides: readonly SlideReport[]
  /** How many of them are full of prose; see `countProse`. */
  readonly prose: number
  readonly outputs: readonly OutputReport[]
  readonly failed: boolean
  /** What is known of it as a translation; nothing of a source, and where the source was guessed. */
  readonly translation?: Translation
}

/** What is in a report besides the decks. */
interface Besides {
  /** Absolute folder that paths of documents are told from. */
  readonly root: string
  readonly diagnostics: readonly Diagnostic[]
  readonly pages?: readonly OutputReport[]
}

/** The report of a run, in an order that does not depend on what was ready first. */
export function summarise(
  version: string,
  built: readonly BuiltDeck[],
  { root, diagnostics, pages = [] }: Besides,
): Report {
  const sources = new Set(built.map(({ deck }) => deck.sourceLocale))
  const [source] = sources
  return {
    version,
    sourceLocale: sources.size === 1 && source !== undefined ? source : null,
    decks: built
      .map((one) => reportDeck(one, root))
      .sort((a, b) => compareText(a.deck, b.deck) || compareText(a.locale, b.locale)),
    pages: [...pages].sort((a, b) => compareText(a.path, b.path)),
    diagnostics: orderDiagnostics(diagnostics).map(reportDiagnostic),
  }
}

function reportDeck({ deck, slides, outputs, failed, translation }: BuiltDeck, root: string): DeckReport {
  const { file, title } = deck.deck
  return {
    deck: file.deck,
    locale: file.locale,
    title,
    file: relative(root, file.path).split(sep).join('/'),
    failed,
    slides,
    outputs,
    translation: { ...countStates(deck, translation), drift: deck.drift.length },
  }
}

/**
 * What is told of a deck's slides.
 * @param parts of each slide, in their order
 * @param minFontPx smallest body text by the id of a part, in px
 */
export function reportSlides(
  { slides }: LocalizedDeck,
  parts: readonly (readonly SlidePart[])[],
  minFontPx: ReadonlyMap<string, number | null>,
): readonly SlideReport[] {
  return slides.flatMap(({ id, slide }, index) =>
    (parts[index] ?? []).map((part) => reportPart({ id, slide, part, minFontPx })),
  )
}

/** Slides by their state; a source follows itself, and of what is not tracked nothing is known but what is paired. */
function countStates(deck: LocalizedDeck, translation: Translation | undefined) {
  if (translation === undefined) {
    const paired = deck.slides.filter(({ source, borrowed }) => source !== undefined && !borrowed).length
    const isSource = deck.deck.file.locale === deck.sourceLocale
    const { missing, extra } = deck
    const states = { missing: missing.length, extra: extra.length, outdated: 0 }
    return isSource
      ? { ...states, current: paired, untracked: 0 }
      : { ...states, current: 0, untracked: paired }
  }
  const count = (status: SlideState['status']) =>
    translation.slides.filter(({ state }) => state.status === status).length
  return {
    current: count('current'),
    outdated: count('outdated'),
    missing: count('missing'),
    extra: count('extra'),
    untracked: count('untracked'),
  }
}

interface ShownPart {
  readonly id: string
  readonly slide: Slide
  readonly part: SlidePart
  readonly minFontPx: ReadonlyMap<string, number | null>
}

function reportPart({ id, slide, part, minFontPx }: ShownPart): SlideReport {
  const partId = part.part === 1 ? id : `${id}~${part.part}`
  return {
    id,
    part: part.part,
    layout: part.layout,
    step: part.step,
    minFontPx: minFontPx.get(partId) ?? null,
    notes: part.part === 1 && slide.notes.length > 0,
  }
}

/** A diagnostic in one row. */
export function reportDiagnostic({ place, ...diagnostic }: Diagnostic): ReportedDiagnostic {
  return { ...diagnostic, file: place.file, line: place.line ?? null }
}

/** Minutes that a deck takes to say: its notes where a slide has some, else what the slide shows. */
export function minutesOf({ lang, slides }: LocalizedDeck): number {
  return speakingTime(slides.map(({ slide }) => spokenText(slide)).join('\n'), lang)
}
