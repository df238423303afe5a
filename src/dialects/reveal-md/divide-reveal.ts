import type { SourceBlock } from '../../model/source-block.js'
import type { Separator } from './read-separator.js'

/** The 0-based lines that divide slides: each is itself, or the last of some empty ones, where the next slide begins. */
export function divideReveal(
  lines: readonly string[],
  blocks: readonly SourceBlock[],
  separators: readonly Separator[],
): number[] {
  const isCode = new Uint8Array(lines.length)
  for (const { kind, from, to } of blocks) if (kind === 'code') isCode.fill(1, from, to)
  let empty = 0
  return lines.flatMap((line, index) => {
    empty = line.trim() === '' && isCode[index] !== 1 ? empty + 1 : 0
    const isLast = empty > 0 && (lines[index + 1] ?? '').trim() !== ''
    const divides = separators.some((separator) =>
      'line' in separator ? line.trimEnd() === separator.line : isLast && empty >= separator.emptyLines,
    )
    return divides && isCode[index] !== 1 ? [index] : []
  })
}
