/** Puts blocks one under the other. */
export const blocks = (...parts: readonly string[]): string => `${parts.join('\n\n')}\n`

/** A list of so many items. */
export const list = (count: number, item: (index: number) => string, mark = '-'): string =>
  Array.from({ length: count }, (_, index) => `${mark} ${item(index)}`).join('\n')

/** A numbered list that begins with that number. */
export const numbered = (count: number, item: (index: number) => string, start = 1): string =>
  Array.from({ length: count }, (_, index) => `${start + index}. ${item(index)}`).join('\n')

/** A list so many levels deep, with an item after each level that was closed again. */
export function nested(depth: number, item: (index: number) => string): string {
  const down = Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}- ${item(level)}`)
  const up = Array.from({ length: depth - 1 }, (_, index) => {
    const level = depth - 2 - index
    return `${'  '.repeat(level)}- ${item(depth + index)}`
  })
  return [...down, ...up].join('\n')
}

/** A table of so many rows below its head. */
export function table(columns: number, rows: number, cell: (index: number) => string): string {
  const row = (at: number) =>
    `| ${Array.from({ length: columns }, (_, index) => cell(at * columns + index)).join(' | ')} |`
  const rule = `|${' --- |'.repeat(columns)}`
  return [row(0), rule, ...Array.from({ length: rows }, (_, index) => row(index + 1))].join('\n')
}

/** A block of code. */
export const fence = (code: string, language = 'python'): string => `\`\`\`${language}\n${code}\n\`\`\``

/** A quotation, line by line. */
export const quoted = (text: string): string => text.replaceAll(/^/gm, '> ')
