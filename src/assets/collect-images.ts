import type { Element } from 'hast'
import { buildElement } from '../markup/build-element.js'
import { elementsOf } from '../markup/map-tree.js'
import type { LocalizedDeck, LocalizedSlide } from '../model/deck.js'
import { pathNames } from '../model/slide-settings.js'
import type { Block, Slide } from '../model/slide.js'

/** Every `img` of some slides, in order. */
export function collectImages(slides: readonly Slide[]): Element[] {
  return slides.flatMap(({ kicker, heading, blocks, notes }) => [
    ...imagesIn(kicker),
    ...imagesIn(heading),
    ...blocks.flatMap(imagesOfBlock),
    ...imagesIn(notes),
  ])
}

/** Every picture of a slide as an `img`: those in its text, then those that its settings name. */
export function collectPictures({ slide, settings = {} }: LocalizedSlide): Element[] {
  const posters = collectImages([slide]).flatMap(({ properties: { poster, dataLine } }) =>
    typeof poster === 'string' ? [buildElement('img', { src: poster, alt: '', dataLine }, [])] : [],
  )
  const named = (['background-image', 'logo'] as const).flatMap((name) => settings[name] || [])
  const grounds = named.map((src) => buildElement('img', { src, alt: '', dataLine: String(slide.line) }, []))
  return [...collectImages([slide]), ...posters, ...grounds]
}

/** Whether a slide's settings name a picture. */
export const isOfSettings = (address: string, { settings = {} }: LocalizedSlide): boolean =>
  pathNames.some((name) => settings[name] === address)

/** Whether a picture is one that only the source's settings name: of that the source's own deck tells. */
export function isInherited(
  address: string,
  localized: LocalizedSlide,
  { deck, sourceLocale }: LocalizedDeck,
): boolean {
  if (sourceLocale === deck.file.locale) return false
  const own = [localized.slide.settings ?? {}, deck.frontMatter.settings ?? {}]
  const isOwn = own.some((settings) => pathNames.some((name) => settings[name] === address))
  const isInText = collectImages([localized.slide]).some(({ properties }) => properties.src === address)
  return isOfSettings(address, localized) && !isOwn && !isInText
}

function imagesOfBlock(block: Block): Element[] {
  if (block.kind === 'figure') return imagesIn([block.image])
  if (block.kind === 'group') return [...imagesIn(block.title), ...block.blocks.flatMap(imagesOfBlock)]
  if (block.kind === 'notice') return imagesIn([...block.lead, ...block.text])
  return imagesIn([block.element])
}

const imagesIn = (nodes: Parameters<typeof elementsOf>[0]) =>
  elementsOf(nodes).filter(({ tagName }) => tagName === 'img')
