import { textWidth } from '../language/text-width.js'

/** One cell of a table. */
export interface Cell {
  readonly text: string
  /** Puts it into a colour or a weight, once it has its width. */
  readonly paint?: (text: string) => string
  /** Whether it stands at its column's end, as numbers do. */
  readonly isNumber?: boolean
}

/** What stands between two columns. */
export const columnGap = '  '

/** The rows of a table, a line each, its columns as wide as their widest cell. */
export function alignColumns(rows: readonly (readonly Cell[])[]): readonly string[] {
  const widths = columnWidths(rows)
  return rows.map((cells) =>
    cells
      .map((cell, column) => fill(cell, widths[column] ?? 0))
      .join(columnGap)
      .trimEnd(),
  )
}

/** How many columns of a display the rows of a table take. */
export function tableWidth(rows: readonly (readonly Cell[])[]): number {
  return columnWidths(rows).reduce((sum, width) => sum + width + columnGap.length, -columnGap.length)
}

function columnWidths(rows: readonly (readonly Cell[])[]): readonly number[] {
  const count = Math.max(0, ...rows.map(({ length }) => length))
  return Array.from({ length: count }, (_, column) =>
    rows.reduce((width, cells) => Math.max(width, textWidth(cells[column]?.text ?? '')), 0),
  )
}

function fill({ text, paint = (same) => same, isNumber = false }: Cell, width: number): string {
  const space = ' '.repeat(Math.max(0, width - textWidth(text)))
  return isNumber ? space + paint(text) : paint(text) + space
}
