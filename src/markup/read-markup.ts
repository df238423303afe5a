import type { Root } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { parseFragment } from 'parse5'

/** The tree of some HTML, as a browser without scripts reads it. Throws `RangeError` where it is nested too deeply for the parser. */
export function readMarkup(html: string): Root {
  const tree = fromParse5(parseFragment(html, { scriptingEnabled: false }))
  return tree.type === 'root' ? tree : { type: 'root', children: [] }
}
