import type { Rasterised } from '../../browser/page/find-rasterised.js'
import { diagnose } from '../../diagnostics/diagnose.js'
import { cutText } from '../../language/cut-text.js'
import type { LocalizedDeck } from '../../model/deck.js'
import type { Diagnostic } from '../../model/diagnostic.js'

/** Of a long rule so much is shown, in Latin letters. */
const longest = 120

/** Says of each slide of which a rule of style makes a picture which rule that is. */
export function reportRasterised(
  found: readonly Rasterised[],
  { deck, slides }: LocalizedDeck,
): Diagnostic[] {
  return found.map(({ slide, selector, declaration }) => {
    const { file } = deck
    const [id = slide] = slide.split('~')
    const shown = slides.find((one) => one.id === id)
    const line = shown?.borrowed === undefined ? shown?.slide.line : undefined
    const rule = cutText(`${selector} { ${declaration} }`.replace(/[`\s]+/g, ' '), longest)
    return diagnose('pdf/rasterised', {
      place: { file: file.shownAs, ...(line !== undefined && { line }) },
      message: `A part of the slide \`${slide}\` is printed as a picture because of \`${rule}\`.`,
      deck: file.deck,
      locale: file.locale,
      slide: id,
    })
  })
}
