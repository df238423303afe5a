import type { OutlineKind } from '../model/outline.js'
import { pictureKey } from './picture-key.js'
import type { BlockTraits } from './read-traits.js'
import { compareMarks, compareWidths, type Vocabulary } from './shared-vocabulary.js'

/** How much a kind tells: nearly every slide has paragraphs, few have a table. */
export const kindWorth: Readonly<Record<OutlineKind, number>> = {
  paragraph: 1,
  html: 1,
  heading: 1,
  list: 1.5,
  quote: 1.5,
  alert: 2,
  definitions: 1.5,
  footnotes: 1.5,
  notice: 1.5,
  notes: 1.5,
  head: 1,
  table: 2,
  code: 2,
  math: 2,
  figure: 2,
}

/** Kinds that become one another where a translation is edited, and how likely that is. */
const related: Readonly<Record<string, number>> = {
  'paragraph html': 0.2,
  'paragraph quote': -0.3,
  'alert quote': 0.5,
  'paragraph notice': -0.5,
  'paragraph heading': 0.2,
  'definitions list': 0,
  'html table': 0,
  'figure html': 0,
  'code math': 0.2,
  'paragraph math': -0.5,
}

/** Whether two kinds may be the same block at all. */
export const isRelated = (one: OutlineKind, other: OutlineKind) =>
  one === other || relation(one, other) !== undefined

const relation = (one: OutlineKind, other: OutlineKind) =>
  related[one < other ? `${one} ${other}` : `${other} ${one}`]

/** How well a block of a translation goes with one of its source; far below 0 where it cannot be that one. */
export function compareBlocks(one: BlockTraits, other: BlockTraits, vocabulary: Vocabulary): number {
  const [a, b] = [one.block, other.block]
  const base = a.kind === b.kind ? kindWorth[a.kind] : relation(a.kind, b.kind)
  if (base === undefined) return -50
  const shape = a.isTitle === b.isTitle ? 0 : -0.6
  const said = 0.8 * compareMarks(one.marks, other.marks, vocabulary)
  return base + shape + sameSize(one, other) + said + 0.8 * compareWidths(one.width, other.width, vocabulary)
}

function sameSize({ block: a }: BlockTraits, { block: b }: BlockTraits): number {
  if (a.kind === 'figure' && b.kind === 'figure')
    return a.pictures.map(pictureKey).join() === b.pictures.map(pictureKey).join() ? 2 : -1
  if (a.count === 0 || b.count === 0) return 0
  return a.count === b.count && a.columns === b.columns ? 0.5 : -0.2
}

/** Several blocks in a row as if they were one of the first one's kind. */
export function joinTraits(blocks: readonly BlockTraits[], kind: OutlineKind): BlockTraits | undefined {
  const [first] = blocks
  if (first === undefined) return undefined
  const count = blocks.reduce((sum, { block }) => sum + (block.kind === 'list' ? block.count : 1), 0)
  return {
    block: { ...first.block, kind, isTitle: false, count: kind === 'list' ? count : 0 },
    width: blocks.reduce((sum, { width }) => sum + width, 0),
    marks: new Map(blocks.flatMap(({ marks }) => [...marks])),
  }
}
