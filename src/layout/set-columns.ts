import type { Block, GroupBlock } from '../model/slide.js'
import { flattenGroups } from './flatten-groups.js'
import { halvesOf } from './layout-content.js'
import { isColumn, withoutFinePrint } from './slide-content.js'

/**
 * A slide's blocks as the layout of columns takes them: those that its author put beside one another; else two lists, each with what
 * leads it in, as two groups without titles.
 */
export function setColumns(blocks: readonly Block[]): readonly Block[] {
  if (blocks.some(isColumn)) return blocks.flatMap(besideColumns)
  const halves = halvesOf(withoutFinePrint(blocks))
  if (halves === undefined) return blocks
  const groups = halves.map((half): GroupBlock => ({
    kind: 'group',
    line: half[0]?.line ?? 1,
    title: [],
    blocks: half,
  }))
  return [...groups, ...blocks.filter(({ kind }) => kind === 'notice' || kind === 'footnotes')]
}

/** A list above or below columns takes a row of its own; other groups are text there. */
function besideColumns(block: Block): readonly Block[] {
  if (block.kind === 'group') return isColumn(block) ? [block] : flattenGroups([block]).flatMap(besideColumns)
  if (block.kind !== 'list') return [block]
  return [{ kind: 'group', line: block.line, title: [], blocks: [block], column: { of: 1, span: 12 } }]
}

/** Groups without a title opened: in a layout that keeps no groups they are only blocks. */
export function openUntitled(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => {
    const isOpen = block.kind === 'group' && block.title.length === 0
    return isOpen ? flattenGroups([block]) : [block]
  })
}
