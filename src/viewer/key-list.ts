/**
 * Makes the list of keys work: the key `?` and a button open it, and it closes by `?`, Escape, its own button, or a click beside
 * it. While it is open no key does anything else.
 */
export function createKeyList(dialog: HTMLDialogElement, button: HTMLElement | null): void {
  const toggle = () => {
    if (dialog.open) dialog.close()
    else dialog.showModal()
  }
  button?.addEventListener('click', toggle)
  dialog.querySelector('button')?.addEventListener('click', toggle)
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close() // its ground lies beside what is in it
  })
  // Before everything else that listens for keys, in the deck and in reveal.js.
  window.addEventListener(
    'keydown',
    (event) => {
      const isAsked = isQuestion(event)
      if (!isAsked && !dialog.open) return
      event.stopImmediatePropagation()
      if (!isAsked) return
      event.preventDefault()
      toggle()
    },
    { capture: true },
  )
}

/** Arabic and Chinese keyboards have question marks of their own. */
function isQuestion({ key, ctrlKey, altKey, metaKey, target }: KeyboardEvent): boolean {
  const isTyping = target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null
  return /^[?؟？]$/u.test(key) && !ctrlKey && !altKey && !metaKey && !isTyping
}
