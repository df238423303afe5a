import type { Draft, Plan } from '../model/layout.js'
import type { Block } from '../model/slide.js'
import type { Drafter } from './draft-slide.js'
import { isLeadList } from './slide-content.js'

/**
 * Plans in which each group that holds a list has parts of its own: together with the text before it, under the slide's
 * title, or alone, under its own.
 */
export function planGroups(blocks: readonly Block[], draft: Drafter): Plan[] {
  const runs = divideAtGroups(blocks)
  if (runs.length < 2) return []
  const joined: Block[][] = []
  for (const run of runs) {
    const before = joined.at(-1)
    if (isOwnGroup(run) && before !== undefined && !before.some(({ kind }) => kind === 'group'))
      before.push(...run)
    else joined.push([...run])
  }
  const plans = [joined, runs].map((some) => some.map((run) => draftRun(run, draft)))
  return joined.length < runs.length ? plans : plans.slice(1)
}

function draftRun(run: readonly Block[], draft: Drafter): Draft {
  const group = run.at(-1)
  if (group?.kind !== 'group') return draft('text', run)
  const layout = group.blocks.some(isLeadList) ? 'points' : 'text'
  if (run.length > 1) return draft(layout, run)
  return { ...draft(layout, group.blocks), groupTitle: group.title }
}

const isOwnGroup = ([block, ...others]: readonly Block[]) => block?.kind === 'group' && others.length === 0

/** Runs of blocks between groups with lists, and those groups alone. Without at least one such group, one run. */
function divideAtGroups(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = []
  let open = false
  for (const block of blocks) {
    const isOwn = block.kind === 'group' && block.blocks.some(({ kind }) => kind === 'list')
    if (isOwn || !open) runs.push([block])
    else runs.at(-1)?.push(block)
    open = !isOwn
  }
  return runs
}
