import { formatText } from './format-text.js'
import type { PdfObjects } from './read-objects.js'

/**
 * The same PDF whose links say what they are, for readers that do not look at the page (`/Contents`): the text of the link. A link
 * over several lines is several areas with one text. Where the structure has not just these links, nothing is said.
 * @param texts of all links of the page, in their order
 */
export function describeLinks(pdf: PdfObjects, texts: readonly string[]): PdfObjects {
  const links = [...pdf.objects.values()].filter((text) =>
    /^\d+ 0 obj\n<<\/Type \/StructElem\n\/S \/Link\n/.test(text),
  )
  if (links.length !== texts.length) return pdf
  const objects = new Map(pdf.objects)
  links.forEach((link, index) => {
    for (const [, number] of link.matchAll(/\/OBJR\n\/Obj (\d+) 0 R/g)) {
      const area = objects.get(Number(number))
      const text = texts[index] ?? ''
      if (area !== undefined && text !== '')
        objects.set(
          Number(number),
          area.replace('<<', () => `<</Contents ${formatText(text)}\n`),
        )
    }
  })
  return { ...pdf, objects }
}
