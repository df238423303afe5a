import type { Block, Slide } from '../model/slide.js'
import type { LayoutName } from '../model/layout.js'
import { isContrast, isGallery, isQuote, isSideCode, isSteps, isTwoColumns } from './layout-content.js'
import {
  blockWidth,
  countKind,
  isCard,
  isColumn,
  isLeadList,
  itemsOf,
  sum,
  withoutFinePrint,
} from './slide-content.js'

/** Widest text, in Latin letters, that is set large as a statement, stands on a section slide, or fills a card. */
const widest = { title: 240, statement: 220, section: 260, card: 330, leadIn: 200, together: 800 }

/**
 * The layout that a slide's content asks for, or the one that its author wrote. It is asked of the source's slide, so that a
 * slide looks alike in all locales.
 * @param next the slide after it in the same document
 */
export function chooseLayout(slide: Slide, next: Slide | undefined): LayoutName {
  if (slide.isAsWritten === true) return layoutAsWritten(slide)
  if (slide.role === 'title' || slide.role === 'agenda') return slide.role
  if (slide.layout !== undefined) return slide.layout
  const blocks = withoutFinePrint(slide.blocks)
  if (isSection(slide, blocks, next)) return 'section'
  if (blocks.length === 0)
    return slide.heading.length > 0 && slide.blocks.length === 0 ? 'statement' : 'notice'
  return rules.find(({ applies }) => applies(blocks))?.layout ?? 'text'
}

/** The layout of a slide that is written for another tool: none that would move its blocks. */
function layoutAsWritten(slide: Slide): LayoutName {
  const { role, layout, heading, blocks } = slide
  if (layout !== undefined) return layout
  if (role === 'title' && heading.length > 0 && isTitlePage(blocks)) return 'title'
  if (blocks.length === 0) return heading.length > 0 ? 'statement' : 'text'
  if (blocks.some(isColumn)) return 'columns'
  if (blocks.some(isCard)) return 'cards'
  if (isOnly(blocks, 'figure')) return 'picture'
  if (blocks.every(({ kind }) => kind === 'figure')) return 'gallery'
  return isOnly(blocks, 'quote') ? 'quote' : 'text'
}

/** A heading with a few lines, and perhaps a picture. */
const isTitlePage = (blocks: readonly Block[]) =>
  countKind(blocks, 'figure') <= 1 &&
  blocks.every(({ kind }) => ['paragraph', 'heading', 'figure'].includes(kind)) &&
  totalWidth(blocks) <= widest.title

/** Whether a slide has what a layout is made of: a translation may lack it, where its source has it. */
export function suitsLayout(slide: Slide, layout: LayoutName): boolean {
  return needs[layout]?.(withoutFinePrint(slide.blocks)) ?? true
}

/** A heading with little or no text before the next deeper one. */
function isSection(slide: Slide, blocks: readonly Block[], next: Slide | undefined): boolean {
  if (slide.role !== 'body' || slide.level === 0) return false
  if (next === undefined || next.level <= slide.level) return false
  const [only, ...others] = blocks
  if (only === undefined) return slide.blocks.length === 0
  return only.kind === 'paragraph' && others.length === 0 && blockWidth(only) <= widest.section
}

