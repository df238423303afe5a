/** Whether a key is meant that bears a Latin letter: by the letter where there are Latin ones, else by the key's place. */
export function isKey({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>, letter: string): boolean {
  return /^[a-z]$/i.test(key) ? key.toLowerCase() === letter : code === `Key${letter.toUpperCase()}`
}

/** Whether a key was pressed alone, and not to write something. */
export function isCommand({ target, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  const isTyping = target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null
  return !isTyping && !ctrlKey && !altKey && !metaKey && !shiftKey
}
