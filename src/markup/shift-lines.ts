/** The names under which blocks and elements keep the document's line that they come from. */
const names: ReadonlySet<string> = new Set(['line', 'dataLine'])

/**
 * The same data with each line of the document that it names moved on; 0, which is no line, stays.
 * @param by how many lines; less than 0 for back
 */
export function shiftLines<T>(value: T, by: number): T {
  // A copy has the shape of what it is a copy of: a number stays one.
  return shift(value, by) as T
}

function shift(value: unknown, by: number): unknown {
  if (Array.isArray(value)) return value.map((one) => shift(one, by))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      names.has(name) ? shiftLine(inner, by) : shift(inner, by),
    ]),
  )
}

function shiftLine(line: unknown, by: number): unknown {
  if (Number(line) === 0) return line
  return typeof line === 'string' ? String(Number(line) + by) : typeof line === 'number' ? line + by : line
}
