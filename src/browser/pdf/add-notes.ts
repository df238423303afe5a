import { formatText } from './format-text.js'
import { listPages } from './list-pages.js'
import type { PdfObjects } from './read-objects.js'

/** What a speaker wants to say at a page. */
export interface PdfNote {
  /** The page's number, from 1. */
  readonly page: number
  /** In lines of plain text. */
  readonly text: string
}

/** Notes of pages, and whose they are, as readers show it. */
export interface PdfNotes {
  readonly author: string
  readonly notes: readonly PdfNote[]
}

/** Width and height of a note's sign, and how far it stands from the page's corner, in points. */
const [size, margin] = [20, 6]

/**
 * The same PDF with a text annotation for each note, in the corner of its page. The reader draws its sign, as it does its own
 * notes'; on paper there is none. It is not part of the structure: whoever has the page read aloud hears the slide.
 */
export function addNotes(pdf: PdfObjects, { author, notes }: PdfNotes): PdfObjects {
  const pages = listPages(pdf)
  const objects = new Map(pdf.objects)
  let last = Math.max(...objects.keys())
  for (const { page, text } of notes) {
    const number = pages[page - 1] ?? 0
    const owner = objects.get(number)
    if (owner === undefined) continue
    last++
    const rect = [margin, topOf(owner) - margin - size, margin + size, topOf(owner) - margin].join(' ')
    const note = `<</Type /Annot\n/Subtype /Text\n/Name /Note\n/Rect [${rect}]\n/F 24\n/Open false\n/C [1 .85 .3]\n/P ${number} 0 R`
    objects.set(
      last,
      `${last} 0 obj\n${note}\n/T ${formatText(author)}\n/Contents ${formatText(text)}>>\nendobj\n`,
    )
    objects.set(number, withAnnotation(owner, last))
  }
  return { ...pdf, objects }
}

function topOf(page: string): number {
  return Number(/\/MediaBox \[\S+ \S+ \S+ ([\d.]+)\]/.exec(page)?.[1] ?? 0)
}

function withAnnotation(page: string, number: number): string {
  const reference = `${number} 0 R`
  return page.includes('/Annots [')
    ? page.replace(/(?<=\/Annots \[[^\]]*)\]/, ` ${reference}]`)
    : page.replace('<<', `<</Annots [${reference}]\n`)
}
