import type { SourceBlock } from '../../model/source-block.js'

/** Lists whose items come one by one, as Marp tells them apart. */
const stepwise = new Set(['*', ')'])

/** The text with the items of lists that are marked by `*` or `1)` as what comes step by step. */
export function markFragments(text: string, blocks: readonly SourceBlock[]): string {
  const lines = text.split('\n')
  blocks.forEach((block, index) => {
    if (block.kind !== 'item' || !stepwise.has(block.mark)) return
    const first = blocks.slice(index + 1, index + 3).find(({ kind }) => kind === 'inline')
    if (first === undefined || first.from !== block.from) return
    const last = first.to - 1
    lines[last] = `${lines[last]?.trimEnd() ?? ''} {.fragment}`
  })
  return lines.join('\n')
}
