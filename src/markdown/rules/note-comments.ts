import type { MarkdownIt, StateCore } from 'markdown-it'
import type { ParseEnvironment } from './parse-environment.js'

/** `<!-- .notes: what is said -->` as speaker notes, before comments are taken out; what it holds is Markdown. */
export function noteComments(md: MarkdownIt): void {
  md.core.ruler.push('note_comments', ({ tokens, env }: StateCore) => {
    const { linesBefore = 0 } = env as Partial<ParseEnvironment>
    for (const token of tokens) {
      if (!token.content.includes('.notes:')) continue
      const line = linesBefore + (token.map?.[0] ?? 0)
      if (token.type === 'html_block') token.content = replaceNotes(md, token.content, line)
      for (const child of token.children ?? [])
        if (child.type === 'html_inline') child.content = replaceNotes(md, child.content, line)
    }
  })
}

function replaceNotes(md: MarkdownIt, html: string, linesBefore: number): string {
  // Without an end there is none: looking for it from each beginning would take time that grows with the square of the text.
  const end = html.lastIndexOf('-->') + '-->'.length
  const replaced = html
    .slice(0, end)
    .replace(/<!--\s*\.notes:([\s\S]*?)-->/g, (_, text: string, at: number) => {
      const before = linesBefore + html.slice(0, at).split('\n').length - 1
      return `<aside class="notes">${md.render(text.trim(), { linesBefore: before })}</aside>`
    })
  return replaced + html.slice(end)
}
