import type { MarkdownIt } from 'markdown-it'

/** Column alignment as `align`, in place of the `style` attribute, which no document may set. */
export function cellAlignment(md: MarkdownIt): void {
  md.core.ruler.push('cell_alignment', (state) => {
    for (const token of state.tokens) {
      if (token.type !== 'th_open' && token.type !== 'td_open') continue
      const side = /^text-align:(left|center|right)$/.exec(String(token.attrGet('style') ?? ''))?.[1]
      if (side !== undefined) token.attrs = [['align', side]]
    }
  })
}
