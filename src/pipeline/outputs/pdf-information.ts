import type { PdfInformation } from '../../browser/pdf/add-information.js'
import type { FrontMatter } from '../../model/document.js'

/** What a document's front matter says for the properties of its PDFs. */
export function pdfInformation({ author, description, keywords }: FrontMatter): PdfInformation {
  return {
    ...(author !== undefined && { author }),
    ...(description !== undefined && { subject: description }),
    ...(keywords !== undefined && { keywords }),
  }
}
