import postcss, {
  type AtRule,
  type ChildNode,
  type Container,
  type Declaration,
  type Root,
  type Rule,
} from 'postcss'
import type { ForeignStyle } from '../model/dialect.js'
import { ownSlide } from './own-slide.js'
import { scopeSelector } from './scope-selector.js'

/** Styles as a deck may have them, and what was left out of them. */
export interface ScopedStyle {
  readonly style: ForeignStyle
  readonly dropped: readonly DroppedStyle[]
}

/** Something that styles of a document may not do. */
export interface DroppedStyle {
  /** In a few words, as the document has it. */
  readonly what: string
  /** 1-based line of the file. */
  readonly line: number
}

/** Longer styles are no deck's. */
const longest = 65_536

/** At-rules whose content is rules again. */
const conditions = new Set(['media', 'supports'])

/**
 * A document's styles under its slides: each selector begins with a slide, and nothing is loaded, fixed to the window or said of what is the
 * deck's own.
 */
export function scopeStyle(style: ForeignStyle): ScopedStyle {
  const { css, line, isScoped } = style
  const dropped: DroppedStyle[] = []
  const root = css.length > longest ? undefined : parse(css)
  if (root === undefined) {
    const what = css.length > longest ? 'more than 64 KiB' : 'what is no CSS'
    return { style: { ...style, css: '' }, dropped: [{ what, line }] }
  }
  const drop = (node: ChildNode, what: string) => {
    dropped.push({ what: shorten(what), line: line + (node.source?.start?.line ?? 1) - 1 })
    node.remove()
  }
  const slide = isScoped ? `section.slide[data-slide="${ownSlide}"]` : 'section.slide'
  cleanRules(root, { slide, drop })
  return { style: { ...style, css: root.toString().replaceAll('</', '<\\/').trim() }, dropped }
}

function parse(css: string): Root | undefined {
  try {
    return postcss.parse(css.replaceAll(ownSlide, ''))
  } catch {
    return undefined // told as what is no CSS
  }
}

interface Cleaning {
  readonly slide: string
  drop(node: ChildNode, what: string): void
}

function cleanRules(container: Container<ChildNode>, cleaning: Cleaning): void {
  for (const node of [...(container.nodes ?? [])]) {
    if (node.type === 'comment') node.remove()
    else if (node.type === 'decl') cleaning.drop(node, node.prop)
    else if (node.type === 'rule') cleanRule(node, cleaning)
    else if (isCondition(node)) cleanRules(node, cleaning)
    else cleaning.drop(node, `@${node.name}`)
  }
}

const isCondition = ({ name, params, nodes }: AtRule) =>
  nodes !== undefined && conditions.has(name.toLowerCase()) && !/[\\{}]|<\/|\/\*|url/i.test(params)

function cleanRule(rule: Rule, { slide, drop }: Cleaning): void {
  const scoped = scopeSelector(rule.selector, slide)
  if (scoped === undefined) return drop(rule, rule.selector)
  rule.selector = scoped
  for (const node of [...rule.nodes]) {
    if (node.type === 'comment') node.remove()
    else if (node.type !== 'decl') drop(node, node.type === 'rule' ? node.selector : `@${node.name}`)
    else if (!isHarmless(node)) drop(node, `${node.prop}: ${node.value}`)
  }
  if (rule.nodes.length === 0) rule.remove()
}

const property = /^(?:--[\w-]{1,60}|-?[a-z][a-z-]{1,60})$/i
/** What loads something, or runs. */
const loads = /\b(?:url|src|image|image-set|-webkit-image-set|cross-fade|element|expression|paint|attr)\s*\(/i

/** Whether a declaration only says how something of the document looks. */
function isHarmless({ prop, value, raws }: Declaration): boolean {
  const whole = `${value} ${raws.value?.raw ?? ''}`
  if (!property.test(prop) || /[\\<>{}]|\/\*/.test(whole) || loads.test(whole)) return false
  if (/^(?:behavior|-moz-binding)$/i.test(prop)) return false
  return !/^position$/i.test(prop) || /^(?:static|relative|absolute)(?:\s|$)/i.test(value)
}

function shorten(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()]
  return letters.length > 60 ? `${letters.slice(0, 60).join('')}…` : letters.join('')
}
