import { cutText } from '../language/cut-text.js'
import type { DrawingFailure } from '../model/diagram.js'
import { mostLetters } from './mermaid-settings.js'

/** What mermaid says is cut to this width, in Latin letters. */
const longestMessage = 240

/** Kinds of diagrams of whole mermaid that its small edition leaves out. */
const leftOut = /^(mindmap|architecture(-beta)?|zenuml|flowchart-elk|swimlanes?|cynefin|venn|wardley)/i

/** Why a text is not given to mermaid at all; nothing where it is. */
export function refuseDiagram(source: string): DrawingFailure | undefined {
  if (source.length > mostLetters)
    return { kind: 'failed', message: `It has more than ${mostLetters} letters.` }
  const math = /\$\$[^$]+\$\$/.exec(source)
  if (math === null) return undefined
  return {
    kind: 'failed',
    message: 'Math in labels (`$$`) is not drawn.',
    line: source.slice(0, math.index).split('\n').length,
  }
}

/** A failure as its author reads it: in one line, and at the line of the text as it was written. */
export function describeFailure(
  { message, line }: DrawingFailure,
  source: string,
): { readonly message: string; readonly line: number | undefined } {
  const kept = keptLines(source)
  if (/^(No diagram type detected|UnknownDiagramError)/.test(message)) {
    const kind = /\S+/.exec(kept[0]?.text ?? '')?.[0] ?? ''
    const said = leftOut.test(kind) ? 'is a kind of diagram that is not drawn here' : 'is no kind of diagram'
    return { message: `\`${cutText(kind.replaceAll('`', "'"), 40)}\` ${said}.`, line: kept[0]?.line }
  }
  const plain = message
    .replace(/^-*\^.*$/gm, ' ')
    .replace(/-{3,}\^/g, ' ')
    .replace(/^Error:\s*/, '')
    .replace(/ on line \d+[:.]?/g, ':')
    .replace(/\s+/g, ' ')
    .replace(/(Expecting (?:'[^']*', ){2})(?:'[^']*', )+got/, '$1…, got')
    .replaceAll('`', "'")
    .trim()
  // Some of its parsers say the line in words alone.
  const told = line ?? Number(/ on line (\d+)/.exec(message)?.[1] ?? NaN)
  return {
    message: `Mermaid says: ${cutText(plain, longestMessage)}`,
    line: Number.isNaN(told) ? undefined : (kept[told - 1] ?? kept.at(-1))?.line,
  }
}

/**
 * The lines that mermaid counts: it takes front matter, comments, and blank lines at the top away before it reads a text. Each with
 * its line in the text as it was written.
 */
function keptLines(source: string): readonly { readonly text: string; readonly line: number }[] {
  const all = source.split('\n').map((text, index) => ({ text, line: index + 1 }))
  const first = all.findIndex(({ text }) => text.trim() !== '')
  const isFence = ({ text }: { text: string }) => /^-{3}\s*$/.test(text)
  const opening = all[first]
  const closing =
    opening !== undefined && isFence(opening) ? all.findIndex((one, at) => at > first && isFence(one)) : -1
  const body = all.slice(closing + 1).filter(({ text }) => !/^\s*%%(?!\{)/.test(text))
  const blank = body.findIndex(({ text }) => !/^\s*(%%\{.*\}%%\s*)?$/.test(text))
  return body.slice(Math.max(0, blank))
}
