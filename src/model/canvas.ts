/** How wide and high every slide of a deck is, in px: the one place that says so. */
export interface CanvasSize {
  /** Its shape, as authors write it. */
  readonly name: CanvasName
  readonly width: number
  readonly height: number
}

/** The shapes that there are. */
export type CanvasName = '16:9' | '4:3'

/** Every canvas by its name. Both are equally high, so that type is as large on one as on the other. */
export const canvasSizes: Readonly<Record<CanvasName, CanvasSize>> = {
  '16:9': { name: '16:9', width: 1280, height: 720 },
  '4:3': { name: '4:3', width: 960, height: 720 },
}

/** What is taken where nobody asks for another. */
export const usualCanvas = canvasSizes['16:9']
