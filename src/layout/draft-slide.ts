import { buildElement } from '../markup/build-element.js'
import type { LocaleTag } from '../model/locale.js'
import type { CutBlock, Draft, LayoutName, Plan } from '../model/layout.js'
import type { Block, Slide } from '../model/slide.js'
import { loosenBlocks } from './loosen-blocks.js'
import { isLeadList } from './slide-content.js'
import { cutBlock, listUnits } from './cut-blocks.js'

/** Layouts that show their content whole or not at all. */
const indivisible: ReadonlySet<LayoutName> = new Set(['title', 'section', 'statement', 'quote', 'picture'])
/** Layouts that have a place for a picture beside the text. */
const withPicture: ReadonlySet<LayoutName> = new Set(['figure', 'picture'])

/**
 * The ways to show a slide in a layout, the best first: as the layout wants it; where groups hold lists, each such group on
 * parts of its own; and, for what fits in no other way, as text in one column that can be divided nearly everywhere.
 */
export function draftSlide(slide: Slide, layout: LayoutName, locale: LocaleTag): Plan[] {
  const draft = createDrafter(locale)
  const wanted = [draft(layout, slide.blocks)]
  if (slide.role === 'title') return [wanted]
  const inGroups = planGroups(slide.blocks, draft)
  const asText = [{ ...draft('text', loosenBlocks(flattenGroups(slide.blocks), locale)), isFallback: true }]
  if (layout === 'text') return [wanted, ...inGroups, asText]
  return layout === 'points' && inGroups.length > 0 ? [...inGroups, asText] : [wanted, asText]
}

type Drafter = (layout: LayoutName, blocks: readonly Block[]) => Draft

/** Each block is cut once, however many drafts it stands in. */
function createDrafter(locale: LocaleTag): Drafter {
  const cuts = new Map<Block, CutBlock>()
  const cut = (block: Block): CutBlock => {
    const known = cuts.get(block) ?? cutBlock(block, locale)
    cuts.set(block, known)
    return known
  }
  return (layout, blocks) => {
    const figures = blocks.filter((block) => block.kind === 'figure')
    const beside = withPicture.has(layout) ? figures.slice(0, 1) : []
    const rest = blocks.filter((block) => block !== beside[0])
    const flow = (layout === 'cards' ? rest : flattenGroups(rest)).map(cut)
    const units = listUnits(flow, layout)
    const columns = columnsFor(units.filter(({ isCell }) => isCell).length, layout)
    const restLayout = layout === 'figure' ? 'text' : layout
    const isDivisible = !indivisible.has(layout)
    return { layout, restLayout, isDivisible, isFallback: false, blocks: flow, beside, columns, units }
  }
}

/** Cards stand in twos, or in threes where that fills the rows; points always in twos. */
function columnsFor(cells: number, layout: LayoutName): number {
  return layout === 'cards' && cells % 3 === 0 ? 3 : 2
}

/**
 * Plans in which each group that holds a list has parts of its own: together with the text before it, under the slide's
 * title, or alone, under its own.
 */
function planGroups(blocks: readonly Block[], draft: Drafter): Plan[] {
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
  // With text before it a group is shown in one piece or not so at all: else its list would begin at a slide's foot.
  if (run.length > 1) return { ...draft(layout, run), isDivisible: false }
  return { ...draft(layout, group.blocks), groupTitle: group.title }
}

const isOwnGroup = ([block, ...others]: readonly Block[]) => block?.kind === 'group' && others.length === 0

/** A group in a column of text is its title, as a heading, and its blocks. */
function flattenGroups(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'group') return [block]
    const title = buildElement('p', { className: ['group-title'] }, block.title)
    return [{ kind: 'heading', line: block.line, element: title }, ...block.blocks]
  })
}

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
