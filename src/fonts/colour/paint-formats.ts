/** What the paint tables of COLR version 1 are made of: https://learn.microsoft.com/typography/opentype/spec/colr */
export interface PaintFormat {
  readonly size: number
  /** Where it has offsets of three bytes to other paints. */
  readonly paints?: readonly number[]
  /** Where it has an offset of three bytes to a line of colours. */
  readonly colours?: number
  /** Where it has an offset of three bytes to a matrix. */
  readonly matrix?: number
}

/** By their numbers; those of variable fonts are left out. */
export const paintFormats: Readonly<Record<number, PaintFormat>> = {
  1: { size: 6 },
  2: { size: 5 },
  4: { size: 16, colours: 1 },
  6: { size: 16, colours: 1 },
  8: { size: 12, colours: 1 },
  10: { size: 6, paints: [1] },
  11: { size: 3 },
  12: { size: 7, paints: [1], matrix: 4 },
  14: { size: 8, paints: [1] },
  16: { size: 8, paints: [1] },
  18: { size: 12, paints: [1] },
  20: { size: 6, paints: [1] },
  22: { size: 10, paints: [1] },
  24: { size: 6, paints: [1] },
  26: { size: 10, paints: [1] },
  28: { size: 8, paints: [1] },
  30: { size: 12, paints: [1] },
  32: { size: 8, paints: [1, 5] },
}
