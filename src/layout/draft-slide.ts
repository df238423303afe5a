import { buildElement } from '../markup/build-element.js'
import { stepOf, stepProperties } from '../markup/steps.js'
import type { LocaleTag } from '../model/locale.js'
import type { BesideBlock, CutBlock, Draft, LayoutName, Plan } from '../model/layout.js'
import type { Block, ElementBlock, GroupBlock, Slide } from '../model/slide.js'
import { cutBlock, listUnits } from './cut-blocks.js'
import { cutElement } from './cut-element.js'
import { isBadExample } from './layout-content.js'
import { flattenGroups, flattenInner } from './flatten-groups.js'
import { loosenBlocks } from './loosen-blocks.js'
import { planGroups } from './plan-groups.js'
import { setColumns, openUntitled } from './set-columns.js'
import { blockWidth, isColumn, withoutFinePrint } from './slide-content.js'
import { tableRecords } from './table-records.js'

/** Layouts that show their content whole or not at all. */
const indivisible: ReadonlySet<LayoutName> = new Set(['title', 'section', 'statement', 'quote', 'picture'])
/** Layouts that keep groups as they are; in the others a group is a heading and its blocks. */
const withGroups: ReadonlySet<LayoutName> = new Set(['cards', 'compare', 'columns'])
/** Which kind of block a layout has a place for beside its text. */
const besideKinds: Partial<Readonly<Record<LayoutName, Block['kind']>>> = {
  title: 'figure',
  figure: 'figure',
  picture: 'figure',
  quote: 'figure',
  'text-code': 'code',
}

/** Layouts in which a short first paragraph leads in what follows, and is set larger. */
const withLead: ReadonlySet<LayoutName> = new Set([
  'text',
  'list',
  'columns',
  'cards',
  'points',
  'compare',
  'steps',
  'definitions',
  'table',
  'code',
  'gallery',
  'agenda',
] as const)
/** Widest paragraph, in Latin letters, that is set larger as a lead. */
const widestLead = 150

/**
 * The ways to show a slide in a layout, the best first: as the layout wants it; where groups hold lists, each such group on
 * parts of its own; and, for what fits in no other way, as text in one column that can be divided nearly everywhere, and at
 * last as text in which tables are lists.
 */
export function draftSlide(slide: Slide, layout: LayoutName, locale: LocaleTag): Plan[] {
  const draft = createDrafter(locale)
  if (slide.role === 'title' && slide.isAsWritten !== true) return [[draft(layout, slide.blocks)]]
  const flat = flattenGroups(slide.blocks)
  const blocks = withGroups.has(layout) ? slide.blocks : openUntitled(slide.blocks)
  const inGroups = planGroups(blocks, draft)
  const wanted =
    layout === 'points' && inGroups.length > 0
      ? [...inGroups, [draft('text', blocks)]] // all in one flow, where groups of their own leave slides nearly empty
      : [...planLayout(blocks, layout, draft), ...(layout === 'text' ? inGroups : [])]
  const records = cardsOfTables(slide.blocks)
  return [
    ...wanted,
    ...(records === undefined ? [] : [[{ ...draft('cards', records), fallback: 1 } as const]]),
    [{ ...draft('text', loosenBlocks(flat, locale, 1)), fallback: 1 }],
    [{ ...draft('text', loosenBlocks(flat, locale, 2)), fallback: 2 }],
  ]
}

/** A slide in its layout; cards that do not fit side by side in threes may do so in twos, and the other way round. */
function planLayout(blocks: readonly Block[], layout: LayoutName, draft: Drafter): Plan[] {
  const wanted = draft(layout, prepared[layout]?.(blocks) ?? blocks)
  const cells = wanted.units.filter(({ isCell }) => isCell).length
  const otherwise = wanted.columns === 3 ? 2 : 3
  const regrouped =
    layout === 'cards' && cells > 4 - (otherwise === 2 ? 2 : 0) ? [[{ ...wanted, columns: otherwise }]] : []
  const stacked = layout === 'text-code' ? [[draft('code', blocks)]] : []
  // Beside text a wide diagram would be small.
  if (layout === 'figure' && blocks.some(isDiagram)) stacked.push([draft('text', blocks)])
  return [[wanted], ...regrouped, ...stacked]
}

const isDiagram = (block: Block) => block.kind === 'figure' && block.image.tagName !== 'img'

