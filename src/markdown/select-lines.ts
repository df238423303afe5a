import type { Selection } from './find-includes.js'

/** A line of a file. */
export interface FileLine {
  readonly text: string
  /** Counted from 1. */
  readonly line: number
}

const begins = /#\s?region\b[ \t]*([\w-]*)|\[start:\s*([\w-]+)\s*\]/
const ends = /#\s?endregion\b|\[end:\s*([\w-]+)\s*\]/
/** A mark that is for whoever includes the file, wherever it stands. */
const mark = /-8<-+\s*\[(?:start|end):/

/** The lines of a file that are meant, without the marks of regions; `undefined` where it has no such region or lines. */
export function selectLines(
  text: string,
  { region, from = 1, to = Infinity }: Selection,
): readonly FileLine[] | undefined {
  const all = text
    .replace(/\n$/, '')
    .split('\n')
    .map((own, index) => ({ text: own, line: index + 1 }))
  const found = region === undefined ? all : regionOf(all, region)
  if (found === undefined || from > found.length || from < 1 || to < from) return undefined
  return found.slice(from - 1, to).filter((one) => !mark.test(one.text) && !isRegionMark(one, region))
}

const isRegionMark = ({ text }: FileLine, region: string | undefined) =>
  region !== undefined && (begins.test(text) || ends.test(text))

/** What stands between two marks; regions of the same kind may stand in each other. */
function regionOf(lines: readonly FileLine[], name: string): readonly FileLine[] | undefined {
  const start = lines.findIndex(({ text }) => {
    const [, hash, bracket] = begins.exec(text) ?? []
    return hash === name || bracket === name
  })
  if (start < 0) return undefined
  const isBracket = begins.exec(lines[start]?.text ?? '')?.[2] !== undefined
  let depth = 0
  const length = lines.slice(start + 1).findIndex(({ text }) => {
    const end = ends.exec(text)
    if (isBracket) return end?.[1] === name
    if (end === null && begins.exec(text)?.[1] !== undefined) depth++
    if (end !== null && end[1] === undefined) depth--
    return depth < 0
  })
  return lines.slice(start + 1, length < 0 ? undefined : start + 1 + length)
}

/** Lines without the indent that all of them have. */
export function dedent(lines: readonly FileLine[]): readonly FileLine[] {
  const indents = lines.flatMap(({ text }) => (text.trim() === '' ? [] : [/^[ \t]*/.exec(text)?.[0] ?? '']))
  const [first = ''] = indents
  const common = indents.reduce((shared, indent) => {
    let length = 0
    while (length < shared.length && shared[length] === indent[length]) length++
    return shared.slice(0, length)
  }, first)
  return lines.map((one) => ({ ...one, text: one.text.slice(Math.min(common.length, one.text.length)) }))
}
