import { formatText } from './format-text.js'
import type { PdfObjects } from './read-objects.js'

/** What the properties of a PDF say besides its title, which the browser writes. */
export interface PdfInformation {
  readonly author?: string
  readonly subject?: string
  readonly keywords?: string
}

const keys = { author: 'Author', subject: 'Subject', keywords: 'Keywords' } as const

/**
 * The same PDF with more in its dictionary of information. A library (`@cantoo/pdf-lib`) would do this and the notes too, but takes
 * 0.35 s to import and 0.1 s a PDF, as long as printing it, and 35 MB of disk; what is needed of the format is in this folder.
 */
export function addInformation(pdf: PdfObjects, information: PdfInformation): PdfObjects {
  const entries = Object.entries(keys).flatMap(([name, key]) => {
    const text = information[name as keyof typeof keys]
    return text === undefined || text === '' ? [] : [`/${key} ${formatText(text)}\n`]
  })
  const dictionary = pdf.objects.get(pdf.info) ?? ''
  const more = dictionary.replace('<<', () => `<<${entries.join('')}`)
  return { ...pdf, objects: new Map(pdf.objects).set(pdf.info, more) }
}
