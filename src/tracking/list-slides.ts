import type { SlideOutline } from '../model/outline.js'
import type { SlideState, TrackedSlide } from '../model/translation.js'
import { linesOf } from './fingerprint.js'
import { isSlide } from './is-slide.js'

/** A translation held against its source. */
export interface TrackedPairs {
  readonly source: readonly SlideOutline[]
  /** One for each of the source's slides. */
  readonly ids: readonly string[]
  readonly translation: readonly SlideOutline[]
  /** For each of the translation's slides the index of the source's. */
  readonly pairs: readonly (number | undefined)[]
  /** For each of the translation's slides that is paired its state. */
  readonly states: readonly (SlideState | undefined)[]
}

/** A translation's slides with their states: in the source's order, extra ones after the slide that they follow. */
export function listSlides(tracked: TrackedPairs): TrackedSlide[] {
  const { source, ids, pairs, translation } = tracked
  const slides = source.flatMap((slide, index) => {
    const own = pairs.flatMap((pair, at) => (pair === index && isSlideAt(translation, at) ? [at] : []))
    const entry = { id: ids[index] ?? slide.slug, title: slide.heading, sourceLine: slide.line }
    const line = translation[own[0] ?? -1]?.line
    const isShown = isSlide(slide) || own.length > 0
    const state = jointState(own.flatMap((at) => tracked.states[at] ?? [])) ?? {
      status: 'missing',
      text: linesOf(slide),
    }
    const itself = isShown ? [{ ...entry, state, ...(line !== undefined && { line }) }] : []
    return [...itself, ...extrasAfter(index, tracked)]
  })
  return [...extrasAfter(undefined, tracked), ...slides]
}

/** Of a slide that was divided in the translation one part may be all that had to follow a change. */
function jointState(states: readonly SlideState[]): SlideState | undefined {
  return states.find(({ status }) => status === 'current') ?? states[0]
}

const isSlideAt = (slides: readonly SlideOutline[], at: number) => {
  const slide = slides[at]
  return slide !== undefined && isSlide(slide)
}

/** The extra slides whose last paired slide before them is that of the source's index. */
function extrasAfter(index: number | undefined, { translation, pairs }: TrackedPairs): TrackedSlide[] {
  let last: number | undefined
  return translation.flatMap((slide, at): TrackedSlide[] => {
    const pair = pairs[at]
    if (pair !== undefined) last = pair
    if (pair !== undefined || last !== index || !isSlide(slide)) return []
    const { slug, explicitId, heading, line } = slide
    return [{ id: explicitId ?? slug, title: heading, state: { status: 'extra' }, line }]
  })
}
