import type { MarkdownIt } from 'markdown-it'
import container from 'markdown-it-container'

/** `::: warning`, perhaps with a title; `::: note` are speaker notes. */
const opening = /^\s*(tip|info|hint|important|warning|attention|caution|danger)(?:\s+(\S.*?))?\s*$/i

/** `::: warning` … `:::` as a quote that begins as GitHub's boxes do; the splitter makes boxes of both. */
export function alertContainer(md: MarkdownIt): void {
  container(md, 'alert', {
    validate: (params) => opening.test(params.slice(0, 1_000)),
    render: (tokens, index) => {
      const token = tokens[index]
      if (token?.nesting !== 1) return '</blockquote>\n'
      const [, kind = '', title = ''] = opening.exec(token.info) ?? []
      const line = token.attrGet('data-line') ?? ''
      return `<blockquote data-line="${line}">\n<p data-line="${line}">[!${kind}] ${md.utils.escapeHtml(title)}</p>\n`
    },
  })
}
