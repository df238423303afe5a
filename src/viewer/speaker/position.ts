import type { RevealApi } from '../reveal.js'

/** Where the talk is. */
export interface Position {
  readonly slide: HTMLElement
  /** From 0 on. */
  readonly index: number
  readonly total: number
  /** Fragments of the slide that are shown. */
  readonly step: number
  /** What comes next: the same slide with its next fragments, another one, or nothing. */
  readonly next?: { readonly slide: HTMLElement; readonly isStep: boolean }
}

/** Where the talk is now; nothing before reveal.js is ready. */
export function readPosition(deck: Pick<RevealApi, 'getCurrentSlide' | 'getSlides'>): Position | undefined {
  const slide = deck.getCurrentSlide()
  if (slide === undefined) return undefined
  const slides = deck.getSlides()
  const index = slides.indexOf(slide)
  const following = slides[index + 1]
  const hasStep = slide.querySelector('.fragment:not(.visible)') !== null
  const step = slide.querySelectorAll('.fragment.visible').length
  const next = hasStep
    ? { slide, isStep: true }
    : following === undefined
      ? undefined
      : { slide: following, isStep: false }
  return { slide, index, total: slides.length, step, ...(next && { next }) }
}

/** Whether the talk moved on from one position to another. */
export function isMoveOn(from: Position, to: Position): boolean {
  return to.index > from.index || (to.index === from.index && to.step > from.step)
}
