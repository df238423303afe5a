import type { ElementContent } from 'hast'
import { textOf } from '../../markup/text-of.js'
import type { NumberedSlide } from './number-notes.js'

/** A heading and all that stands below it. */
export interface OutlinedSection {
  /** 1 for the sections of the article itself; a section is always one deeper than the one that it stands in. */
  readonly depth: number
  /** Among all sections, from 1. */
  readonly number: number
  readonly title: readonly ElementContent[]
  /** The slide that begins here; none for a heading above another one that has no text of its own. */
  readonly opening: NumberedSlide | undefined
  /** The slide with the heading, if it has one, and those without a heading that follow it. */
  readonly passages: readonly NumberedSlide[]
  readonly sections: readonly OutlinedSection[]
}

/** An article: what stands before its first heading, and its sections. */
export type OutlinedArticle = Pick<OutlinedSection, 'passages' | 'sections'>

interface Growing extends Omit<OutlinedSection, 'passages' | 'sections'> {
  readonly level: number
  readonly passages: NumberedSlide[]
  readonly sections: Growing[]
}

/** What stands on a slide of its own only as long as there are slides. */
const isFurniture = ({ slide }: NumberedSlide) => slide.role === 'title' || slide.role === 'agenda'

/**
 * Slides as the sections of an article, each below the nearest heading before it that has a lower level. Depths come of that and
 * not of the levels, so none is left out whatever levels a document has.
 */
export function outlineSections(slides: readonly NumberedSlide[]): OutlinedArticle {
  const root: Pick<Growing, 'passages' | 'sections'> = { passages: [], sections: [] }
  const open: Growing[] = []
  let number = 0
  const begin = (section: Pick<Growing, 'level' | 'title' | 'opening'>): Growing => {
    while ((open.at(-1)?.level ?? -1) >= section.level) open.pop()
    const begun: Growing = {
      ...section,
      depth: open.length + 1,
      number: ++number,
      passages: [],
      sections: [],
    }
    const above = open.at(-1) ?? root
    above.sections.push(begun)
    open.push(begun)
    return begun
  }
  for (const localized of slides.filter((one) => !isFurniture(one))) {
    const { role, level, heading, kicker, kickerLevel = level - 1 } = localized.slide
    // The intro has the title's words, which head the article.
    const isHeaded = role !== 'intro' && level > 0 && textOf(heading) !== ''
    if (isHeaded && textOf(kicker) !== '') begin({ level: kickerLevel, title: kicker, opening: undefined })
    if (isHeaded) begin({ level, title: heading, opening: localized })
    ;(open.at(-1) ?? root).passages.push(localized)
  }
  return root
}
