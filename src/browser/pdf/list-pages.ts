import type { PdfObjects } from './read-objects.js'
import { referencesIn } from './references-in.js'

/** The numbers of the objects that are a PDF's pages, in their order. */
export function listPages(pdf: PdfObjects): number[] {
  return referencesIn(pdf.objects.get(pdf.root) ?? '', 'Pages').flatMap((node) => pagesBelow(node, pdf))
}

/** A node of the tree has some kids, which may be nodes too. */
function pagesBelow(node: number, pdf: PdfObjects): number[] {
  const kids = referencesIn(pdf.objects.get(node) ?? '', 'Kids')
  return kids.length === 0 ? [node] : kids.flatMap((kid) => pagesBelow(kid, pdf))
}
