import { isKey } from '../is-key.js'
import type { DrawnWindow } from './draw-window.js'

/** What the window can be told by its buttons and keys. */
export interface WindowActions {
  /** By the names that buttons have. */
  readonly buttons: Readonly<Record<string, () => void>>
  /** Goes to where a link in the notes leads. */
  follow(address: string): void
}

/** Makes keys and clicks in the window work, until the signal is given. */
export function obeyWindow(drawn: DrawnWindow, actions: WindowActions, signal: AbortSignal): void {
  const { document: page } = drawn
  page.addEventListener('keydown', (event) => obeyKey(event, drawn, actions), { signal })
  page.addEventListener('click', (event) => obeyClick(event, actions), { signal })
}

/** The elements of another window are no instances of this one's classes. */
const asElement = (target: EventTarget | null): HTMLElement | undefined =>
  target !== null && 'closest' in target ? (target as HTMLElement) : undefined

function obeyClick(event: MouseEvent, { buttons, follow }: WindowActions): void {
  const target = asElement(event.target)
  const link = target?.closest('a')
  const action = target?.closest<HTMLElement>('[data-do]')?.dataset.do
  if (action !== undefined) buttons[action]?.()
  if (link === null || link === undefined || link.target === '_blank') return
  event.preventDefault() // this window is not where slides are shown
  follow(link.getAttribute('href') ?? '')
}

/** Keys that have a meaning in this window. */
const own: Readonly<Record<string, string>> = { '+': 'larger', '=': 'larger', '-': 'smaller' }

/** What a key would do to the window itself, which shows nothing without the deck. */
const isReload = ({ key, ctrlKey, metaKey }: KeyboardEvent) =>
  key === 'F5' || ((ctrlKey || metaKey) && key.toLowerCase() === 'r')

function obeyKey(event: KeyboardEvent, { document: page }: DrawnWindow, { buttons }: WindowActions): void {
  if (isReload(event)) event.preventDefault()
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
  const action = isKey(event, 'l') ? 'languages' : own[event.key]
  if (action !== undefined) return void buttons[action]?.()
  if (isForFocus(event, asElement(page.activeElement)) || isNoUse(event)) return
  event.preventDefault()
  sendToDeck(event)
}

/** What the focus is on has a use of its own for these keys. */
function isForFocus({ key }: KeyboardEvent, focused: HTMLElement | undefined): boolean {
  if (/^(Enter| )$/.test(key)) return focused?.closest('button, a') !== null && focused !== undefined
  if (!/^Arrow(Up|Down)$/.test(key) || focused?.dataset.is !== 'notes') return false
  return focused.scrollHeight > focused.clientHeight
}

/** Nothing that the deck could do in its own window: it moves the focus there, asks for a gesture there, or opens this one. */
const isNoUse = (event: KeyboardEvent) =>
  /^(Tab|Shift|Control|Alt|AltGraph|Meta|CapsLock|F\d+)$/.test(event.key) ||
  isKey(event, 's') ||
  isKey(event, 'f')

/** The same key, pressed in the deck: whatever it does there it does from here. */
function sendToDeck(event: KeyboardEvent): void {
  const { key, code, keyCode, shiftKey } = event
  const sent = new KeyboardEvent('keydown', { key, code, keyCode, shiftKey, bubbles: true, cancelable: true })
  document.body.dispatchEvent(sent)
}
