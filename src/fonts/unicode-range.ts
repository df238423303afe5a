/** Code points from `first` to `last`, both included. */
export interface CodeRange {
  readonly first: number
  readonly last: number
}

/**
 * Reads the value of a `unicode-range` descriptor as Fontsource writes it.
 *
 * @example parseUnicodeRange('U+0020-007E,U+2014')
 */
export function parseUnicodeRange(value: string): readonly CodeRange[] {
  return value.split(',').map((part) => {
    const [first, last] = part.trim().slice(2).split('-')
    const start = Number.parseInt(first ?? '', 16)
    return { first: start, last: last === undefined ? start : Number.parseInt(last, 16) }
  })
}

/** Writes code points, in ascending order, as the value of a `unicode-range` descriptor. */
export function formatUnicodeRange(codePoints: readonly number[]): string {
  const ranges: { first: number; last: number }[] = []
  for (const code of codePoints) {
    const open = ranges.at(-1)
    if (open?.last === code - 1) open.last = code
    else ranges.push({ first: code, last: code })
  }
  return ranges.map(formatRange).join(',')
}

/** Whether one of the ranges holds the code point. */
export function isInRanges(ranges: readonly CodeRange[], code: number): boolean {
  return ranges.some(({ first, last }) => first <= code && code <= last)
}

function formatRange({ first, last }: CodeRange): string {
  return first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0')
}
