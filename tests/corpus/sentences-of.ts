import type { Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import MarkdownIt from 'markdown-it'
import definitions from 'markdown-it-deflist'
import footnotes from 'markdown-it-footnote'

const parser = new MarkdownIt({ html: true }).use(definitions).use(footnotes)
const blocks = /^(p|li|h[1-6]|td|th|dt|dd|pre|summary|blockquote|div|aside|section|ul|ol|dl|table|tr)$/

/** What a reader of the document reads, sentence by sentence and line of code by line of code; front matter aside. */
export function sentencesOf(markdown: string, locale: string): readonly string[] {
  const body = markdown.replace(/^---\n[^]*?\n---\n/, '')
  const html = parser.render(body.replaceAll(/^(- )\[[ x]\] /gm, '$1').replaceAll(/^:::.*$/gm, ''))
  const lines: string[] = []
  let line = ''
  const end = () => {
    if (line.trim() !== '') lines.push(line)
    line = ''
  }
  const walk = (node: Nodes): void => {
    if (node.type === 'text') line += node.value
    if (!('children' in node)) return
    if (node.type === 'element' && /footnote-(ref|backref)/.test(String(node.properties.className))) return
    const isBlock = node.type === 'element' && blocks.test(node.tagName)
    if (isBlock) end()
    node.children.forEach(walk)
    if (isBlock) end()
  }
  walk(fromHtml(html, { fragment: true }))
  end()
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' })
  return lines.flatMap((one) => Array.from(segmenter.segment(one), ({ segment }) => segment.trim()))
}

/** The letters and digits of a text, in one case and form: what is left of it however it is laid out. */
export const lettersOf = (text: string): string =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]/gu) ?? []
  ).join('')
