import type { RevealApi } from './reveal.js'

/** The keys by which reveal.js makes the screen black and brings the slides back, by letter or by place. */
const keys = new Set(['b', 'v', '.', ',', '/'])
const places = new Set(['KeyB', 'KeyV', 'Period'])

/** What is told of the black screen. */
export interface BlackScreenListener {
  onBlack(): void
  onBack(): void
}

/** Lets nothing behind the black screen be reached or moved: only what brings the slides back works, and a click does. */
export function createBlackScreen(deck: RevealApi, listener: BlackScreenListener): void {
  const slides = document.querySelector<HTMLElement>('.reveal .slides')
  const bar = document.querySelector<HTMLElement>('.bar')
  const set = (isBlack: boolean) => {
    for (const part of [slides, bar]) if (part !== null) part.inert = isBlack
  }
  deck.on('paused', () => {
    set(true)
    listener.onBlack()
  })
  deck.on('resumed', () => {
    set(false)
    listener.onBack()
  })
  window.addEventListener(
    'keydown',
    (event) => {
      const isMeant = keys.has(event.key.toLowerCase()) || places.has(event.code)
      if (deck.isPaused() && !isMeant) event.stopImmediatePropagation()
    },
    { capture: true },
  )
}
