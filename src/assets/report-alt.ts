import type { Element } from 'hast'
import { diagnose } from '../diagnostics/diagnose.js'
import { isPoorAlt } from '../markup/is-poor-alt.js'
import { isSmallPicture } from '../markup/picture-size.js'
import { textOf } from '../markup/text-of.js'
import type { Pictures } from '../model/asset.js'
import type { LocalizedDeck, LocalizedSlide } from '../model/deck.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { Block, Slide } from '../model/slide.js'
import { collectImages } from './collect-images.js'

/**
 * Says of each picture of a document, at its line, that nobody who cannot see it learns what it shows. A caption says it too; a
 * picture that is there as decoration (`alt=""` in HTML, or as small as an icon) has nothing to say. Of a picture that is not shown
 * another diagnostic tells.
 */
export function reportAlt(deck: LocalizedDeck, pictures: Pictures): Diagnostic[] {
  const own = deck.slides.filter(({ borrowed }) => borrowed === undefined)
  const found = own.flatMap((localized) =>
    poorImages(localized.slide, pictures).map((image) => report(image, localized, deck)),
  )
  // A heading's picture is in the agenda too.
  const isFirst = (one: Diagnostic, index: number) =>
    found.findIndex(({ place, message }) => place.line === one.place.line && message === one.message) ===
    index
  return found.filter(isFirst)
}

function poorImages(slide: Slide, pictures: Pictures): Element[] {
  const captioned = slide.blocks.flatMap(captionedIn)
  return collectImages([slide]).filter((image) => {
    if (captioned.includes(image) || !pictures.has(String(image.properties.src ?? ''))) return false
    const { alt } = image.properties
    if (alt === undefined) return !isSmallPicture(image)
    return alt !== '' && isPoorAlt(String(alt))
  })
}

function captionedIn(block: Block): Element[] {
  if (block.kind === 'group') return block.blocks.flatMap(captionedIn)
  return block.kind === 'figure' && textOf(block.caption) !== '' ? [block.image] : []
}

function report(
  image: Element,
  { slide, id }: LocalizedSlide,
  { deck: { file } }: LocalizedDeck,
): Diagnostic {
  const { alt, src, dataLine } = image.properties
  const says =
    alt === undefined
      ? 'has no alt text'
      : `has the alt text \`${String(alt)}\`, which does not say what it shows`
  return diagnose('a11y/poor-alt', {
    place: { file: file.shownAs, line: Number(dataLine ?? slide.line) },
    message: `The picture \`${String(src ?? '')}\` ${says}.`,
    deck: file.deck,
    locale: file.locale,
    slide: id,
  })
}
