import {
  isFlag,
  isListOf,
  isMaybe,
  isNumber,
  isOneOf,
  isShapeOf,
  isText,
  type Shape,
} from '../cache/check-shape.js'
import type { BlockOutline, Outline, SlideOutline } from '../model/outline.js'

const block: Shape<BlockOutline> = {
  kind: isText,
  line: isNumber,
  text: isText,
  language: isText,
  isTitle: isFlag,
  count: isNumber,
  columns: isNumber,
  pictures: isListOf(isText),
  links: isListOf(isText),
  code: isListOf(isText),
}

const slide: Shape<SlideOutline> = {
  role: isOneOf(['title', 'intro', 'agenda', 'body']),
  level: isNumber,
  line: isNumber,
  explicitId: isMaybe(isText),
  slug: isText,
  anchors: isListOf(isText),
  heading: isText,
  kicker: isText,
  blocks: isListOf(isShapeOf(block)),
}

const isOutlineShape = isShapeOf({ slides: isListOf(isShapeOf(slide)) })

/** Whether a value that was kept on disk is an outline. */
export const isOutline = (value: unknown): value is Outline => isOutlineShape(value)
