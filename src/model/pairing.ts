/** Which slide of a translation is which slide of its source. */
export interface SlidePairing {
  /** For each slide of the translation the index of the source's slide that it translates; `undefined` where there is none. */
  readonly pairs: readonly (number | undefined)[]
  /** Slides of the translation that stand elsewhere than their source's. */
  readonly moved: ReadonlySet<number>
  /** Slides of the translation that go on with what the source has on one slide, by index; the source's slide. */
  readonly continues: ReadonlyMap<number, number>
  /** Slides of the source whose text stands on another slide's translation, by index; the translation's slide. */
  readonly mergedInto: ReadonlyMap<number, number>
}
