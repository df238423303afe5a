import { isCommand, isKey } from '../is-key.js'
import type { RevealApi } from '../reveal.js'
import { isOurs, onGesture, placeOf } from './found-window.js'
import { formatHandover, parseHandover } from './handover.js'
import { createNotesLanguage } from './notes-language.js'
import { readOwnTexts } from './speaker-texts.js'
import { type SpeakerWindow, startSpeakerWindow } from './speaker-window.js'
import { tellBlocked } from './tell-blocked.js'
import { freshTimer } from './timer.js'

/** The letter of the key that opens the speaker's view. */
const letter = 's'
const usualPlace = 'width=1200,height=720'

/**
 * The speaker's view: a window that this script opens and draws, at the key `s`. Where the deck's page gives way to another one,
 * such as the same deck in another language, that one takes the window over.
 */
export function createSpeakerView(deck: RevealApi): void {
  const template = document.querySelector<HTMLTemplateElement>('template.speaker-view')
  if (template === null) return
  const opener = createOpener(deck, template)
  deck.on('ready', opener.takeOver)
  for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden']) deck.on(event, opener.update)
  window.addEventListener('beforeunload', opener.prepare)
  window.addEventListener('pagehide', opener.leave)
  const obeyKey = (event: KeyboardEvent) => {
    if (!isKey(event, letter) || !isCommand(event)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    opener.open()
  }
  document.addEventListener('keydown', obeyKey, { capture: true })
}

function createOpener(deck: RevealApi, template: HTMLTemplateElement) {
  const own = readOwnTexts(template)
  const handed = parseHandover(window.name)
  const language = createNotesLanguage(own, template, handed?.locale)
  let shown: SpeakerWindow | undefined
  /** The window of the page before, where this page may not draw in it. */
  let strange: Window | undefined
  let name = handed?.window ?? ''
  const place = handed?.place ?? usualPlace

  const keep = () => {
    if (shown !== undefined) leaveName({ window: name, locale: language.chosen }, shown)
  }
  const speak = async () => {
    const texts = await language.load()
    if (texts !== undefined) shown?.speak(texts)
  }
  const choose = ({ dataset }: HTMLElement) => {
    language.choose(dataset.locale ?? own.locale)
    keep()
    void speak()
  }
  const start = (target: Window) => {
    const timer = shown?.timer ?? handed?.timer ?? freshTimer
    shown = startSpeakerWindow(target, { deck, template, own, timer, keep, choose })
    target.addEventListener('pagehide', forgetName)
    keep()
    void speak()
  }
  /** To be called while the browser thinks of a key or a click: else it opens nothing. */
  const open = () => {
    if (shown?.window.closed === false) return shown.window.focus()
    strange?.close()
    strange = undefined
    name = `polydeck-speaker-${Math.random().toString(36).slice(2)}`
    const target = window.open('', name, place)
    if (target === null || target.closed) tellBlocked(own, letter.toUpperCase())
    else start(target)
  }
  const takeOver = () => {
    const target = name === '' ? null : window.open('', name)
    if (target === null || target.closed) return forgetName()
    if (isOurs(target)) return start(target)
    strange = target
    onGesture(open)
  }
  const prepare = () => {
    keep()
    if ((shown?.window ?? strange)?.closed !== false) forgetName()
  }
  const leave = () => {
    if (shown?.window.closed === false) shown.leave()
    shown = undefined
  }
  return {
    open,
    takeOver,
    prepare,
    leave,
    update: soon(() => shown?.window.closed === false && shown.update()),
  }
}

/** Does something once reveal.js is done with all that it is about to do. */
function soon(act: () => void): () => void {
  let isWaiting = false
  return () => {
    if (isWaiting) return
    isWaiting = true
    queueMicrotask(() => {
      isWaiting = false
      act()
    })
  }
}

/** At once, whatever changes: a name that is given only as the page goes, the next page may not see. */
function leaveName(
  { window: name, locale }: { readonly window: string; readonly locale: string | undefined },
  { window: target, timer }: SpeakerWindow,
): void {
  if (target.closed) return
  const place = placeOf(target)
  window.name = formatHandover({ window: name, timer, place, ...(locale !== undefined && { locale }) })
}

/** Where there is no speaker's window any more, the next page is to look for none; the deck's may bear a name of somebody else's. */
function forgetName(): void {
  if (parseHandover(window.name) !== undefined) window.name = ''
}
