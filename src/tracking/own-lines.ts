import { ownLine, type WithOrigins } from '../model/origin.js'
import type { SlideState, TrackedSlide, Translation } from '../model/translation.js'

/** A translation whose lines in its source are those of the source's document, not of its text with all that it includes. */
export function withSourceLines(translation: Translation, source: WithOrigins): Translation {
  if (source.origins === undefined) return translation
  const stateOf = (state: SlideState): SlideState =>
    state.status === 'outdated'
      ? { ...state, change: { ...state.change, line: ownLine(source, state.change.line) } }
      : state
  const slides = translation.slides.map((slide): TrackedSlide => {
    const { sourceLine, state } = slide
    const line = sourceLine === undefined ? {} : { sourceLine: ownLine(source, sourceLine) }
    return { ...slide, ...line, state: stateOf(state) }
  })
  return { ...translation, slides }
}

/** The same for its lines in its own document. */
export function withOwnLines(translation: Translation, document: WithOrigins): Translation {
  if (document.origins === undefined) return translation
  const slides = translation.slides.map((slide): TrackedSlide => {
    return slide.line === undefined ? slide : { ...slide, line: ownLine(document, slide.line) }
  })
  return { ...translation, slides }
}
