import type { PdfObjects } from '../../src/browser/pdf/read-objects.js'
import { referencesIn } from '../../src/browser/pdf/references-in.js'

/** An element of a PDF's structure: what it is, its object's text, and what is below it. */
export interface StructureElement {
  readonly kind: string
  readonly text: string
  readonly children: readonly StructureElement[]
}

/** The structure of a PDF, from its root; nothing where it has none. */
export function readStructure(pdf: PdfObjects): readonly StructureElement[] {
  const [root = 0] = referencesIn(pdf.objects.get(pdf.root) ?? '', 'StructTreeRoot')
  return childrenOf(pdf.objects.get(root) ?? '', pdf)
}

/** All elements of a structure in reading order, parents before children. */
export function allElements(tree: readonly StructureElement[]): StructureElement[] {
  return tree.flatMap((element) => [element, ...allElements(element.children)])
}

function childrenOf(text: string, pdf: PdfObjects): StructureElement[] {
  return referencesIn(withoutInner(text), 'K').flatMap((number) => {
    const child = pdf.objects.get(number) ?? ''
    const kind = /\/S \/(\w+)/.exec(child)?.[1]
    return kind === undefined ? [] : [{ kind, text: child, children: childrenOf(child, pdf) }]
  })
}

/** A dictionary without those in it: what they refer to is no element. */
function withoutInner(text: string): string {
  const start = text.indexOf('<<') + 2
  let bare = text.slice(start)
  for (let before = ''; before !== bare;) {
    before = bare
    bare = bare.replace(/<<(?:\((?:\\[\s\S]|[^\\()])*\)|[^<>()]|<[0-9A-F]*>)*>>/g, '')
  }
  return text.slice(0, start) + bare
}
