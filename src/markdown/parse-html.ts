import type { Root } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { parseFragment } from 'parse5'
import { limitDepth } from './limit-depth.js'

/** The tree of some HTML, or `undefined` where it is nested so deeply that the parser, which calls itself, cannot follow. */
export function parseHtml(html: string): Root | undefined {
  try {
    const tree = fromParse5(parseFragment(html, { scriptingEnabled: false }))
    return tree.type === 'root' ? limitDepth(tree) : undefined
  } catch (error) {
    if (error instanceof RangeError) return undefined // reported: the document is shown as it is written
    throw error
  }
}
