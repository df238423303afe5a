import type { Element } from 'hast'
import { buildElement } from '../markup/build-element.js'
import { fragmentStylesOf } from '../markup/fragment-styles.js'
import { hasClass, withClass } from '../markup/class-names.js'
import { mapTree } from '../markup/map-tree.js'
import type { LayoutName } from '../model/layout.js'
import type { Block, ElementBlock, FigureBlock, GroupBlock } from '../model/slide.js'
import { greatestSize } from '../markup/picture-size.js'
import { pictureShapes } from '../markup/picture-shapes.js'
import { isPoorAlt } from '../markup/is-poor-alt.js'
import { textOf } from '../markup/text-of.js'
import type { Picture } from '../model/asset.js'
import { finishTree } from './finish-tree.js'
import { type Markup, markup } from './compile-templates.js'
import { type MediaView, mediaView } from './media-view.js'
import { pictureAddress } from './picture-address.js'
import { toMarkup } from '../markup/to-markup.js'
import { fileNameOf, mediaKindOf } from '../markup/media-kind.js'
import { shownAddress } from '../markup/shown-address.js'
import type { Rendering } from './rendering.js'

/** A block as the partial `blocks` sees it; which fields are filled depends on what it is. */
export interface BlockView {
  readonly isGrid: boolean
  readonly isGallery: boolean
  readonly isFigure: boolean
  readonly isNotice: boolean
  /** Cards side by side, or pictures. */
  readonly cells: readonly (CardView | FigureView)[]
  readonly columns: number
  /** Whether its cells take different shares of their row. */
  readonly hasSpans: boolean
  readonly html: Markup | null
  readonly lead: Markup | null
  readonly text: Markup | null
  readonly unit: Markup
}

/** A group as its partial sees it: a card beside others. */
export interface CardView {
  readonly unit: Markup
  /** Absent where a column has none. */
  readonly title: Markup | null
  /** Whether it is the bad example of two. */
  readonly isBad: boolean
  /** Whether it is a column, which has no ground of its own. */
  readonly isColumn: boolean
  /** Of a column: the attribute that says how much of its row it takes. */
  readonly span: Markup
  /** Of a card that comes by a step: classes, with a space before each, and the attribute that says with which. */
  readonly stepClass: string
  readonly step: Markup
  readonly blocks: readonly BlockView[]
}

/** A picture with its caption as its partial sees it; without `src` and `drawing`, the frame that stands for it. */
export interface FigureView extends BlockView {
  /** Of a diagram, all of it. */
  readonly drawing: Markup | null
  readonly src: string | null
  readonly alt: string
  readonly width: number
  readonly height: number
  /** The width in px that its document leaves it; `null` for its natural size. */
  readonly shownWidth: number | null
  readonly media: MediaView | null
  /** Classes that say how it is shown, with a space before each. */
  readonly shape: string
  readonly caption: Markup | null
  readonly missing: string
  /** Where it lies, where that is on the network and it is not shown. */
  readonly address: string | null
  /** As of a card. */
  readonly stepClass: string
  readonly step: Markup
}

const nothing: BlockView = {
  isGrid: false,
  isGallery: false,
  isFigure: false,
  isNotice: false,
  cells: [],
  columns: 0,
  hasSpans: false,
  html: null,
  lead: null,
  text: null,
  unit: markup(''),
}

/** How the blocks of a part are laid out. */
export interface BlockLayout {
  readonly layout: LayoutName
  readonly columns: number
}

/** Blocks as templates see them; groups that follow one another stand in one grid. */
export function blockViews(blocks: readonly Block[], shown: BlockLayout, rendering: Rendering): BlockView[] {
  const views: BlockView[] = []
  let cells: (CardView | FigureView)[] = []
  let hasSpans = false
  const close = (isGallery: boolean) => {
    if (cells.length > 0)
      views.push({ ...nothing, isGrid: !isGallery, isGallery, columns: shown.columns, cells, hasSpans })
    cells = []
    hasSpans = false
  }
  const inGallery = shown.layout === 'gallery'
  for (const block of blocks) {
    if (inGallery && block.kind === 'figure') cells.push(figureView(block, rendering))
    else if (block.kind === 'group') {
      cells.push(cardView(block, shown, rendering))
      hasSpans ||= hasOwnShare(block, shown)
    } else {
      close(inGallery)
      views.push(blockView(block, shown, rendering))
    }
  }
  close(inGallery)
  return views
}

