import type { SourceBlock } from '../../model/source-block.js'
import type { SlideRange } from '../foreign-document.js'

const slot = /^::([a-z]+)::[ \t]*$/
const opening = '<div class="columns"><div class="column">'
const between = '</div><div class="column">'
const closing = '</div></div>'

/**
 * The lines of slides with their slots (`::right::`) as columns, where the slide has such and there are empty lines to begin and end them on; else
 * without the words that name them.
 */
export function editColumns(
  lines: readonly string[],
  blocks: readonly SourceBlock[],
  slides: readonly (SlideRange & {
    readonly columns: 'from the heading' | 'from the first slot' | undefined
  })[],
): string[] {
  const edited = [...lines]
  const isCode = new Uint8Array(lines.length)
  for (const { kind, from, to } of blocks) if (kind === 'code') isCode.fill(1, from, to)
  const headings = new Map(blocks.flatMap(({ kind, from, to }) => (kind === 'heading' ? [[from, to]] : [])))
  for (const { from: start, to, columns } of slides) {
    const from = lines[start] === '***' ? start + 1 : start // below the rule that begins the slide
    const slots = range(from, to).filter((line) => slot.test(lines[line] ?? '') && isCode[line] !== 1)
    const names = slots.map((line) => slot.exec(lines[line] ?? '')?.[1])
    for (const line of slots) edited[line] = ''
    const isColumn = (name: string | undefined) => name === 'right' || name === 'left'
    const sides = slots.filter((_, index) => isColumn(names[index]))
    const first = columns === 'from the first slot' ? sides[0] : beginning(edited, { from, to, headings })
    const others = columns === 'from the first slot' ? sides.slice(1) : sides
    const end = endOfColumns(edited, { slots, names, to })
    if (columns === undefined || first === undefined || end === undefined || others.length === 0) continue
    if (others.some((line) => line <= first)) continue
    edited[first] = opening
    for (const line of others) edited[line] = between
    edited[end] = closing
  }
  return edited
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index)

/** The first empty line, below a heading with which the slide begins. */
function beginning(
  lines: readonly string[],
  { from, to, headings }: SlideRange & { headings: ReadonlyMap<number, number> },
): number | undefined {
  const first = range(from, to).find((line) => (lines[line] ?? '').trim() !== '') ?? from
  const heading = headings.get(first)
  const after = heading ?? from
  const found = range(after, to).find((line) => (lines[line] ?? '').trim() === '')
  return found !== undefined && (heading !== undefined || found < first) ? found : undefined
}

/** The last empty line of the slide; where another slot follows the columns, that one's. */
function endOfColumns(
  lines: readonly string[],
  { slots, names, to }: { slots: readonly number[]; names: readonly (string | undefined)[]; to: number },
): number | undefined {
  const last = slots.findLastIndex((_, index) => names[index] === 'right' || names[index] === 'left')
  const next = slots[last + 1]
  if (next !== undefined) return next
  const from = slots[last]
  if (from === undefined) return undefined
  const end = to - 1
  return (lines[end] ?? '').trim() === '' && end > from ? end : undefined
}
