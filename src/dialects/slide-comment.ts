import type { SourceBlock } from '../model/source-block.js'
import type { SlideRange, Wishes } from './foreign-document.js'

/** `<!-- .slide: name="value" … -->`. */
export function slideComment(wishes: Wishes): string {
  const pairs = Object.entries(wishes).map(([name, value]) => `${name}=${quote(value)}`)
  return `<!-- .slide: ${pairs.join(' ')} -->`
}

/** A value that ends neither its quotes nor its comment. */
function quote(value: string): string {
  const line = value
    .replace(/\s+/g, ' ')
    .replace(/-{2,}>?/g, '–')
    .trim()
  return line.includes('"') && !line.includes("'") ? `'${line}'` : `"${line.replaceAll('"', '”')}"`
}

/**
 * The lines with what each slide is to have in a comment on one of its empty lines that stand in no other block, else at the end of its first
 * line of text.
 */
export function placeWishes(
  lines: readonly string[],
  blocks: readonly SourceBlock[],
  slides: readonly (SlideRange & { readonly wishes: Wishes })[],
): string[] {
  const placed = [...lines]
  const isInBlock = coverage(blocks, lines)
  const inline = new Map(blocks.flatMap(({ kind, from, to }) => (kind === 'inline' ? [[from, to]] : [])))
  for (const { from, to, wishes } of slides) {
    if (Object.keys(wishes).length === 0) continue
    const own = Array.from({ length: to - from }, (_, index) => from + index)
    const empty = own.find((line) => placed[line]?.trim() === '' && !isInBlock(line))
    const text = own.find((line) => inline.has(line))
    if (empty !== undefined) placed[empty] = slideComment(wishes)
    else if (text !== undefined) placed[text] = `${placed[text] ?? ''} ${slideComment(wishes)}`
  }
  return placed
}

/** Whether a line stands in a block that something else could divide; empty lines behind a block are not in it. */
function coverage(blocks: readonly SourceBlock[], lines: readonly string[]): (line: number) => boolean {
  const covered = new Uint8Array(lines.length)
  for (const { kind, depth, from, to } of blocks) {
    if (depth > 0 || kind === 'rule' || kind === 'inline') continue
    let end = to
    while (kind !== 'code' && end > from && lines[end - 1]?.trim() === '') end--
    covered.fill(1, from, end)
  }
  return (line) => covered[line] === 1
}
