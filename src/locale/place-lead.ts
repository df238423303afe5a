import { textOf } from '../markup/text-of.js'
import { textWidth } from '../language/text-width.js'
import type { LocalizedSlide } from '../model/deck.js'
import type { Block, Slide } from '../model/slide.js'

/** Longest lead that a title slide carries, in Latin letters. */
const longestLead = 160

/**
 * Slides with the first paragraph of the intro on the title slide, where it is short in the source: every locale follows
 * the source, so that title slides look alike. An intro that is empty then is no slide; its anchors mean the title.
 */
export function placeLead(slides: readonly LocalizedSlide[]): LocalizedSlide[] {
  const [title, intro, ...body] = slides
  if (title?.slide.role !== 'title' || intro?.slide.role !== 'intro') return [...slides]
  const isMoved = hasLead(intro.source ?? intro.slide) && !hasFootnotes(intro.slide)
  const lead = isMoved ? leadOf(intro.slide) : undefined
  const blocks = lead === undefined ? intro.slide.blocks : intro.slide.blocks.slice(1)
  const isEmpty = blocks.length === 0
  const source = lead === undefined ? intro.source : withoutLead(intro.source)
  const top: Slide = {
    ...title.slide,
    anchors: isEmpty ? [...title.slide.anchors, ...intro.slide.anchors] : title.slide.anchors,
    blocks: lead === undefined ? [] : [lead],
    notes: isEmpty ? intro.slide.notes : [],
  }
  const rest = isEmpty
    ? []
    : [{ ...intro, slide: { ...intro.slide, blocks }, ...(source === undefined ? {} : { source }) }]
  const anchors = [...(title.source?.anchors ?? []), ...(isEmpty ? (intro.source?.anchors ?? []) : [])]
  const topSource = title.source === undefined ? {} : { source: { ...title.source, anchors } }
  return [{ ...title, slide: top, ...topSource }, ...rest, ...body]
}

/** The source's intro as its own deck shows it, for it decides how the translation's looks. */
function withoutLead(intro: Slide | undefined): Slide | undefined {
  return intro === undefined ? undefined : { ...intro, blocks: intro.blocks.slice(1) }
}

function leadOf({ blocks }: Slide): Block | undefined {
  const [first] = blocks
  return first?.kind === 'paragraph' ? first : undefined
}

function hasLead(intro: Slide): boolean {
  const lead = leadOf(intro)
  if (lead === undefined || !('element' in lead) || hasFootnotes(intro)) return false
  const text = textOf(lead.element)
  return textWidth(text) <= longestLead && !/[:：]$/u.test(text) // with a colon it leads in what follows
}

/** What has footnotes stays above them. */
const hasFootnotes = ({ blocks }: Slide) => blocks.some(({ kind }) => kind === 'footnotes')
