import type { Element, ElementContent, Root } from 'hast'
import { textOf } from '../markup/text-of.js'
import { findHidden, findTurns } from './find-invisible.js'
import type { Head } from './read-front-matter.js'
import type { ParseProblem } from './rules/parse-environment.js'

/** Elements inside of a paragraph; the order of letters is that of what stands between two others. */
const inline = new Set(
  'a abbr b bdi bdo cite code del em i img input ins kbd label mark q rp rt ruby s samp small span strike strong sub sup tt u var wbr'.split(
    ' ',
  ),
)

/** A paragraph, a heading, an address, or a line of code. */
interface Stretch {
  readonly text: string
  readonly line: number
  /** Whether it is a name or an address, in which nothing may be that nobody sees. */
  readonly isName: boolean
}

/** Tells of signs that turn the order of letters round, and in headings and addresses of signs that nobody sees. */
export function reportInvisible(tree: Root, { frontMatter, linesBefore }: Head): ParseProblem[] {
  const names = [frontMatter.title, frontMatter.subtitle, frontMatter.author, frontMatter.url]
  const stretches: Stretch[] = names.flatMap((text) =>
    text === undefined ? [] : [{ text, line: Math.min(1, linesBefore), isName: true }],
  )
  const state: Walk = { text: '', line: linesBefore + 1, stretches }
  walk(
    tree.children.filter((node) => node.type !== 'doctype'),
    state,
  )
  flush(state)
  return stretches.flatMap(problemsOf)
}

function problemsOf({ text, line, isName }: Stretch): ParseProblem[] {
  const turns = findTurns(text)
  const hidden = isName ? findHidden(text) : []
  return [
    ...(turns.length === 0
      ? []
      : [
          {
            rule: 'text/bidi-control',
            line,
            message: `${list(turns)} turns the order of letters round.`,
          } as const,
        ]),
    ...(hidden.length === 0
      ? []
      : [
          {
            rule: 'text/invisible-sign',
            line,
            message: `${list(hidden)} stands where nobody sees it.`,
          } as const,
        ]),
  ]
}

const list = (signs: readonly string[]) =>
  [...new Set(signs)].map((sign) => `U+${sign.charCodeAt(0).toString(16).toUpperCase()}`).join(', ')

/** A walk through a tree: the paragraph that is being gathered, and those that were. */
interface Walk {
  text: string
  line: number
  readonly stretches: Stretch[]
}

function walk(nodes: readonly ElementContent[], state: Walk): void {
  for (const node of nodes) {
    if (node.type === 'text') state.text += node.value
    if (node.type !== 'element') continue
    const isInside = inline.has(node.tagName)
    if (!isInside) flush(state)
    state.line = Number(node.properties.dataLine ?? state.line)
    state.stretches.push(...namesOf(node, state.line))
    if (node.tagName === 'pre') readCode(node, state)
    else walk(node.children, state)
    if (!isInside) flush(state)
  }
}

function flush(state: Walk): void {
  if (state.text !== '') state.stretches.push({ text: state.text, line: state.line, isName: false })
  state.text = ''
}

/** Each line of code is a paragraph of its own; a fence has the line before the first one. */
function readCode(pre: Element, { line, stretches }: Walk): void {
  const state: Walk = { text: '', line: line - 1, stretches: [] }
  walk(pre.children, state)
  const text = [...state.stretches.map((stretch) => stretch.text), state.text].join('')
  text
    .split('\n')
    .forEach((code, index) => stretches.push({ text: code, line: state.line + 1 + index, isName: false }))
}

/** A heading's text, addresses, and what is read out or shown beside an element. */
function namesOf({ tagName, properties, children }: Element, line: number): Stretch[] {
  const { href, src, alt, title } = properties
  const names = [href, src].flatMap((address) => (address === undefined ? [] : [decode(String(address))]))
  const heading = /^h[1-6]$/.test(tagName) ? [textOf(children)] : []
  return [
    ...[...names, ...heading].map((text) => ({ text, line, isName: true })),
    ...[alt, title].flatMap((text) =>
      text === undefined ? [] : [{ text: String(text), line, isName: false }],
    ),
  ]
}

function decode(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address // it is no UTF-8, so it holds none of these signs
  }
}
