import type { MarkdownIt } from 'markdown-it'
import type { Token } from 'markdown-it'
import type { ParseEnvironment } from './parse-environment.js'

/** Writes the 1-based line of each block, picture and link of Markdown into `data-line`, where the tree's reader finds it. */
export function sourceLines(md: MarkdownIt): void {
  md.core.ruler.push('source_lines', (state) => {
    const { linesBefore = 0 } = state.env as Partial<ParseEnvironment>
    for (const token of state.tokens) {
      if (token.map === null || token.nesting < 0) continue
      const line = token.map[0] + 1 + linesBefore
      if (token.type === 'inline') markInline(token.children ?? [], line)
      else if (token.type !== 'html_block') token.attrSet('data-line', String(line))
    }
  })
}

function markInline(children: readonly Token[], firstLine: number): void {
  let line = firstLine
  for (const child of children) {
    if (child.type === 'softbreak' || child.type === 'hardbreak') line++
    if (child.type === 'code_inline' && child.markup === '$') {
      child.attrSet('data-line', String(line))
      line += child.content.split('\n').length - 1
    }
    if (child.type === 'image' || child.type === 'link_open') child.attrSet('data-line', String(line))
  }
}
