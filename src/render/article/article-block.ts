import type { Element } from 'hast'
import { elementsOf } from '../../markup/map-tree.js'
import { cutText } from '../../language/cut-text.js'
import { textOf } from '../../markup/text-of.js'
import type { Block } from '../../model/slide.js'
import { blockViews, type FigureView, figureView } from '../block-view.js'
import type { Markup } from '../compile-templates.js'
import { finishTree } from '../finish-tree.js'
import type { Rendering } from '../rendering.js'
import { dressBlock, headingTag } from './dress-block.js'
import { listRecords } from './list-records.js'

/** A block of an article as its template sees it; all but one of its fields are `null`. */
export interface ArticleBlock {
  readonly html: Markup | null
  readonly figure: FigureView | null
  readonly group: {
    readonly tag: string
    readonly title: Markup
    readonly blocks: readonly ArticleBlock[]
  } | null
  readonly notice: { readonly lead: Markup; readonly text: Markup } | null
  /** A table that may be wider than a telephone: it is moved sideways there, by keyboard too. */
  readonly table: {
    readonly label: string
    /** Whether it takes all of a sheet's width. */
    readonly isVeryWide: boolean
    readonly html: Markup
  } | null
}

const nothing: ArticleBlock = { html: null, figure: null, group: null, notice: null, table: null }

/** A table with so many columns may be moved sideways, and one with still more takes all of a sheet's width. */
const wideTable = 4
const veryWideTable = 6

/** What a wide table is called where it is moved: its heads, cut to this width, in Latin letters. */
const longestLabel = 80

/** The blocks of a section, below a heading of this depth. */
export function articleBlocks(
  blocks: readonly Block[],
  depth: number,
  rendering: Rendering,
): readonly ArticleBlock[] {
  return blocks.map((block) => articleBlock(dressBlock(block, depth), depth, rendering))
}

function articleBlock(block: Block, depth: number, rendering: Rendering): ArticleBlock {
  if (block.kind === 'figure') return { ...nothing, figure: figureView(block, rendering) }
  if (block.kind === 'group') {
    const blocks = articleBlocks(block.blocks, depth + 1, rendering)
    const title = finishTree(block.title, rendering)
    // Text that no bold words head, as in a column: it needs none here either.
    if (textOf(block.title) === '') return { ...nothing, group: { tag: '', title, blocks } }
    return { ...nothing, group: { tag: headingTag(depth + 1), title, blocks } }
  }
  const records = block.kind === 'table' ? listRecords(block.element) : undefined
  if (records !== undefined) return { ...nothing, html: finishTree([records], rendering) }
  const [view] = blockViews([block], { layout: 'text', columns: 1 }, rendering)
  if (block.kind === 'notice')
    return view?.lead && view.text ? { ...nothing, notice: { lead: view.lead, text: view.text } } : nothing
  const html = view?.html ?? null
  const heads = block.kind === 'table' ? firstCells(block.element) : []
  if (heads.length < wideTable || html === null) return { ...nothing, html }
  const label = cutText(heads.map(textOf).join(', '), longestLabel)
  return { ...nothing, table: { label, isVeryWide: heads.length >= veryWideTable, html } }
}

function firstCells(table: Element): readonly Element[] {
  const [row] = elementsOf([table]).filter(({ tagName }) => tagName === 'tr')
  return row?.children.filter((node) => node.type === 'element') ?? []
}
