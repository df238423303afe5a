/** What reveal.js is told: the slides' size and direction, and to leave alone what decks do themselves or do without. */
export function revealOptions(): Record<string, unknown> {
  const canvas = document.querySelector<HTMLElement>('.reveal')?.dataset
  return {
    width: Number(canvas?.width),
    height: Number(canvas?.height),
    margin: 0,
    minScale: 0.1,
    maxScale: 4,
    center: false,
    hash: true,
    respondToHashChanges: true,
    controls: false,
    progress: true,
    slideNumber: false,
    transition: canvas?.['transition'] ?? 'none',
    transitionSpeed: canvas?.['transitionSpeed'] ?? 'default',
    backgroundTransition: canvas?.['backgroundTransition'] ?? 'none',
    rtl: document.documentElement.dir === 'rtl',
    help: false,
    jumpToSlide: false,
    autoSlide: 0,
    autoSlideStoppable: false,
    autoAnimate: document.querySelector('[data-auto-animate]') !== null,
    autoPlayMedia: null,
    previewLinks: false,
    postMessage: false,
    postMessageEvents: false,
    scrollActivationWidth: 0,
  }
}
