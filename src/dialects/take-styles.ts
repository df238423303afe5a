import type { ForeignStyle } from '../model/dialect.js'
import type { SourceBlock } from '../model/source-block.js'
import { replaceOutsideCode } from './edit-text.js'

/**
 * The text without its `<style>` elements, and what stood in them.
 * @param linesBefore lines of the file before the text's first
 * @param isScoped whether each counts for its own slide alone, whether or not it says so
 */
export function takeStyles(
  text: string,
  {
    blocks,
    linesBefore,
    isScoped,
  }: { blocks: readonly SourceBlock[]; linesBefore: number; isScoped: boolean },
): { text: string; styles: readonly ForeignStyle[] } {
  const end = text.toLowerCase().lastIndexOf('</style>') + '</style>'.length
  if (end < '<style></style>'.length) return { text, styles: [] }
  const styles: ForeignStyle[] = []
  const pattern = /<style\b([^<>]{0,200})>([\s\S]*?)<\/style>/gi
  const left = replaceOutsideCode(text.slice(0, end), { blocks, pattern }, ({ match, line }) => {
    const [, attributes = '', css = ''] = match
    styles.push({ css, line: linesBefore + line + 1, isScoped: isScoped || /\bscoped\b/i.test(attributes) })
    return ''
  })
  return { text: left + text.slice(end), styles }
}
