import type { PdfNotes } from '../../browser/pdf/add-notes.js'
import { plainLines } from '../../markup/plain-lines.js'
import type { RenderedPart } from '../../render/render-slides.js'
import type { Rendering } from '../../render/rendering.js'

/** The speaker notes of pages, each on the page on which its slide begins; they are the author's, or else just notes. */
export function notesOfPages(pages: readonly RenderedPart[], { deck, words }: Rendering): PdfNotes {
  const notes = pages.flatMap(({ localized, part }, index) => {
    const isFirst = part.part === 1 && (part.shown ?? 0) === 0
    const text = isFirst ? plainLines(localized.slide.notes) : ''
    return text === '' ? [] : [{ page: index + 1, text }]
  })
  return { author: deck.deck.frontMatter.author ?? words.notes, notes }
}
