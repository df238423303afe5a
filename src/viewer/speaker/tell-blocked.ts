import { fillWord } from './show-words.js'
import type { SpeakerTexts } from './speaker-texts.js'

/** Says in the deck that the browser let no window open; it can be closed, and a screen reader says it. */
export function tellBlocked({ words }: SpeakerTexts, key: string): void {
  document.querySelector('.message')?.remove()
  const before = document.activeElement
  const message = document.createElement('div')
  const text = document.createElement('p')
  const button = document.createElement('button')
  const close = () => {
    message.remove()
    if (before instanceof HTMLElement) before.focus()
  }
  message.className = 'message'
  text.setAttribute('role', 'alert')
  button.type = 'button'
  button.textContent = words.close ?? ''
  button.addEventListener('click', close)
  message.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close()
    if (/^(Escape|Enter| )$/.test(event.key)) event.stopPropagation() // no slide moves
  })
  message.append(text, button)
  document.body.append(message)
  button.focus()
  // After the element is there: what an alert holds from the beginning is not said.
  text.textContent = fillWord(words.windowBlocked, { key })
}
