import { textOf } from '../../markup/text-of.js'
import type { RenderedPart } from '../render-slides.js'
import type { Rendering } from '../rendering.js'
import { anchorOf } from './anchor-of.js'

/** One row of the contents. */
export interface ContentsEntry {
  /** The slide's number, in the document's digits. */
  readonly number: string
  readonly title: string
  readonly href: string
  readonly level: number
  /** The page that it stands on; `null` while nobody knows. */
  readonly page: string | null
}

/** On which page, from 1, the slides stand, by their anchors. */
export type PageNumbers = ReadonlyMap<string, number>

/** The slides that have a heading, each once, but for the title. */
export function contentsEntries(
  parts: readonly RenderedPart[],
  { digits }: Rendering,
  pages: PageNumbers,
): readonly ContentsEntry[] {
  const listed = parts.filter(
    ({ part, localized: { slide } }) => part.part === 1 && slide.role !== 'title' && slide.heading.length > 0,
  )
  const least = Math.min(...listed.map(({ localized }) => localized.slide.level || 2))
  return listed.map(({ localized: { slide }, number }) => {
    const anchor = anchorOf(number)
    const page = pages.get(anchor)
    return {
      number: digits.format(number),
      title: textOf(slide.heading),
      href: `#${anchor}`,
      level: Math.min((slide.level || 2) - least + 1, 3),
      page: page === undefined ? null : digits.format(page),
    }
  })
}
