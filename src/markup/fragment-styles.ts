import type { Element } from 'hast'
import { classesOf } from './class-names.js'

/** How something may come, or change, with its step: reveal.js's own names. */
export const fragmentStyles = [
  'fade-in',
  'fade-out',
  'fade-up',
  'fade-down',
  'fade-left',
  'fade-right',
  'fade-in-then-out',
  'fade-in-then-semi-out',
  'semi-fade-out',
  'current-visible',
  'grow',
  'shrink',
  'strike',
  'zoom-in',
  'blur',
  'highlight-red',
  'highlight-green',
  'highlight-blue',
  'highlight-current-red',
  'highlight-current-green',
  'highlight-current-blue',
] as const

/** What documents' classes begin with once they are told apart from the program's. */
const prefix = 'doc-'
const numbered = /^doc-fragment-index-(\d{1,3})$/

/** The styles that an author gives what comes step by step. */
export function fragmentStylesOf(element: Element): readonly string[] {
  const names = classesOf(element)
  return fragmentStyles.filter((style) => names.includes(prefix + style))
}

/** The place in the order of steps that an author gives it; nothing where it comes in the order in which it stands. */
export function fragmentIndexOf(element: Element): number | undefined {
  const found = classesOf(element).flatMap((name) => numbered.exec(name)?.[1] ?? [])
  return found[0] === undefined ? undefined : Number(found[0])
}

/** The element with its styles as reveal.js knows them, and without what only says when it comes. */
export function withFragmentStyles(element: Element): Element {
  const names = classesOf(element)
  const styles = fragmentStylesOf(element)
  const kept = names.filter(
    (name) => !numbered.test(name) && !styles.some((style) => name === prefix + style),
  )
  if (kept.length === names.length) return element
  const { className: _, ...properties } = element.properties
  const classes = [...kept, ...styles]
  return { ...element, properties: { ...properties, ...(classes.length > 0 && { className: classes }) } }
}
