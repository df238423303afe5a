import type { SourceBlock } from '../model/source-block.js'

/** What was found in the text, and on which of its lines, 0-based. */
export interface Found {
  readonly match: RegExpExecArray
  readonly line: number
  /** Whether nothing else stands on its lines. */
  readonly isAlone: boolean
}

/**
 * The text with what a pattern finds outside of code replaced; `undefined` leaves it. A replacement gets as many line ends as it takes
 * for every later line to stay where it is.
 * @param pattern with the flag `g`
 */
export function replaceOutsideCode(
  text: string,
  { blocks, pattern }: { blocks: readonly SourceBlock[]; pattern: RegExp },
  replace: (found: Found) => string | undefined,
): string {
  const isCode = codeOf(text, blocks)
  const ends = lineEnds(text)
  let line = 0
  let rest = 0
  let edited = ''
  for (const match of text.matchAll(pattern)) {
    const [whole] = match
    while (match.index > (ends[line] ?? Infinity)) line++
    const by = isCode(match.index) ? undefined : replace({ match, line, isAlone: isAlone(text, match) })
    if (by === undefined) continue
    edited += text.slice(rest, match.index) + withLines(by, countLines(whole))
    rest = match.index + whole.length
  }
  return edited + text.slice(rest)
}

/** What a pattern finds outside of code. */
export function findOutsideCode(
  text: string,
  search: { blocks: readonly SourceBlock[]; pattern: RegExp },
): Found[] {
  const found: Found[] = []
  replaceOutsideCode(text, search, (one) => {
    found.push(one)
    return undefined
  })
  return found
}

const countLines = (text: string) => text.split('\n').length - 1

/** A replacement with this many line ends; what is too many becomes spaces. */
function withLines(text: string, count: number): string {
  const own = countLines(text)
  if (own <= count) return text + '\n'.repeat(count - own)
  const lines = text.split('\n')
  return [...lines.slice(0, count), lines.slice(count).join(' ')].join('\n')
}

function isAlone(text: string, { index, 0: whole }: RegExpExecArray): boolean {
  const before = text.slice(text.lastIndexOf('\n', index - 1) + 1, index)
  const end = text.indexOf('\n', index + whole.length)
  const after = text.slice(index + whole.length, end < 0 ? undefined : end)
  return before.trim() === '' && after.trim() === ''
}

function lineEnds(text: string): number[] {
  return [...text.matchAll(/\n/g)].map(({ index }) => index)
}

/** Whether a place in the text is in a block of code, or in code within a line. */
function codeOf(text: string, blocks: readonly SourceBlock[]): (at: number) => boolean {
  const starts = [0, ...lineEnds(text).map((end) => end + 1)]
  const startOf = (line: number) => starts[line] ?? text.length
  const spans = blocks.flatMap(({ kind, from, to }) => {
    if (kind === 'code') return [{ from: startOf(from), to: startOf(to) }]
    return kind === 'inline' ? codeSpans(text.slice(startOf(from), startOf(to)), startOf(from)) : []
  })
  return (at) => {
    const after = upperBound(spans, at)
    return spans[after - 1] !== undefined && at < (spans[after - 1]?.to ?? 0)
  }
}

interface Stretch {
  readonly from: number
  readonly to: number
}

/** How many stretches, which are in order, begin at or before a place. */
function upperBound(spans: readonly Stretch[], at: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.from ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** Code within lines of text: from some backticks to as many. */
function codeSpans(text: string, at: number): Stretch[] {
  const runs = [...text.matchAll(/`+/g)]
  const spans: Stretch[] = []
  const last = new Map<number, number>() // the last run of each length, so that none is looked for in vain
  runs.forEach(([run], index) => last.set(run.length, index))
  for (let index = 0; index < runs.length; index++) {
    const open = runs[index]
    if (open === undefined || (last.get(open[0].length) ?? 0) <= index) continue
    const close = runs.findIndex((run, other) => other > index && run[0].length === open[0].length)
    const end = runs[close]
    if (end === undefined) continue
    spans.push({ from: at + open.index, to: at + end.index + end[0].length })
    index = close
  }
  return spans
}
