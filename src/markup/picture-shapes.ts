import type { Element } from 'hast'
import { hasClass } from './class-names.js'

/** What authors may say about how a picture is shown, and the class of its figure for that. */
const shapes = {
  left: 'at-left',
  right: 'at-right',
  rounded: 'rounded',
  circle: 'circle',
  shadow: 'shadowed',
  cover: 'covering',
} as const

/** The classes that a picture's figure gets for what its author says of it; documents' own classes begin with `doc-` by then. */
export function pictureShapes(image: Element): readonly string[] {
  return Object.entries(shapes).flatMap(([name, shape]) => (hasClass(image, `doc-${name}`) ? [shape] : []))
}
