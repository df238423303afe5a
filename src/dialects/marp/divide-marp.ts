import type { SourceBlock } from '../../model/source-block.js'

/** The levels of headings at which Marp begins a slide: all down to a number, or those of a list. */
export function dividingLevels(value: unknown): readonly number[] {
  if (Array.isArray(value)) return value.map(Number)
  const deepest = Number(value)
  return Number.isInteger(deepest) && deepest >= 1 && deepest <= 6
    ? Array.from({ length: deepest }, (_, index) => index + 1)
    : []
}

/**
 * The 0-based lines at which slides begin: rules that stand in no other block, and headings of these levels, but for one that nothing
 * precedes.
 */
export function divideMarp(blocks: readonly SourceBlock[], levels: readonly number[]): readonly number[] {
  const rules = blocks.flatMap(({ kind, depth, from }) => (kind === 'rule' && depth === 0 ? [from] : []))
  const first = blocks.find(({ kind }) => kind !== 'html')?.from ?? 0
  const headings = blocks.flatMap(({ kind, depth, level, from }) =>
    kind === 'heading' && depth === 0 && levels.includes(level) && from > first ? [from] : [],
  )
  return [...new Set([...rules, ...headings])].sort((one, other) => one - other)
}
