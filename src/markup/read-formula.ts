import type { Element } from 'hast'
import type { Formula } from '../model/formula.js'
import { rawTextOf } from './raw-text-of.js'

/** The formula that an element of a document is: `code` that the parser marked as one, or `pre` with nothing else; else nothing. */
export function readFormula(element: Element): Formula | undefined {
  const { tagName, properties, children } = element
  if (tagName === 'code' && properties.dataMath !== undefined)
    return { tex: rawTextOf(element).trim(), isDisplay: properties.dataMath === 'display' }
  if (tagName !== 'pre') return undefined
  const [only, ...others] = children.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  return only?.type === 'element' && others.length === 0 ? readFormula(only) : undefined
}