/** What some layouts make of a slide's blocks first. */
const prepared: Partial<Readonly<Record<LayoutName, (blocks: readonly Block[]) => readonly Block[]>>> = {
  columns: setColumns,
  definitions: (blocks) => blocks.map(inTerms),
  compare: markBad,
}

/** The bad one of two examples marked; the second, where neither says so in a language that is known here. */
function markBad(blocks: readonly Block[]): readonly Block[] {
  const groups = blocks.filter((block) => block.kind === 'group')
  const bad = groups.find(isBadExample) ?? groups.at(-1)
  return blocks.map((block) => (block.kind === 'group' ? { ...block, isBad: block === bad } : block))
}

/** Makes a draft of some blocks in a layout. */
export type Drafter = (layout: LayoutName, blocks: readonly Block[]) => Draft

/** Each block is cut once, however many drafts it stands in. */
function createDrafter(locale: LocaleTag): Drafter {
  const cuts = new Map<Block, CutBlock>()
  const cut = (block: Block): CutBlock => {
    const known = cuts.get(block) ?? cutBlock(block, locale)
    cuts.set(block, known)
    return known
  }
  return (layout, blocks) => {
    const beside = blocks
      .filter((block): block is BesideBlock => block.kind === besideKinds[layout])
      .slice(0, 1)
    const rest = blocks.filter((block) => block !== beside[0])
    const flow = markLead(withGroups.has(layout) ? flattenInner(rest) : flattenGroups(rest), layout).map(cut)
    const units = listUnits(flow, layout)
    const columns = columnsFor(units.filter(({ isCell }) => isCell).length, layout, rest)
    const restLayout = layout === 'figure' || layout === 'text-code' ? 'text' : layout
    const isDivisible = !indivisible.has(layout)
    return { layout, restLayout, isDivisible, fallback: 0, blocks: flow, beside, columns, units }
  }
}

/** The blocks with a first paragraph that leads in the others marked as such. */
function markLead(blocks: readonly Block[], layout: LayoutName): readonly Block[] {
  const [first, ...rest] = blocks
  const isLead =
    first?.kind === 'paragraph' &&
    withLead.has(layout) &&
    withoutFinePrint(rest).length > 0 &&
    blockWidth(first) <= widestLead
  if (!isLead) return blocks
  const { properties } = first.element
  const own = stepProperties(stepOf(first.element), { className: ['lead-in'] })
  return [{ ...first, element: { ...first.element, properties: { ...properties, ...own } } }, ...rest]
}

/** A longer agenda stands in two columns. */
const mostInColumn = 7

/**
 * Cards and pictures stand in twos, or in threes where that fills the rows better; points in twos, and so do columns, unless their
 * author put more of them beside one another.
 */
function columnsFor(cells: number, layout: LayoutName, blocks: readonly Block[]): number {
  const rows = blocks.filter(isColumn).map(({ column }) => column?.of ?? 1)
  if (layout === 'columns' && rows.length > 0) return Math.max(...rows)
  if (layout === 'cards') return cells === 3 || cells === 6 || cells === 9 ? 3 : 2
  if (layout === 'gallery') return cells === 2 || cells === 4 ? 2 : 3
  if (layout === 'agenda') return cells > mostInColumn ? 2 : 1
  return 2
}

/** A list of definitions with each term and what it means in a box of their own. */
function inTerms(block: Block): Block {
  if (block.kind !== 'definitions') return block
  const { elements } = cutElement(block, 'en')
  return { ...block, element: { ...block.element, children: [...elements] } }
}

/** The slide with each row of its table as a card; nothing where it has no table. */
function cardsOfTables(blocks: readonly Block[]): Block[] | undefined {
  if (!blocks.some(({ kind }) => kind === 'table')) return undefined
  return flattenGroups(blocks).flatMap((block): readonly Block[] => {
    if (block.kind !== 'table') return [block]
    const { caption, records } = tableRecords(block.element)
    const { line } = block
    const above: ElementBlock[] =
      caption.length > 0 ? [{ kind: 'paragraph', line, element: buildElement('p', {}, caption) }] : []
    const whole = stepOf(block.element)
    const cards = records.map(({ title, list, step = whole }): GroupBlock => ({
      kind: 'group',
      line,
      title,
      blocks: list === undefined ? [] : [{ kind: 'list', line, element: list }],
      ...(step !== undefined && { step }),
    }))
    return [...above, ...cards]
  })
}
