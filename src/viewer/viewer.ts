/*
 * What a deck does in the browser besides reveal.js's own: finds the slide that an address means, starts reveal.js, keeps the
 * slide where the language is switched, shows the bar while the pointer moves, and says to a screen reader where it is.
 * `scripts/bundle.mjs` makes it a classic script: modules do not load from the file system.
 */

import { findSlide, formatAddress, parseAddress } from './address.js'
import { createAutoAnimation } from './auto-animate.js'
import { createBlackScreen } from './black-screen.js'
import { createKeyList } from './key-list.js'
import { createLanguageMenu } from './language-menu.js'
import { listSlides, readSlide } from './list-slides.js'
import { revealOptions } from './reveal-options.js'
import type { RevealApi, RevealEvent } from './reveal.js'
import { createSpeakerView } from './speaker/speaker-view.js'
import { textOfElement } from './text-of-element.js'

declare const Reveal: RevealApi

const deck = Reveal
const bar = document.querySelector<HTMLElement>('.bar')
const announcer = document.querySelector<HTMLElement>('.announcer')
const menuElement = document.querySelector<HTMLElement>('.languages')
const menu = menuElement === null ? undefined : createLanguageMenu(menuElement)
const slides = listSlides()

/** Puts what reveal.js understands in place of an address that only this deck does; says whether the language was switched. */
function settleAddress(): boolean {
  const address = parseAddress(location.hash)
  const slide = address === undefined ? undefined : findSlide(address, slides)
  if (address === undefined || slide === undefined) return false
  const fragment = address.fragment === undefined ? '' : `/${address.fragment}`
  const settled = `#/${encodeURIComponent(slide.id)}${fragment}`
  if (location.hash !== settled) history.replaceState(null, '', settled)
  return address.isSwitched
}

/** How long a screen reader takes to notice that a new page is there: what is said before, it does not say. */
const settlingTime = 400

function announce(slide: HTMLElement, before: string): void {
  if (!announcer) return
  const all = deck.getSlides()
  const digits = new Intl.NumberFormat(document.documentElement.lang)
  const place = (announcer.dataset.template ?? '')
    .replace('{n}', digits.format(all.indexOf(slide) + 1))
    .replace('{total}', digits.format(all.length))
  announcer.textContent = `${before}${place}: ${textOfElement(slide.querySelector('.heading'))}`
}

/** Links of the language menu lead to the slide that is shown, with as many fragments. */
function keepSlide(): HTMLElement | undefined {
  const slide = deck.getCurrentSlide()
  if (slide !== undefined) menu?.keep(formatAddress(readSlide(slide), deck.getIndices().f))
  return slide
}

function onSlide(before = ''): void {
  const slide = keepSlide()
  if (slide !== undefined) announce(slide, before)
}

/** What came by a step is said by itself: the slide was announced before. */
function onSteps({ fragments = [] }: RevealEvent): void {
  keepSlide()
  const texts = fragments.map((element) => textOfElement(element).replace(/\s+/g, ' ').trim())
  if (announcer) announcer.textContent = texts.join(' ')
}

let hiding = 0
function showBar(): void {
  bar?.classList.add('active')
  window.clearTimeout(hiding)
  hiding = window.setTimeout(() => bar?.classList.remove('active'), 2500)
}

for (const button of document.querySelectorAll<HTMLElement>('[data-go]')) {
  button.addEventListener('click', () => (button.dataset.go === 'prev' ? deck.prev() : deck.next()))
}
// To press a button is not to go on, which the same keys mean elsewhere.
bar?.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' || event.key === ' ') event.stopPropagation()
})
window.addEventListener('pointermove', showBar)

const isSwitched = settleAddress()
// Before reveal.js, which then finds the slide.
window.addEventListener('hashchange', settleAddress)
deck.on('ready', () => {
  if (!isSwitched) return onSlide()
  keepSlide()
  window.setTimeout(() => onSlide(`${announcer?.dataset.switched ?? ''}. `), settlingTime)
})
deck.on('slidechanged', () => onSlide())
deck.on('fragmentshown', onSteps)
deck.on('fragmenthidden', keepSlide)
createSpeakerView(deck)
createAutoAnimation(deck)

createBlackScreen(deck, {
  onBlack: () => {
    if (announcer) announcer.textContent = announcer.dataset.black ?? ''
  },
  onBack: onSlide,
})
const keyList = document.querySelector<HTMLDialogElement>('dialog.keys')
if (keyList !== null) createKeyList(keyList, document.querySelector('[data-keys]'))

void deck.initialize(revealOptions()).then(() => {
  // With this role a screen reader could not browse the slide; the keys work without it.
  document.querySelector('.reveal')?.removeAttribute('role')
  // The announcement says the same.
  document.querySelector('.reveal .progress')?.setAttribute('aria-hidden', 'true')
})
