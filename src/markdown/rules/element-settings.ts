import type { MarkdownIt, StateCore, Token } from 'markdown-it'
import { type ListedAttribute, readAttributeList } from '../settings/read-attribute-list.js'
import type { ParseEnvironment } from './parse-environment.js'

/** `<!-- .element: class="fragment fade-up" data-fragment-index="2" -->` */
const comment = /^<!--\s*\.element:([\s\S]*?)-->\s*$/

/**
 * What a comment says about the element before it, as reveal.js has it: how it comes step by step, and its classes. In a line it is about what
 * stands right before it, or else about the item or paragraph; on a line of its own about the block above.
 */
export function elementSettings(md: MarkdownIt): void {
  md.core.ruler.push('element_settings', (state) => {
    state.tokens.forEach((token, index) => {
      if (!token.content.includes('.element:')) return
      if (token.type === 'html_block') {
        const [, inside] = comment.exec(token.content.trim()) ?? []
        if (inside !== undefined) applyTo(blockAbove(state.tokens, index), inside, token, state)
      }
      if (token.type === 'inline') readLine(token, index, state)
    })
  })
}

function readLine(token: Token, index: number, state: StateCore): void {
  const children = token.children ?? []
  children.forEach((child, at) => {
    const [, inside] = child.type === 'html_inline' ? (comment.exec(child.content) ?? []) : []
    if (inside === undefined) return
    applyTo(spanBefore(children.slice(0, at)) ?? holderOf(state.tokens, index), inside, token, state)
  })
}

/** The block that ended right before, at the same depth. */
function blockAbove(tokens: readonly Token[], index: number): Token | undefined {
  const level = tokens[index]?.level
  return tokens
    .slice(0, index)
    .findLast(
      (token) =>
        token.level === level && token.nesting >= 0 && token.type !== 'inline' && token.type !== 'html_block',
    )
}

/** A picture, code or marked words right before, without words between. */
function spanBefore(children: readonly Token[]): Token | undefined {
  const last = children.findLast(({ type, content }) => type !== 'text' || content.trim() !== '')
  if (last === undefined || last.type === 'text' || last.type.startsWith('html_')) return undefined
  if (last.nesting >= 0) return last.type === 'softbreak' || last.type === 'hardbreak' ? undefined : last
  return children.findLast(
    ({ nesting, level, tag }) => nesting > 0 && level === last.level && tag === last.tag,
  )
}

/** The item of a list whose first paragraph this is, else the paragraph itself. */
function holderOf(tokens: readonly Token[], index: number): Token | undefined {
  const [item, block] = [tokens[index - 2], tokens[index - 1]]
  return item?.type === 'list_item_open' ? item : block
}

function applyTo(target: Token | undefined, ...[text, token, state]: [string, Token, StateCore]): void {
  const { linesBefore = 0, problems = [] } = state.env as Partial<ParseEnvironment>
  for (const entry of readAttributeList(text).entries) {
    const classes = classesOf(entry)
    if (target !== undefined && classes !== undefined)
      for (const name of classes) target.attrJoin('class', name)
    else
      problems.push({
        rule: 'slide/unknown-setting',
        line: (token.map?.[0] ?? 0) + 1 + linesBefore,
        message: saysNothing(entry),
      })
  }
}

/** The classes that an attribute means; `undefined` for one that an element cannot have. */
function classesOf({ name, value }: ListedAttribute): readonly string[] | undefined {
  if (name === 'fragment-index') return /^\d{1,3}$/.test(value) ? [`fragment-index-${value}`] : undefined
  if (name !== 'class') return undefined
  const names = value.split(/\s+/).filter((one) => one !== '')
  return names.every((one) => /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(one)) ? names : undefined
}

const saysNothing = ({ written, value }: ListedAttribute) =>
  `\`${written.slice(0, 40)}="${value.slice(0, 40)}"\` has no effect on an element: it may have \`class\` and \`data-fragment-index\`.`
