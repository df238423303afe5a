import type { Element, ElementContent } from 'hast'
import { hasClass } from '../markup/class-names.js'
import { mediaKindOf } from '../markup/media-kind.js'
import { elementsOf, mapTree } from '../markup/map-tree.js'
import { textOf } from '../markup/text-of.js'
import type { SlideSettings } from '../model/slide-settings.js'

/** A slide's blocks, and what a picture among them says about its ground. */
export interface WithoutGround {
  readonly elements: readonly Element[]
  readonly settings: SlideSettings
}

/**
 * `![](sea.jpg){.background}` as the slide's background: over all of it, or with `.left` or `.right` beside the text. A second one stays a
 * picture.
 */
export function takeGround(elements: readonly Element[]): WithoutGround {
  const image = elementsOf(elements).find(isGround)
  if (image === undefined) return { elements, settings: {} }
  const kept = elements.flatMap((element) => {
    if (!elementsOf([element]).includes(image)) return [element]
    const [left] = mapTree([element], (one) => (isSame(one, image) ? [] : [one]))
    return left?.type !== 'element' || isEmpty(left) ? [] : [left]
  })
  return { elements: kept, settings: settingsOf(image) }
}

const isGround = (element: Element) =>
  element.tagName === 'img' &&
  (hasClass(element, 'background') || hasClass(element, 'bg')) &&
  String(element.properties.src ?? '') !== ''

const isSame = ({ tagName, properties }: Element, image: Element) =>
  tagName === 'img' &&
  properties.src === image.properties.src &&
  properties.dataLine === image.properties.dataLine

const isEmpty = (element: ElementContent) =>
  textOf([element]).trim() === '' &&
  element.type === 'element' &&
  !elementsOf([element]).some(({ tagName }) => /^(img|input|hr)$/.test(tagName))

const sizes = ['cover', 'contain'] as const

function settingsOf(image: Element): SlideSettings {
  const src = String(image.properties.src)
  if (mediaKindOf(src) === 'video') return { 'background-video': src }
  const side = (['left', 'right'] as const).find((name) => hasClass(image, name))
  const size = sizes.find((name) => hasClass(image, name))
  const share = /^\s*(\d{1,2})(?:\.\d+)?\s*%\s*$/.exec(String(image.properties.width ?? ''))?.[1]
  const isShare = Number(share) >= 10 && Number(share) <= 90
  return {
    'background-image': src,
    ...(size !== undefined && { 'background-size': size }),
    ...(side !== undefined && { 'background-side': side }),
    ...(side !== undefined && isShare && { 'background-split': String(Number(share)) }),
  }
}
