/** What divides slides: a line with this text, or so many empty lines. */
export type Separator = { readonly line: string } | { readonly emptyLines: number }

/** Longer ones are no text that somebody would put between slides. */
const longest = 200

/**
 * What a separator of reveal-md, a regular expression, plainly means: one line, or some empty ones. Nothing where it means more: no
 * expression of a document is ever run.
 */
export function readSeparator(expression: string): Separator | undefined {
  if (expression.length > longest) return undefined
  const whole = expression.replace(/(?:\\r\?|\r)?(?:\\n|\n)/g, '\n')
  const isAtStart = whole.startsWith('^')
  const inner = whole.slice(isAtStart ? 1 : 0).replace(/(?<!\\)\$$/, '')
  if (/^\n+$/.test(inner)) return { emptyLines: Math.max(inner.length - (isAtStart ? 0 : 1), 1) }
  const line = inner.replace(/^\n+/, '').replace(/\n+$/, '')
  const isPlain = !/[\n\\^$.*+?()[\]{}|]/.test(line.replace(/\\[^\w\s]/g, ''))
  const text = line.replace(/\\([^\w\s])/g, '$1').trim()
  return isPlain && text !== '' ? { line: text } : undefined
}
