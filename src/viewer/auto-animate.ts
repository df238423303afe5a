import type { RevealApi } from './reveal.js'

/**
 * Lets elements move between slides that are made for it. reveal.js writes the rules for that into a `style` element, which a deck's policy
 * does not let count, and which is kept out of the page; the same rules count in a sheet that a script makes, and are there before the movement
 * begins.
 */
export function createAutoAnimation(deck: RevealApi): void {
  if (document.querySelector('[data-auto-animate]') === null) return
  keepOut(document.head)
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  deck.on('autoanimate', ({ sheet: written }) => sheet.replaceSync(written?.textContent ?? ''))
}

/** Keeps `style` elements out of a page whose policy would refuse them with a complaint. */
function keepOut(head: HTMLElement): void {
  const append = head.appendChild.bind(head)
  head.appendChild = (node) => (node instanceof HTMLStyleElement ? node : append(node))
}