/** Whether a column takes another share of its row than the grid gives each of two or three cells. */
const hasOwnShare = ({ column }: GroupBlock, { layout, columns }: BlockLayout) =>
  layout === 'columns' && column !== undefined && (columns > 3 || column.span * columns !== 12)

function cardView(group: GroupBlock, shown: BlockLayout, rendering: Rendering): CardView {
  return {
    unit: unitAttribute(group),
    title: group.title.length > 0 ? finishTree(group.title, rendering) : null,
    isBad: shown.layout === 'compare' && group.isBad === true,
    isColumn: shown.layout === 'columns' && group.column !== undefined,
    span: markup(group.column === undefined ? '' : ` data-span="${group.column.span}"`),
    ...stepView(group),
    blocks: blockViews(group.blocks, { ...shown, layout: 'text' }, rendering),
  }
}

function blockView(block: Exclude<Block, GroupBlock>, shown: BlockLayout, rendering: Rendering): BlockView {
  if (block.kind === 'figure') return figureView(block, rendering)
  if (block.kind === 'notice') {
    const lead = finishTree([...block.lead, { type: 'text', value: ':' }], rendering)
    const hasColon = /[:：]$/u.test(textOf(block.lead))
    return {
      ...nothing,
      isNotice: true,
      unit: unitAttribute(block),
      lead: hasColon ? finishTree(block.lead, rendering) : lead,
      text: finishTree(block.text, rendering),
    }
  }
  return { ...nothing, html: finishTree([dress(block, shown)], rendering) }
}

/** The width that a document's greatest size leaves a picture; drawings have no size by nature, so they grow to it. */
function widthOf(image: Element, { width, height, name }: Picture): number | null {
  const greatest = greatestSize(image)
  const scale = Math.min((greatest.width ?? Infinity) / width, (greatest.height ?? Infinity) / height)
  if (scale === Infinity || (scale >= 1 && !name.endsWith('.svg'))) return null
  return Math.round(scale * width)
}

/** A picture as its partial sees it, or the frame that stands for it. */
export function figureView(figure: FigureBlock, rendering: Rendering): FigureView {
  const picture = rendering.pictures.get(String(figure.image.properties.src ?? ''))
  return {
    ...nothing,
    isFigure: true,
    unit: unitAttribute(figure),
    drawing: drawingOf(figure, rendering),
    src: picture === undefined ? null : pictureAddress(picture, rendering),
    alt: altOf(figure),
    media: mediaView(figure, rendering),
    shownWidth: picture === undefined ? null : widthOf(figure.image, picture),
    width: picture?.width ?? 0,
    height: picture?.height ?? 0,
    caption: figure.caption.length > 0 ? finishTree(figure.caption, rendering) : null,
    missing: rendering.words.missingPicture,
    address: picture === undefined ? missingAddress(figure.image) : null,
    shape: pictureShapes(figure.image)
      .map((name) => ` ${name}`)
      .join(''),
    ...stepView(figure, fragmentStylesOf(figure.image)),
  }
}

/** A diagram's drawing, or the text that it is still to be drawn from. */
function drawingOf({ image }: FigureBlock, rendering: Rendering): Markup | null {
  if (image.tagName === 'svg') return markup(toMarkup([image]))
  return image.tagName === 'pre' ? finishTree([withClass(image, 'code')], rendering) : null
}

/** Where a picture on the network lies, or the name of a file that would play. */
function missingAddress(image: Element): string | null {
  const address = String(image.properties.src ?? '')
  return shownAddress(image) ?? (mediaKindOf(address) === undefined ? null : fileNameOf(address))
}

