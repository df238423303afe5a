/*
 * What a deck does in the browser besides reveal.js's own: starts it, keeps the slide when the language is switched, shows
 * the bar while the pointer moves, and says to a screen reader where it is. A classic script: modules do not load from the
 * file system.
 */

interface RevealApi {
  initialize(options: Record<string, unknown>): Promise<void>
  on(event: string, listener: () => void): void
  getCurrentSlide(): HTMLElement | undefined
  getSlides(): HTMLElement[]
  prev(): void
  next(): void
}

declare const Reveal: RevealApi

;(() => {
  const deck = Reveal
  const canvas = document.querySelector<HTMLElement>('.reveal')?.dataset
  const bar = document.querySelector<HTMLElement>('.bar')
  const announcer = document.querySelector<HTMLElement>('.announcer')
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')]
  const addresses = new Map(links.map((link) => [link, link.getAttribute('href') ?? '']))

  /** Links of the language switch lead to the slide that is shown. */
  const keepSlide = (slide: HTMLElement) => {
    for (const [link, address] of addresses) link.href = `${address}#/${slide.dataset.slide ?? slide.id}`
  }

  const announce = (slide: HTMLElement) => {
    if (!announcer) return
    const slides = deck.getSlides()
    const digits = new Intl.NumberFormat(document.documentElement.lang)
    const place = (announcer.dataset.template ?? '')
      .replace('{n}', digits.format(slides.indexOf(slide) + 1))
      .replace('{total}', digits.format(slides.length))
    announcer.textContent = `${place}: ${slide.querySelector('.heading')?.textContent ?? ''}`
  }

  const onSlide = () => {
    const slide = deck.getCurrentSlide()
    if (!slide) return
    keepSlide(slide)
    announce(slide)
  }

  let hiding = 0
  const showBar = () => {
    bar?.classList.add('active')
    window.clearTimeout(hiding)
    hiding = window.setTimeout(() => bar?.classList.remove('active'), 2500)
  }

  deck.on('ready', onSlide)
  deck.on('slidechanged', onSlide)
  for (const button of document.querySelectorAll<HTMLElement>('[data-go]')) {
    button.addEventListener('click', () => (button.dataset.go === 'prev' ? deck.prev() : deck.next()))
  }
  window.addEventListener('pointermove', showBar)
  const openMenu = () => document.querySelector<HTMLDetailsElement>('.languages[open]')
  document.addEventListener('click', (event) => {
    const menu = openMenu()
    if (menu && event.target instanceof Node && !menu.contains(event.target)) menu.open = false
  })
  // Before reveal.js, for which Escape means the overview.
  const closeMenu = (event: KeyboardEvent) => {
    const menu = openMenu()
    if (event.key !== 'Escape' || !menu) return
    menu.open = false
    menu.querySelector('summary')?.focus()
    event.stopImmediatePropagation()
  }
  document.addEventListener('keydown', closeMenu, { capture: true })

  void deck
    .initialize({
      width: Number(canvas?.width),
      height: Number(canvas?.height),
      margin: 0,
      minScale: 0.1,
      maxScale: 4,
      center: false,
      hash: true,
      respondToHashChanges: true,
      controls: false,
      progress: false,
      slideNumber: false,
      transition: 'none',
      backgroundTransition: 'none',
      rtl: document.documentElement.dir === 'rtl',
      help: false,
      autoAnimate: false,
      autoPlayMedia: false,
      previewLinks: false,
      postMessage: false,
      postMessageEvents: false,
      scrollActivationWidth: 0,
    })
    .then(() => {
      // With this role a screen reader could not browse the slide; the keys work without it.
      document.querySelector('.reveal')?.removeAttribute('role')
    })
})()
