import Markdown, { type MarkdownIt } from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'
import container from 'markdown-it-container'
import definitionList from 'markdown-it-deflist'
import footnote from 'markdown-it-footnote'
import mark from 'markdown-it-mark'
import { alertContainer } from './rules/alert-container.js'
import { allowances } from './rules/allowances.js'
import { balanceHtml } from './rules/balance-html.js'
import { cellAlignment } from './rules/cell-alignment.js'
import { codeInfo } from './rules/code-info.js'
import { emojiByName } from './rules/emoji-by-name.js'
import { headingSpace } from './rules/heading-space.js'
import { htmlBlock } from './rules/html-block.js'
import { indentedProse } from './rules/indented-prose.js'
import { keepBraces } from './rules/keep-braces.js'
import { kramdown } from './rules/kramdown.js'
import { noAlt } from './rules/no-alt.js'
import { ownAttributes } from './rules/own-attributes.js'
import { shortScripts } from './rules/short-scripts.js'
import { sourceLines } from './rules/source-lines.js'
import { tableHead } from './rules/table-head.js'
import { taskList } from './rules/task-list.js'

/**
 * The one place that configures Markdown: CommonMark with tables and strikethrough; task lists, footnotes, definition lists, emoji by name,
 * attributes (`{#id .class}`), what stands behind a code's language, `::: notes` and `::: incremental`; emphasis that works beside Chinese, Japanese and Korean letters. HTML passes:
 * it is sanitised on the parsed tree. Links are not guessed and quotes not changed, which is also what keeps it linear.
 */
export function createParser(): MarkdownIt {
  return new Markdown({ html: true, linkify: false, typographer: false })
    .use(cjkFriendly)
    .use(footnote)
    .use(definitionList)
    .use(emojiByName)
    .use(container, 'notes', {
      validate: (params) => /^notes?\s*$/i.test(params.trim()),
      render: (tokens, index) => {
        const token = tokens[index]
        if (token?.nesting !== 1) return '</aside>\n'
        return `<aside class="notes" data-line="${token.attrGet('data-line') ?? ''}">\n`
      },
    })
    .use(container, 'incremental', {
      validate: (params) => /^incremental\s*$/i.test(params.trim()),
      render: (tokens, index) => (tokens[index]?.nesting === 1 ? '<div class="incremental">\n' : '</div>\n'),
    })
    .use(alertContainer)
    .use(mark)
    .use(shortScripts)
    .use(htmlBlock)
    .use(headingSpace)
    .use(kramdown)
    .use(indentedProse)
    .use(ownAttributes)
    .use(codeInfo) // before what takes attributes
    .use(keepBraces)
    .use(noAlt)
    .use(tableHead)
    .use(taskList)
    .use(cellAlignment)
    .use(allowances) // before what takes comments out
    .use(balanceHtml)
    .use(sourceLines)
}
