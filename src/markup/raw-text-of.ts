import type { Nodes } from 'hast'
import { toString } from 'hast-util-to-string'

/** The text of a tree as it is written, with its white space and line ends; `textOf` gives it as people read it. */
export function rawTextOf(tree: Nodes): string {
  return toString(tree)
}
