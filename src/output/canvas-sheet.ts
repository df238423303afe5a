import type { CanvasSize } from '../model/canvas.js'

/** The rules that tell the styles how wide and high each canvas is. */
export function formatCanvasSheet(canvases: readonly CanvasSize[]): string {
  const rules = canvases.map(
    ({ name, width, height }) => `:root[data-size='${name}'] { --width: ${width}px; --height: ${height}px; }`,
  )
  return [...rules, ''].join('\n')
}

/** The rule that tells the printer how large its pages are. */
export function formatPageSheet({ width, height }: CanvasSize): string {
  return `@page { size: ${width}px ${height}px; margin: 0; }`
}

/** Body text at its smallest, in px, where nobody asks for more. */
const usualLeast = 24

/** The rule that sets all text larger, so that its smallest is of this size; none where that is as usual. */
export function formatScaleSheet(minSize: number | undefined): string {
  return minSize === undefined ? '' : `:root { --scale: ${minSize / usualLeast}; }`
}