function stepView(
  { step, isToCome = false }: Pick<GroupBlock, 'step' | 'isToCome'>,
  styles: readonly string[] = [],
) {
  if (step === undefined) return { stepClass: '', step: markup('') }
  return {
    stepClass: ['', 'fragment', ...styles, ...(isToCome ? ['to-come'] : [])].join(' '),
    step: markup(` data-fragment-index="${step}"`),
  }
}

/** What a picture says to who does not see it; where that is its file's name or nothing, its caption. */
function altOf({ image, caption }: FigureBlock): string {
  const { alt } = image.properties
  const isDecoration = alt === ''
  return isDecoration || !isPoorAlt(String(alt ?? ''))
    ? String(alt ?? '')
    : textOf(caption) || String(alt ?? '')
}

const unitAttribute = ({ unit }: { unit?: number }) =>
  markup(unit === undefined ? '' : ` data-unit="${unit}"`)

/** The element with what its layout needs: points without the colons of their leads, quotes with their source marked. */
function dress({ kind, element }: ElementBlock, { layout, columns }: BlockLayout): Element {
  if (kind === 'list' && layout === 'points') {
    const bare = mapTree(element.children, (node) => (hasClass(node, 'colon') ? [] : [markRest(node)]))
    return inColumns({ ...element, children: bare }, 'points', columns)
  }
  if (kind === 'list' && layout === 'columns') return inColumns(element, 'items', columns)
  if (kind === 'list' && layout === 'steps') return withClass(element, 'steps')
  if (kind === 'list' && layout === 'agenda') return inColumns(element, 'agenda', columns)
  if (kind === 'table')
    return { ...element, children: mapTree(element.children, (node) => [breakWords(node)]) }
  if (kind === 'quote') return { ...element, children: markSource(element.children) }
  if (kind === 'code') return withClass(element, 'code')
  return element
}

const inColumns = (list: Element, name: string, columns: number): Element => {
  const named = withClass(list, name)
  return { ...named, properties: { ...named.properties, dataColumns: columns } }
}

/** Words in a table that would make their column too wide may be broken: addresses, paths, names of programs. */
function breakWords(element: Element): Element {
  const children = element.children.flatMap((node): Element['children'] =>
    node.type === 'text' ? breakText(node.value) : [node],
  )
  return { ...element, children }
}

function breakText(text: string): Element['children'] {
  const parts = text.split(/(\S{25,})/u).flatMap((part) => (part.length < 25 ? [part] : cutWord(part)))
  return parts.map((part): Element['children'][number] =>
    part === opportunity ? buildElement('wbr', {}, []) : { type: 'text', value: part },
  )
}

/** Stands for a place where a line may be broken. */
const opportunity = Symbol('opportunity')

/** A long word in runs of twelve letters, each with its marks. */
function cutWord(word: string): (string | typeof opportunity)[] {
  const runs = word.match(/(?:\P{M}\p{M}*){1,12}|\p{M}+/gu) ?? [word]
  return runs.flatMap((run, index) => (index === 0 ? [run] : [opportunity, run]))
}

/** What follows a lead in its line, in a box of its own below it; a list inside the item stays outside. */
function markRest(element: Element): Element {
  const [lead, ...others] = element.children
  if (lead?.type !== 'element' || !hasClass(lead, 'lead')) return element
  const end = others.findIndex((node) => node.type === 'element' && /^(ul|ol|p|pre|div)$/.test(node.tagName))
  const rest = buildElement('span', { className: ['rest'] }, end < 0 ? others : others.slice(0, end))
  return { ...element, children: [lead, rest, ...(end < 0 ? [] : others.slice(end))] }
}

/** The last paragraph of a quote names who said it, where it begins with a dash. */
function markSource(children: Element['children']): Element['children'] {
  const last = children.findLast((node) => node.type === 'element')
  const isSource = last?.type === 'element' && /^\s*[—–―-]+\s*\S/u.test(textOf(last))
  return children.map((node) =>
    node === last && isSource && node.type === 'element' ? withClass(node, 'source') : node,
  )
}
