import type { DrawnWindow } from './draw-window.js'

/** The menu of the notes' languages. */
export interface NotesMenu {
  toggle(): void
}

/**
 * Makes the menu work: arrow keys, Home and End walk through it, Escape closes it; no key in it moves the slides, and once a
 * language is chosen the keys move them again.
 */
export function createNotesMenu(
  { document: page }: DrawnWindow,
  choose: (chosen: HTMLButtonElement) => void,
  signal: AbortSignal,
): NotesMenu {
  const root = page.querySelector<HTMLElement>('.speaker-languages')
  const opener = root?.querySelector<HTMLElement>('[aria-expanded]')
  const list = root?.querySelector('ul')
  const items = [...(list?.querySelectorAll('button') ?? [])]
  const isOpen = () => opener?.getAttribute('aria-expanded') === 'true'
  const set = (open: boolean) => {
    opener?.setAttribute('aria-expanded', String(open))
    list?.toggleAttribute('hidden', !open)
    if (open) (items.find(({ ariaCurrent }) => ariaCurrent !== null) ?? items[0])?.focus()
  }
  const close = () => {
    set(false)
    opener?.focus()
  }
  const keys: Readonly<Record<string, (at: number) => void>> = {
    ArrowDown: (at) => items.at((at + 1) % items.length)?.focus(),
    ArrowUp: (at) => items.at(Math.max(at, 0) - 1)?.focus(),
    Home: () => items[0]?.focus(),
    End: () => items.at(-1)?.focus(),
    Escape: close,
  }
  list?.addEventListener('keydown', (event) => obeyKey(event, keys, items), { signal })
  root?.addEventListener(
    'focusout',
    ({ relatedTarget }) => {
      if (relatedTarget !== null && !root.contains(relatedTarget as Node)) set(false)
    },
    { signal },
  )
  for (const item of items)
    item.addEventListener(
      'click',
      () => {
        close()
        choose(item)
      },
      { signal },
    )
  return { toggle: () => (isOpen() ? close() : set(true)) }
}

/** While the menu is open, no key of it means anything else. */
function obeyKey(
  event: KeyboardEvent,
  keys: Readonly<Record<string, (at: number) => void>>,
  items: readonly HTMLElement[],
): void {
  if (event.key === 'Tab') return
  event.stopPropagation()
  const action = keys[event.key]
  if (action === undefined) return
  event.preventDefault()
  action(items.findIndex((item) => item === event.target))
}
