import type { RevealApi } from '../reveal.js'
import { drawWindow, type DrawnWindow } from './draw-window.js'
import { createNotesMenu } from './notes-menu.js'
import { obeyWindow } from './obey-window.js'
import { planTalk } from './pace.js'
import { isMoveOn, type Position, readPosition } from './position.js'
import { showNotes, showPosition } from './show-position.js'
import { showTimes } from './show-times.js'
import { showWords } from './show-words.js'
import type { SpeakerTexts } from './speaker-texts.js'
import { rememberedSize, setSize } from './text-size.js'
import { freshTimer, isFresh, pauseTimer, startTimer, type Timer } from './timer.js'

/** The speaker's window at work. */
export interface SpeakerWindow {
  readonly window: Window
  readonly timer: Timer
  /** Shows where the talk is now; the first move on starts the timer. */
  update(): void
  /** Shows everything in another language, while the slides stay. */
  speak(texts: SpeakerTexts): void
  /** Leaves the window alone, saying that the deck's has gone. */
  leave(): void
}

/** What the window works with. */
export interface Surroundings {
  readonly deck: RevealApi
  readonly template: HTMLTemplateElement
  readonly own: SpeakerTexts
  readonly timer: Timer
  /** Is told whenever the timer was started, stopped or set back. */
  readonly keep: () => void
  /** Is asked for the notes of the language of a button in the menu. */
  readonly choose: (chosen: HTMLButtonElement) => void
}

/** Draws the speaker's view in a window, and makes it work. */
export function startSpeakerWindow(target: Window, surroundings: Surroundings): SpeakerWindow {
  const { deck, template, own } = surroundings
  const drawn = drawWindow(target, template)
  const stop = new AbortController()
  const plan = readPlan(deck, template)
  let { timer } = surroundings
  let chosen = own
  let size = setSize(drawn.document, rememberedSize())
  let position: Position | undefined

  const tick = () => showTimes(drawn, { timer, plan, slide: position?.index ?? 0, now: Date.now() }, chosen)
  const set = (next: Timer) => {
    timer = next
    surroundings.keep()
    tick()
  }
  const show = (isAnew: boolean) => {
    const before = position
    position = readPosition(deck)
    if (position === undefined) return
    if (before !== undefined && isFresh(timer) && isMoveOn(before, position))
      set(startTimer(timer, Date.now()))
    showPosition(drawn, position, { own, chosen })
    if (isAnew || before?.slide.dataset.slide !== position.slide.dataset.slide)
      showNotes(drawn, position, { own, chosen })
    fitPictures(drawn)
    tick()
  }
  const speak = (texts: SpeakerTexts) => {
    chosen = texts
    showWords(drawn, texts)
    show(true)
  }
  const menu = createNotesMenu(drawn, surroundings.choose, stop.signal)
  const buttons = {
    prev: () => deck.prev(),
    next: () => deck.next(),
    run: () => set(timer.since === undefined ? startTimer(timer, Date.now()) : pauseTimer(timer, Date.now())),
    reset: () => set(freshTimer),
    larger: () => (size = setSize(drawn.document, size + 1)),
    smaller: () => (size = setSize(drawn.document, size - 1)),
    languages: menu.toggle,
  }
  obeyWindow(drawn, { buttons, follow }, stop.signal)
  target.addEventListener('resize', () => fitPictures(drawn), { signal: stop.signal })
  const ticking = target.setInterval(tick, 250)
  speak(own)
  return {
    window: target,
    get timer() {
      return timer
    },
    update: () => show(false),
    speak,
    leave: () => {
      target.clearInterval(ticking)
      stop.abort()
      sayClosed(drawn, chosen)
    },
  }
}

function sayClosed({ document: page, part }: DrawnWindow, { words }: SpeakerTexts): void {
  page.body.classList.add('is-left')
  part('closed').textContent = words.deckClosed ?? ''
}

/** What slides take to say is written on them. */
function readPlan(deck: RevealApi, { dataset }: HTMLElement): readonly number[] {
  const said = deck.getSlides().map((slide) => Number(slide.dataset.seconds ?? 0))
  return planTalk(said, dataset.minutes === undefined ? undefined : Number(dataset.minutes))
}

/** Pictures of slides fill the width that the window has for them. */
function fitPictures({ document: page }: DrawnWindow): void {
  const width = Number(document.querySelector<HTMLElement>('.reveal')?.dataset.width)
  for (const picture of page.querySelectorAll<HTMLElement>('.speaker-slide'))
    picture.style.setProperty('--shrink', String(picture.clientWidth / width))
}

/** A link in the notes leads where one on a slide would: to a slide of this deck, or to another one in its window. */
function follow(address: string): void {
  if (address.startsWith('#')) location.hash = address
  else if (address !== '') location.assign(new URL(address, document.baseURI).href)
}
