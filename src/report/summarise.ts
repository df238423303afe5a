import { speakingTime } from '../language/speaking-time.js'
import { textOf } from '../markup/text-of.js'
import type { LocalizedDeck } from '../model/deck.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { SlidePart } from '../model/layout.js'
import type { Block, Slide } from '../model/slide.js'
import type { DeckReport, OutputReport, Report, ReportedDiagnostic, SlideReport } from '../model/report.js'
import { compareText } from '../language/compare-text.js'
import { orderDiagnostics } from './order-diagnostics.js'

/** A deck that was built, and what came of it. */
export interface BuiltDeck {
  readonly deck: LocalizedDeck
  readonly parts: readonly (readonly SlidePart[])[]
  /** Smallest body text by the id of a part, in px. */
  readonly minFontPx: ReadonlyMap<string, number | null>
  readonly outputs: readonly OutputReport[]
  readonly failed: boolean
}

/** The report of a run, in an order that does not depend on what was ready first. */
export function summarise(
  version: string,
  built: readonly BuiltDeck[],
  diagnostics: readonly Diagnostic[],
): Report {
  const sources = new Set(built.map(({ deck }) => deck.sourceLocale))
  const [source] = sources
  return {
    version,
    sourceLocale: sources.size === 1 && source !== undefined ? source : null,
    decks: built
      .map(reportDeck)
      .sort((a, b) => compareText(a.deck, b.deck) || compareText(a.locale, b.locale)),
    diagnostics: orderDiagnostics(diagnostics).map(reportDiagnostic),
  }
}

function reportDeck({ deck, parts, minFontPx, outputs, failed }: BuiltDeck): DeckReport {
  const { file, title } = deck.deck
  const paired = deck.slides.filter(({ source, borrowed }) => source !== undefined && !borrowed).length
  const isSource = file.locale === deck.sourceLocale
  return {
    deck: file.deck,
    locale: file.locale,
    title,
    failed,
    slides: deck.slides.flatMap(({ id, slide }, index) =>
      (parts[index] ?? []).map((part) => reportPart({ id, slide, part, minFontPx })),
    ),
    outputs,
    translation: {
      current: isSource ? paired : 0,
      outdated: 0,
      missing: deck.missing.length,
      extra: deck.extra.length,
      untracked: isSource ? 0 : paired,
      drift: deck.drift.length,
    },
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

function reportDiagnostic({ place, ...diagnostic }: Diagnostic): ReportedDiagnostic {
  return { ...diagnostic, file: place.file, line: place.line ?? null }
}

/** Minutes that a deck takes to say: its notes where a slide has some, else what the slide shows. */
export function minutesOf({ lang, slides }: LocalizedDeck): number {
  const said = slides.map(({ slide }) =>
    slide.notes.length > 0 ? textOf(slide.notes) : slide.blocks.map(textOfBlock).join(' '),
  )
  return speakingTime(said.join('\n'), lang)
}

function textOfBlock(block: Block): string {
  if (block.kind === 'figure' || block.kind === 'notice' || block.kind === 'code') return ''
  if (block.kind === 'group') return `${textOf(block.title)} ${block.blocks.map(textOfBlock).join(' ')}`
  return textOf(block.element)
}
