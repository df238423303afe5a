import type { Element } from 'hast'
import { textWidth } from '../language/text-width.js'
import { elementsOf } from '../markup/map-tree.js'
import { textOf } from '../markup/text-of.js'
import type { Block, ElementBlock, GroupBlock } from '../model/slide.js'
import { blockWidth, countKind, itemsOf, sum } from './slide-content.js'

/** Several pictures, and a line or two that lead them in. */
export function isGallery(blocks: readonly Block[]): boolean {
  const rest = blocks.filter(({ kind }) => kind !== 'figure')
  return countKind(blocks, 'figure') >= 2 && isShortText(rest, 160)
}

/** One quote, with the picture of who said it, or a paragraph that names them. */
export function isQuote(blocks: readonly Block[]): boolean {
  const rest = blocks.filter(({ kind }) => kind !== 'quote' && kind !== 'figure')
  const isSource = (block: Block) =>
    block.kind === 'paragraph' && /^\s*[—–―-]\s*\S/u.test(textOf(block.element))
  return (
    countKind(blocks, 'quote') === 1 &&
    countKind(blocks, 'figure') <= 1 &&
    rest.length <= 1 &&
    rest.every(isSource) &&
    sum(blocks.map(blockWidth)) <= 340
  )
}

/** What stands for good and what for bad in a group's title, in the languages that documents are mostly written in. */
const good =
  /^(?:[✅✔✓👍🟢🙂😀]|(?:do|dos|good|right|after|pros?|yes|correct|better|bien|correcto|después|sí|bom|certo|depois|gut|richtig|nachher|bon|après|oui|buono|giusto|dopo|правильно|хорошо|после|добре|след|bra|rätt|efter|好|对|之后|优点|推荐|良い|좋은)\s*[:!.…]?$)/iu
const bad =
  /^(?:[❌✖✗✘👎🔴🙁🚫⛔]|(?:don['’]?ts?|do not|bad|wrong|before|cons?|no|incorrect|worse|mal|incorrecto|antes|ruim|errado|schlecht|falsch|vorher|mauvais|avant|non|cattivo|sbagliato|prima|неправильно|плохо|до|зле|преди|dåligt|fel|före|坏|错|之前|缺点|不推荐|悪い|나쁜)\s*[:!.…]?$)/iu

/** Whether two groups are a good and a bad example, in either order. */
export function isContrast(blocks: readonly Block[]): boolean {
  const groups = blocks.filter((block) => block.kind === 'group')
  const [one, other, ...more] = groups.map(titleOf)
  if (one === undefined || other === undefined || more.length > 0) return false
  return (good.test(one) && bad.test(other)) || (bad.test(one) && good.test(other))
}

/** Whether a group's title says that it is the bad example; its cell then looks so. */
export function isBadExample(group: GroupBlock): boolean {
  return bad.test(titleOf(group))
}

const titleOf = ({ title }: GroupBlock) => textOf(title)

/** A numbered list whose items hold code or pictures. */
export function isSteps(blocks: readonly Block[]): boolean {
  const [list] = blocks.filter(isList)
  const rest = blocks.filter((block) => block !== list)
  if (list === undefined || list.element.tagName !== 'ol' || !isShortText(rest, 200)) return false
  const shows = (item: Element) =>
    elementsOf(item.children).some(({ tagName }) => tagName === 'pre' || tagName === 'img')
  const items = itemsOf(list.element)
  return items.length >= 2 && items.filter(shows).length * 2 >= items.length
}

/** Two lists, each perhaps with a line that leads it in; or one of many short items. */
export function isTwoColumns(blocks: readonly Block[]): boolean {
  return halvesOf(blocks) !== undefined || isManyShort(blocks)
}

/** The two columns of a slide with two lists: the blocks of each. */
export function halvesOf(blocks: readonly Block[]): [readonly Block[], readonly Block[]] | undefined {
  const first = blocks.findIndex(({ kind }) => kind === 'list')
  const halves = [blocks.slice(0, first + 1), blocks.slice(first + 1)] as const
  const isHalf = (half: readonly Block[]) =>
    half.length <= 2 && half.at(-1)?.kind === 'list' && isShortText(half.slice(0, -1), 90)
  const [left, right] = halves
  if (!isHalf(left) || !isHalf(right) || left.length !== right.length) return undefined
  return halves.every((half) => sum(half.map(blockWidth)) <= 420) ? [left, right] : undefined
}

function isManyShort(blocks: readonly Block[]): boolean {
  const [list] = blocks.filter(isList)
  const rest = blocks.filter((block) => block !== list)
  if (list === undefined || !isShortText(rest, 200)) return false
  const items = itemsOf(list.element)
  const isShort = (item: Element) =>
    textWidth(textOf(item)) <= 38 &&
    !elementsOf(item.children).some(({ tagName }) => /^([uo]l|pre|img)$/.test(tagName))
  return items.length >= 7 && items.every(isShort)
}

/** Code narrow and short enough to stand beside the text that explains it. */
export function isSideCode(blocks: readonly Block[]): boolean {
  const [code] = blocks.filter(isCode)
  const rest = blocks.filter((block) => block !== code)
  if (code === undefined || rest.some(({ kind }) => kind !== 'paragraph' && kind !== 'list')) return false
  const lines = elementsOf([code.element]).filter(({ properties }) => isLine(properties.className))
  const longest = Math.max(0, ...lines.map((line) => textWidth(rawText(line).trimEnd())))
  const width = sum(rest.map(blockWidth))
  return lines.length <= 16 && longest <= 42 && width > 110 && width <= 480
}

const isList = (block: Block): block is ElementBlock => block.kind === 'list'
const isCode = (block: Block): block is ElementBlock => block.kind === 'code'

const isLine = (names: unknown) => Array.isArray(names) && names.includes('line')

const rawText = (element: Element): string =>
  element.children
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? rawText(node) : ''))
    .join('')

const isShortText = (blocks: readonly Block[], widest: number) =>
  blocks.every(({ kind }) => kind === 'paragraph') && sum(blocks.map(blockWidth)) <= widest
