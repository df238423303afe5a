import type { MarkdownIt, StateCore, Token } from 'markdown-it'
import { originAt } from '../../model/origin.js'
import { pathNames, type PlacedSettings, type SlideSettings } from '../../model/slide-settings.js'
import { readTags } from '../read-tags.js'
import { type ListedAttribute, readAttributeList } from '../settings/read-attribute-list.js'
import { isSettingName, readSettings } from '../settings/read-settings.js'
import { fromHere } from './included-addresses.js'
import type { ParseEnvironment } from './parse-environment.js'

/** `<!-- .slide: layout="cards" background="#123" -->` */
const comment = /^<!--\s*\.slide:([\s\S]*?)-->$/
/** Attributes at the end of a heading; kramdown's have a colon. */
const braces = /\s*\{(?!:)([^{}]*)\}\s*$/u

/**
 * Settings of slides, `<!-- .slide: … -->` and `{layout=… background=…}` on headings: taken out of the text and kept beside the tree.
 * Ids, classes and layouts stay on the heading too, for the plugin that reads them everywhere.
 */
export function slideSettings(md: MarkdownIt): void {
  md.core.ruler.before('inline', 'heading_settings', (state) => {
    state.tokens.forEach((token, index) => {
      if (token.type === 'inline' && state.tokens[index - 1]?.type === 'heading_open')
        takeFromHeading(token, state)
    })
  })
  md.core.ruler.push('slide_settings', (state) => {
    for (const token of state.tokens) {
      if (token.type === 'html_block' && token.content.includes('.slide:')) readBlock(token, state)
      if (token.type === 'inline' && token.content.includes('.slide:')) readLine(token, state)
    }
  })
}

function takeFromHeading(token: Token, state: StateCore): void {
  const [whole, inside = ''] = braces.exec(token.content) ?? []
  if (whole === undefined) return
  const { entries, rest } = readAttributeList(inside)
  if (rest !== '' || entries.length === 0) return
  const isOurs = entries.some(({ name, value, written }) =>
    name === 'class' ? isOfSlide(value) : isSettingName(name) && written !== 'id' && name !== 'layout',
  )
  if (!isOurs) return
  const kept = entries.flatMap(({ name, value }) => keep(name, value))
  const others = entries.filter(({ name, written, value }) =>
    name === 'class' ? isOfSlide(value) : name !== 'layout' && written !== 'id',
  )
  token.content = token.content.slice(0, -whole.length) + (kept.length > 0 ? ` {${kept.join(' ')}}` : '')
  keepBeside(others, { line: (token.map?.[0] ?? 0) + 1, place: 'heading' }, state)
}

/** Whether a class is meant for the slide; these two say how the heading comes. */
const isOfSlide = (name: string) => !/^(fragment|incremental)$/.test(name)

function keep(name: string, value: string): string[] {
  if (name === 'id') return /^[\p{L}\w-]+$/u.test(value) ? [`#${value}`] : []
  if (name === 'class')
    return value
      .split(/\s+/)
      .filter((one) => /^[\p{L}\w-]+$/u.test(one))
      .map((one) => `.${one}`)
  return name === 'layout' && /^[\w-]+$/.test(value) ? [`layout=${value}`] : []
}

function readBlock(token: Token, state: StateCore): void {
  const pieces = readTags(token.content)
  pieces.forEach((piece, index) => {
    if (piece.kind !== 'hidden' || piece.name !== '') return
    const text = token.content.slice(piece.at, pieces[index + 1]?.at).trim()
    const line = (token.map?.[0] ?? 0) + token.content.slice(0, piece.at).split('\n').length
    readComment(text, { line, place: token.level === 0 ? 'block' : 'inline' }, state)
  })
}

function readLine(token: Token, state: StateCore): void {
  let line = (token.map?.[0] ?? 0) + 1
  for (const child of token.children ?? []) {
    if (child.type === 'softbreak' || child.type === 'hardbreak') line++
    if (child.type === 'html_inline') readComment(child.content, { line, place: 'inline' }, state)
  }
}

type Where = Pick<PlacedSettings, 'line' | 'place'>

function readComment(text: string, where: Where, state: StateCore): void {
  const [, inside] = comment.exec(text) ?? []
  if (inside === undefined) return
  const { entries, rest } = readAttributeList(inside)
  keepBeside(entries, where, state)
  if (!/[\p{L}\p{N}]/u.test(rest)) return
  const { linesBefore = 0, problems = [] } = state.env as Partial<ParseEnvironment>
  const message = `\`${rest.slice(0, 60)}\` is no setting: write \`name="value"\`.`
  problems.push({ rule: 'slide/unknown-setting', line: where.line + linesBefore, message })
}

function keepBeside(entries: readonly ListedAttribute[], { line, place }: Where, state: StateCore): void {
  const {
    linesBefore = 0,
    problems: all = [],
    slideSettings: list,
    origins,
  } = state.env as Partial<ParseEnvironment>
  const { settings, problems } = readSettings(entries)
  all.push(...problems.map((problem) => ({ ...problem, line: line + linesBefore })))
  if (Object.keys(settings).length === 0) return
  const folder = origins === undefined ? '' : (originAt(origins, line + linesBefore)?.folder ?? '')
  list?.push({
    line: line + linesBefore,
    place,
    settings: folder === '' ? settings : rebase(settings, folder),
  })
}

/** Paths of an included file's settings as they are called from the document's folder. */
function rebase(settings: SlideSettings, folder: string): SlideSettings {
  const paths = pathNames.flatMap((name) => {
    const path = settings[name]
    return path === undefined ? [] : [[name, fromHere(path, folder)] as const]
  })
  return { ...settings, ...Object.fromEntries(paths) }
}
