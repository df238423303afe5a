import type { Root } from 'hast'
import { readMarkup } from '../markup/read-markup.js'
import { limitDepth } from './limit-depth.js'

/** The tree of some HTML, or `undefined` where it is nested so deeply that the parser, which calls itself, cannot follow. */
export function parseHtml(html: string): Root | undefined {
  try {
    return limitDepth(readMarkup(html))
  } catch (error) {
    if (error instanceof RangeError) return undefined // reported: the document is shown as it is written
    throw error
  }
}
