import type { TrackedSlide } from '../model/translation.js'

/** Whether a slide wants a hand: it is outdated, missing or extra. */
export function isToDo({ state: { status } }: TrackedSlide): boolean {
  return status === 'outdated' || status === 'missing' || status === 'extra'
}
