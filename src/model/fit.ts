import type { SizeStep } from './layout.js'

/** Where a unit stands in its draft when all of it is shown in one column, however long; px from the body's top. */
export interface UnitBox {
  readonly top: number
  readonly bottom: number
  /** What a part needs besides if it begins here, inside a block: the block's padding, a table's repeated head. */
  readonly before: number
  /** What it needs besides if it ends here, inside a block. */
  readonly after: number
}

/** A draft measured in one layout at one size step. All lengths in px on the 1280 × 720 canvas. */
export interface Measurement {
  readonly step: SizeStep
  /** Height of the space for the blocks. */
  readonly capacity: number
  readonly units: readonly UnitBox[]
  /** How many cells stand side by side, and the space between their rows. */
  readonly columns: number
  readonly rowGap: number
  /** By how much something is over that no division helps: a table wider than the slide, code beside the text that is too long. */
  readonly excess: number
}

/** A draft's measurements: in the layout of its first part, and in that of the others. */
export interface DraftMeasurement {
  readonly first: readonly Measurement[]
  readonly rest: readonly Measurement[]
}

/** How full a slide's part is. */
export interface PartRoom {
  /** Height of its blocks, and of the space for them, in px; 0 of a layout that has no such space. */
  readonly usedPx: number
  readonly capacityPx: number
}
