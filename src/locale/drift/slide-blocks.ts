import { formatCount } from '../../language/format-count.js'
import type { BlockOutline } from '../../model/outline.js'
import type { Step } from '../align-sequence.js'
import { pictureKey } from '../picture-key.js'
import { codeDiffers } from './code-differs.js'
import { formulaDiffers } from './formula-differs.js'
import {
  type ComparedDecks,
  inSource,
  nameOfBlock,
  quoted,
  type DriftRule,
  type Finding,
  type PairedSlides,
} from './compared-decks.js'

/** Blocks that only one side has, and pairs of blocks whose shape differs. */
export const findBlocks: DriftRule = (decks) =>
  decks.pairs.flatMap((pair) => pair.steps.flatMap((step) => judge(step, { pair, decks })))

interface Context {
  readonly pair: PairedSlides
  readonly decks: ComparedDecks
}

function judge(step: Step, context: Context): Finding[] {
  const { one, other } = context.pair.blocks
  const ours = one.slice(step.row, step.row + step.rows).map(({ block }) => block)
  const theirs = other.slice(step.column, step.column + step.columns).map(({ block }) => block)
  const [mine, here] = [ours[0], theirs[0]]
  const slide = context.pair.id
  // Each language's front matter says what it needs.
  if ((mine ?? here)?.kind === 'head') return []
  if (mine === undefined) return theirs.flatMap((block) => extraBlock(block, context))
  if (here === undefined) return ours.flatMap((block) => missingBlock(block, context))
  if (ours.length + theirs.length > 2) return [{ ...several(ours, theirs, context), slide, line: here.line }]
  return shapes(mine, here, context).map((finding) => ({ ...finding, slide, line: here.line }))
}

function extraBlock(block: BlockOutline, { pair, decks }: Context): Finding[] {
  // A picture that also stands in a paragraph of the source was only taken out of it.
  if (block.kind === 'figure' && hasPictures(pair.blocks.one, block)) return []
  const message = `This ${nameOfBlock(block)} has no counterpart in the source (${inSource(decks, pair.one.slide.line)}): ${quoted(block.text)}.`
  return [{ rule: 'locale/extra-block', message, line: block.line, slide: pair.id }]
}

function missingBlock(block: BlockOutline, { pair, decks }: Context): Finding[] {
  if (block.kind === 'figure') return [] // pictures are compared by themselves
  const message = `A ${nameOfBlock(block)} of the source is missing here (${inSource(decks, block.line)}): ${quoted(block.text)}.`
  return [{ rule: 'locale/missing-block', message, line: pair.other.slide.line, slide: pair.id }]
}

const hasPictures = (blocks: PairedSlides['blocks']['one'], { pictures }: BlockOutline) => {
  const keys = new Set(blocks.flatMap(({ block }) => block.pictures.map(pictureKey)))
  return pictures.every((address) => keys.has(pictureKey(address)))
}

type Several = Pick<Finding, 'rule' | 'message'>

/** One block on one side, several on the other. */
function several(
  ours: readonly BlockOutline[],
  theirs: readonly BlockOutline[],
  { decks }: Context,
): Several {
  const where = inSource(decks, ours[0]?.line ?? 1)
  const [mine, here] = [itemsOf(ours), itemsOf(theirs)]
  if (!ours.concat(theirs).some(({ kind }) => kind === 'list')) {
    return theirs.length > 1
      ? {
          rule: 'locale/extra-block',
          message: `What is one paragraph in the source (${where}) is ${theirs.length} here.`,
        }
      : {
          rule: 'locale/missing-block',
          message: `What are ${ours.length} paragraphs in the source (${where}) is one here.`,
        }
  }
  const besides = theirs.length > 1 ? remainder(theirs, 'here') : remainder(ours, 'in the source')
  return {
    rule: 'locale/list-items',
    message: `${formatCount(mine, 'list item')} in the source (${where}), ${here === 0 ? 'none' : here} here; ${besides}.`,
  }
}

/** Items of a list, and of one that begins it anew. */
const itemsOf = (blocks: readonly BlockOutline[]) => (blocks[0]?.kind === 'list' ? blocks[0].count : 0)

function remainder(blocks: readonly BlockOutline[], where: string): string {
  const rest = blocks[0]?.kind === 'list' ? blocks.slice(1) : blocks
  const lists = rest.filter(({ kind }) => kind === 'list').length
  const paragraphs = rest.length - lists
  const parts = [
    ...(paragraphs > 0 ? [formatCount(paragraphs, 'paragraph')] : []),
    ...(lists > 0 ? [formatCount(lists, 'list')] : []),
  ]
  const verb = rest.length === 1 ? 'looks' : 'look'
  return `${parts.join(' and ')} ${where} ${verb} like the missing ones`
}

/** What differs between two blocks that are a pair. */
function shapes(mine: BlockOutline, here: BlockOutline, { decks }: Context): Several[] {
  const where = inSource(decks, mine.line)
  if (mine.kind !== here.kind) return kinds(mine, here, where)
  if (mine.kind === 'list' && mine.count !== here.count)
    return [
      {
        rule: 'locale/list-items',
        message: `${formatCount(mine.count, 'list item')} in the source (${where}), ${here.count} here.`,
      },
    ]
  if (mine.kind === 'definitions' && mine.count !== here.count)
    return [
      {
        rule: 'locale/list-items',
        message: `${formatCount(mine.count, 'term')} in the source (${where}), ${here.count} here.`,
      },
    ]
  if (mine.kind === 'table' && (mine.count !== here.count || mine.columns !== here.columns)) {
    const size = ({ count, columns }: BlockOutline) =>
      `${formatCount(count, 'row')} of ${formatCount(columns, 'cell')}`
    return [
      {
        rule: 'locale/table-shape',
        message: `The table has ${size(mine)} in the source (${where}), ${size(here)} here.`,
      },
    ]
  }
  if (mine.kind === 'math') return formulaDiffers(mine, here, where)
  return mine.kind === 'code' ? codeDiffers(mine, here, where) : []
}

/** Prose and HTML say the same in other words of the markup, and a closing notice is a paragraph that stands last. */
const alike: ReadonlySet<string> = new Set(['html', 'paragraph', 'notice', 'heading'])

function kinds(mine: BlockOutline, here: BlockOutline, where: string): Several[] {
  if ([mine, here].every(({ kind }) => alike.has(kind)) || [mine, here].some(({ kind }) => kind === 'html'))
    return []
  const message = `A ${nameOfBlock(mine)} of the source (${where}) is a ${nameOfBlock(here)} here.`
  return [{ rule: 'locale/missing-block', message }]
}
