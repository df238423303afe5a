import { boxElements, meaninglessElements, selfEndingElements, voidElements } from './element-names.js'
import type { CloseTag, HtmlPiece, OpenTag } from './read-tags.js'

/** Raw HTML in a document's order, with the borders of what it stands in: a list item, a quote, a paragraph. */
export type HtmlEvent =
  | { readonly kind: 'begin' }
  | { readonly kind: 'end' }
  | { readonly kind: 'tag'; readonly tag: OpenTag | CloseTag }

/** Which tags belong together. */
export interface MatchedTags {
  /** The opening tag that each closing one closes; a closing one that is not in here closes nothing. */
  readonly openedBy: ReadonlyMap<HtmlPiece, HtmlPiece>
  /** Opening tags that nothing closes, and that would swallow what follows. */
  readonly unclosed: ReadonlySet<HtmlPiece>
  /** Opening tags that the author forgot to close, those of boxes too. */
  readonly left: ReadonlySet<HtmlPiece>
}

/** Elements that are open, the outermost first. */
interface Stack {
  readonly open: OpenTag[]
  /** How many of each name are open. */
  readonly counts: Map<string, number>
  readonly unclosed: Set<HtmlPiece>
  readonly left: Set<HtmlPiece>
}

/** Finds for each closing tag the one that opened its element, as the author meant it, and what was never closed. */
export function matchTags(events: readonly HtmlEvent[]): MatchedTags {
  const openedBy = new Map<HtmlPiece, HtmlPiece>()
  const stack: Stack = { open: [], counts: new Map(), unclosed: new Set(), left: new Set() }
  const borders: number[] = []
  for (const event of events) {
    if (event.kind === 'begin') borders.push(stack.open.length)
    else if (event.kind === 'end') leaveOpen(stack, borders.pop() ?? 0)
    else if (event.tag.kind === 'open') push(stack, event.tag)
    else {
      const open = close(stack, event.tag)
      if (open !== undefined) openedBy.set(event.tag, open)
    }
  }
  leaveOpen(stack, 0)
  return { openedBy, unclosed: stack.unclosed, left: stack.left }
}

function push({ open, counts }: Stack, tag: OpenTag): void {
  const { name, isEmpty } = tag
  if (isEmpty || voidElements.has(name) || meaninglessElements.has(name)) return
  open.push(tag)
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

function pop({ open, counts }: Stack): OpenTag | undefined {
  const tag = open.pop()
  if (tag !== undefined) counts.set(tag.name, (counts.get(tag.name) ?? 1) - 1)
  return tag
}

/** Closes the innermost element of that name, and leaves open what stands in it: its end is theirs, if they end by themselves. */
function close(stack: Stack, { name }: CloseTag): OpenTag | undefined {
  if ((stack.counts.get(name) ?? 0) === 0) return undefined
  for (let tag = pop(stack); tag !== undefined; tag = pop(stack)) {
    if (tag.name === name) return tag
    if (!selfEndingElements.has(tag.name)) leave(stack, tag)
  }
  return undefined
}

/** What is open above a height is never closed: what it stands in has ended. */
function leaveOpen(stack: Stack, height: number): void {
  while (stack.open.length > height) {
    const tag = pop(stack)
    if (tag !== undefined) leave(stack, tag)
  }
}

function leave({ unclosed, left }: Stack, tag: OpenTag): void {
  if (!boxElements.has(tag.name)) unclosed.add(tag)
  if (!selfEndingElements.has(tag.name)) left.add(tag)
}
