import type { Element } from 'hast'
import type { Slide } from '../model/slide.js'
import { mapSlide } from './map-slide.js'

/** A slide whose pictures have other addresses. */
export function mapImages(slide: Slide, address: (src: string) => string): Slide {
  return mapSlide(slide, (element: Element): Element[] => {
    const { src } = element.properties
    if (element.tagName !== 'img' || typeof src !== 'string') return [element]
    return [{ ...element, properties: { ...element.properties, src: address(src) } }]
  })
}
