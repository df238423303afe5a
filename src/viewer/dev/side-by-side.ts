/*
 * Two languages of a deck beside each other: where one goes, the other follows, to the same slide.
 */

import type { LiveReveal } from './live-reveal.js'

/** A frame with a deck in it. */
type DeckWindow = Window & { readonly Reveal?: LiveReveal }

const frames = [...document.querySelectorAll('iframe')]

/** Which frame leads; the other's going along is not to be followed in turn. */
let isFollowing = false

function follow(from: DeckWindow, to: DeckWindow | null): void {
  const slide = from.Reveal?.getCurrentSlide()
  const other = to?.Reveal
  if (slide === undefined || other === undefined || isFollowing) return
  const ids = other.getSlides().map(({ id }) => id)
  const base = slide.dataset['slide'] ?? ''
  // A slide may be continued in one language and not in the other.
  const place = Math.max(ids.indexOf(slide.id), ids.indexOf(base))
  if (place < 0) return
  isFollowing = true
  other.slide(place, 0, from.Reveal?.getIndices().f)
  isFollowing = false
}

function connect(frame: HTMLIFrameElement, other: HTMLIFrameElement): void {
  const from = frame.contentWindow as DeckWindow | null
  const { Reveal: reveal } = from ?? {}
  if (from === null || reveal === undefined) return
  const go = () => follow(from, other.contentWindow as DeckWindow | null)
  for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden']) reveal.on(event, go)
  if (frame === frames[0]) reveal.on('ready', go)
}

frames.forEach((frame, index) => {
  const other = frames[1 - index]
  if (other === undefined) return
  frame.addEventListener('load', () => connect(frame, other))
  // It may be there already.
  if (frame.contentDocument?.readyState === 'complete') connect(frame, other)
})
