import type { BuildConfig } from '../model/build.js'
import { canvasSizes, type CanvasSize, usualCanvas } from '../model/canvas.js'
import type { FrontMatter } from '../model/document.js'

/** A deck's size: the one that was asked for, else the one that its document names, else that of the configuration, else the usual one. */
export function chooseCanvas(
  config: Pick<BuildConfig, 'size' | 'usualSize'>,
  { size }: Pick<FrontMatter, 'size'>,
): CanvasSize {
  return config.size ?? (size && canvasSizes[size]) ?? config.usualSize ?? usualCanvas
}
