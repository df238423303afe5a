import {
  isFlag,
  isListOf,
  isMaybe,
  isNumber,
  isOneOf,
  isShapeOf,
  isText,
  type Check,
  type Shape,
} from '../cache/check-shape.js'
import type { SlideState, SourceChange, TrackedSlide, Translation } from '../model/translation.js'

/** What was found of a deck; JSON can hold it. */
export interface TrackedDeck {
  readonly translations: readonly Translation[]
  /** How many slides are untracked because the history ends before the answer is known. */
  readonly cutOff: number
  /** Ids that slides had before their headings were reworded, by the id of now. */
  readonly aliases: readonly (readonly [id: string, earlier: readonly string[]])[]
}

const change: Shape<SourceChange> = {
  before: isMaybe(isListOf(isText)),
  after: isListOf(isText),
  since: isMaybe(isText),
  size: isMaybe(isShapeOf({ isHeading: isFlag, blocks: isNumber, words: isNumber })),
  line: isNumber,
  isTouched: isFlag,
}

const statuses: Readonly<Record<SlideState['status'], Check>> = {
  current: () => true,
  outdated: isShapeOf({ change: isShapeOf(change) }),
  missing: () => true,
  extra: () => true,
  untracked: () => true,
}

const isState: Check = (value) => {
  const { status } = Object(value)
  return Object.entries(statuses).some(([name, check]) => name === status && check(value))
}

const slide: Shape<TrackedSlide> = {
  id: isText,
  title: isText,
  state: isState,
  line: isMaybe(isNumber),
  sourceLine: isMaybe(isNumber),
}

const translation: Shape<Translation> = {
  deck: isText,
  locale: isText,
  sourceLocale: isText,
  file: isText,
  sourceFile: isText,
  record: isOneOf(['lock', 'metadata', 'git', 'none']),
  slides: isListOf(isShapeOf(slide)),
}

const isAlias: Check = (value) =>
  Array.isArray(value) && value.length === 2 && isText(value[0]) && isListOf(isText)(value[1])

const isDeck = isShapeOf({
  translations: isListOf(isShapeOf(translation)),
  cutOff: isNumber,
  aliases: isListOf(isAlias),
})

/** Whether a value that was kept on disk is what was found of a deck. */
export const isTrackedDeck = (value: unknown): value is TrackedDeck => isDeck(value)
