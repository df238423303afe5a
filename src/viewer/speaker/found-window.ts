/** Whether a window that was found by its name is open to this page; from the file system each page is a stranger to all others. */
export function isOurs(target: Window): boolean {
  try {
    return target.document.body !== null
  } catch {
    return false // the browser forbids to look
  }
}

/** Where a window stands, as `window.open` takes it. */
export function placeOf({ screenX, screenY, innerWidth, innerHeight }: Window): string {
  return `left=${screenX},top=${screenY},width=${innerWidth},height=${innerHeight}`
}

/** Does something once, at the next key or click by which a browser may be asked for a window. */
export function onGesture(act: () => void): void {
  const stop = new AbortController()
  const obey = (event: Event) => {
    // Full screen needs the gesture for itself.
    if (event instanceof KeyboardEvent && /^(Escape|Tab|Shift|Control|Alt|Meta|f|F\d+)$/.test(event.key))
      return
    stop.abort()
    act()
  }
  for (const name of ['keydown', 'click'])
    document.addEventListener(name, obey, { capture: true, signal: stop.signal })
}
