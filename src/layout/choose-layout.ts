import type { Block, Slide } from '../model/slide.js'
import type { LayoutName } from '../model/layout.js'
import { blockWidth, isLeadList, itemsOf, sum } from './slide-content.js'

/** Widest text, in Latin letters, that is set large as a statement, stands on a section slide, or fills a card. */
const widest = { statement: 220, section: 260, card: 330, leadIn: 200, together: 800 }

/**
 * The layout that a slide's content asks for. It is asked of the source's slide, so that a slide looks alike in all locales.
 * @param next the slide after it in the same document
 */
export function chooseLayout(slide: Slide, next: Slide | undefined): LayoutName {
  if (slide.role === 'title') return 'title'
  const blocks = slide.blocks.filter(({ kind }) => kind !== 'notice' && kind !== 'footnotes')
  if (isSection(slide, blocks, next)) return 'section'
  return rules.find(({ applies }) => applies(blocks))?.layout ?? 'text'
}

function isSection(slide: Slide, blocks: readonly Block[], next: Slide | undefined): boolean {
  if (slide.role !== 'body' || slide.level === 0) return false
  if (blocks.length === 0) return true
  const [only, ...others] = blocks
  if (only?.kind !== 'paragraph' || others.length > 0 || blockWidth(only) > widest.section) return false
  return next !== undefined && next.level > slide.level
}

/** Tried in this order; each sees a slide's blocks without fine print. */
const rules: readonly { layout: LayoutName; applies: (blocks: readonly Block[]) => boolean }[] = [
  {
    layout: 'statement',
    applies: (blocks) => isOnly(blocks, 'paragraph') && totalWidth(blocks) <= widest.statement,
  },
  { layout: 'picture', applies: (blocks) => count(blocks, 'figure') === 1 && blocks.length === 1 },
  { layout: 'quote', applies: (blocks) => isOnly(blocks, 'quote') && totalWidth(blocks) <= 340 },
  { layout: 'cards', applies: isCards },
  { layout: 'points', applies: (blocks) => isPoints(blocks) || isGroupsOfPoints(blocks) },
  { layout: 'table', applies: (blocks) => isBelowText(blocks, 'table') },
  { layout: 'code', applies: (blocks) => isBelowText(blocks, 'code') },
  { layout: 'figure', applies: (blocks) => count(blocks, 'figure') === 1 && blocks.length > 1 },
]

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
    count(blocks, kind) === 1 &&
    rest.every((block) => block.kind === 'paragraph') &&
    totalWidth(rest) <= widest.leadIn
  )
}

const count = (blocks: readonly Block[], kind: Block['kind']) =>
  blocks.filter((block) => block.kind === kind).length
const isOnly = (blocks: readonly Block[], kind: Block['kind']) =>
  blocks.length === 1 && count(blocks, kind) === 1
const totalWidth = (blocks: readonly Block[]) => sum(blocks.map(blockWidth))