/** Tried in this order; each sees a slide's blocks without fine print. */
const rules: readonly { layout: LayoutName; applies: (blocks: readonly Block[]) => boolean }[] = [
  { layout: 'columns', applies: (blocks) => blocks.some(isColumn) },
  { layout: 'cards', applies: (blocks) => blocks.some(isCard) },
  {
    layout: 'statement',
    applies: (blocks) => isOnly(blocks, 'paragraph') && totalWidth(blocks) <= widest.statement,
  },
  { layout: 'statement', applies: (blocks) => isOnly(blocks, 'math') },
  { layout: 'picture', applies: (blocks) => isOnly(blocks, 'figure') },
  { layout: 'gallery', applies: isGallery },
  { layout: 'quote', applies: isQuote },
  { layout: 'compare', applies: (blocks) => isCards(blocks) && isContrast(blocks) },
  { layout: 'cards', applies: isCards },
  { layout: 'points', applies: (blocks) => isPoints(blocks) || isGroupsOfPoints(blocks) },
  { layout: 'steps', applies: isSteps },
  { layout: 'columns', applies: isTwoColumns },
  { layout: 'text-code', applies: isSideCode },
  { layout: 'table', applies: (blocks) => isBelowText(blocks, 'table') },
  { layout: 'code', applies: (blocks) => isBelowText(blocks, 'code') },
  { layout: 'definitions', applies: (blocks) => isBelowText(blocks, 'definitions') },
  { layout: 'figure', applies: (blocks) => countKind(blocks, 'figure') === 1 && blocks.length > 1 },
  { layout: 'list', applies: (blocks) => isBelowText(blocks, 'list') && blocks.at(-1)?.kind === 'list' },
]

/** What some layouts cannot do without. */
const needs: Partial<Readonly<Record<LayoutName, (blocks: readonly Block[]) => boolean>>> = {
  figure: (blocks) => countKind(blocks, 'figure') > 0,
  picture: (blocks) => countKind(blocks, 'figure') > 0,
  gallery: (blocks) => countKind(blocks, 'figure') > 1,
  quote: (blocks) => countKind(blocks, 'quote') > 0,
  cards: (blocks) => countKind(blocks, 'group') > 1 || blocks.some(isCard),
  compare: (blocks) => countKind(blocks, 'group') > 1,
  columns: (blocks) => countKind(blocks, 'list') + countKind(blocks, 'group') > 0,
  points: (blocks) => countKind(blocks, 'list') + countKind(blocks, 'group') > 0,
  steps: (blocks) => countKind(blocks, 'list') > 0,
  'text-code': (blocks) => countKind(blocks, 'code') > 0 && blocks.length > 1,
  statement: (blocks) => blocks.length <= 1,
  section: (blocks) => blocks.length <= 1,
}

function isCards(blocks: readonly Block[]): boolean {
  const groups = blocks.filter((block) => block.kind === 'group')
  const around = blocks.filter((block) => block.kind !== 'group')
  if (groups.length < 2 || around.some(({ kind }) => kind !== 'paragraph') || around.length > 2) return false
  return groups.every(
    (group) => blockWidth(group) <= widest.card && group.blocks.every(({ kind }) => kind !== 'table'),
  )
}

/** One list of leads with something to say each; short ones read better as a plain list. */
function isPoints(blocks: readonly Block[]): boolean {
  const lists = blocks.filter(isLeadList)
  const [list] = lists
  if (
    list === undefined ||
    lists.length > 1 ||
    blocks.some(({ kind }) => kind !== 'list' && kind !== 'paragraph')
  )
    return false
  const items = itemsOf(list.element)
  return list.element.tagName === 'ul' && items.length >= 3 && blockWidth(list) / items.length >= 55
}

/** Groups with lists of explanations, more than a slide holds: then each group is shown by itself. */
function isGroupsOfPoints(blocks: readonly Block[]): boolean {
  const hasPoints = blocks.some((block) => block.kind === 'group' && isPoints(block.blocks))
  return hasPoints && totalWidth(blocks) > widest.together
}

function isBelowText(blocks: readonly Block[], kind: Block['kind']): boolean {
  const rest = blocks.filter((block) => block.kind !== kind)
  return (
    countKind(blocks, kind) === 1 &&
    rest.every((block) => block.kind === 'paragraph') &&
    totalWidth(rest) <= widest.leadIn
  )
}

const isOnly = (blocks: readonly Block[], kind: Block['kind']) =>
  blocks.length === 1 && countKind(blocks, kind) === 1
const totalWidth = (blocks: readonly Block[]) => sum(blocks.map(blockWidth))
