import Markdown, { type MarkdownIt } from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'
import definitionList from 'markdown-it-deflist'
import footnote from 'markdown-it-footnote'
import mark from 'markdown-it-mark'
import { allowances } from './rules/allowances.js'
import { balanceHtml } from './rules/balance-html.js'
import { cellAlignment } from './rules/cell-alignment.js'
import { codeInfo } from './rules/code-info.js'
import { container } from './rules/container.js'
import { elementSettings } from './rules/element-settings.js'
import { emojiByName } from './rules/emoji-by-name.js'
import { headingSpace } from './rules/heading-space.js'
import { htmlBlock } from './rules/html-block.js'
import { includedAddresses } from './rules/included-addresses.js'
import { indentedProse } from './rules/indented-prose.js'
import { keepBraces } from './rules/keep-braces.js'
import { kramdown } from './rules/kramdown.js'
import { math } from './rules/math.js'
import { mediaHtml } from './rules/media-html.js'
import { noAlt } from './rules/no-alt.js'
import { noteComments } from './rules/note-comments.js'
import { ownAttributes } from './rules/own-attributes.js'
import { shortScripts } from './rules/short-scripts.js'
import { slideSettings } from './rules/slide-settings.js'
import { sourceLines } from './rules/source-lines.js'
import { tableHead } from './rules/table-head.js'
import { taskList } from './rules/task-list.js'

/**
 * The one place that configures Markdown: CommonMark with tables and strikethrough; task lists, footnotes, definition lists, emoji by name,
 * formulas, attributes (`{#id .class}`), what stands behind a code's language, containers (`::: columns`); emphasis that works beside Chinese, Japanese and Korean letters. HTML passes:
 * it is sanitised on the parsed tree. Links are not guessed and quotes not changed, which is also what keeps it linear.
 */
export function createParser(): MarkdownIt {
  return new Markdown({ html: true, linkify: false, typographer: false })
    .use(cjkFriendly)
    .use(footnote)
    .use(definitionList)
    .use(emojiByName)
    .use(container)
    .use(mark)
    .use(shortScripts)
    .use(math)
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
    .use(noteComments) // before what takes comments out
    .use(allowances) // before what takes comments out
    .use(includedAddresses)
    .use(slideSettings)
    .use(elementSettings)
    .use(mediaHtml)
    .use(balanceHtml)
    .use(sourceLines)
}
