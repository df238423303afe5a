import { isCommand, isKey } from './is-key.js'
import { rememberLanguage } from './remembered-language.js'

/** The menu of languages in the bar. */
export interface LanguageMenu {
  /** Where its links lead from now on: to the slide that is shown. */
  keep(address: string): void
}

interface MenuParts {
  readonly root: HTMLElement
  readonly button: HTMLElement | null
  readonly list: HTMLElement | null
  readonly links: readonly HTMLAnchorElement[]
}

/**
 * Makes the menu work: its button and the key `l` open it; in it the arrow keys, Home and End move, Escape closes it and gives
 * the focus back, and no key moves the slides.
 */
export function createLanguageMenu(root: HTMLElement): LanguageMenu {
  const parts: MenuParts = {
    root,
    button: root.querySelector('button'),
    list: root.querySelector('ul'),
    links: [...root.querySelectorAll<HTMLAnchorElement>('a[hreflang]')],
  }
  const addresses = new Map(parts.links.map((link) => [link, link.getAttribute('href') ?? '']))
  root.addEventListener('keydown', (event) => obeyKey(event, parts))
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !root.contains(relatedTarget)) setOpen(parts, false)
  })
  parts.button?.addEventListener('click', () => toggle(parts))
  for (const link of parts.links) link.addEventListener('click', (event) => follow(link, event, parts))
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !root.contains(target)) setOpen(parts, false)
  })
  // Before reveal.js, which has a use of its own for this key.
  document.addEventListener('keydown', (event) => toggleByKey(event, parts), { capture: true })
  return {
    keep: (address) => {
      for (const [link, file] of addresses) link.href = file + address
    },
  }
}

const isOpen = ({ button }: MenuParts) => button?.getAttribute('aria-expanded') === 'true'

const isCurrent = (link: HTMLElement) => link.hasAttribute('aria-current')

function setOpen({ button, list }: MenuParts, open: boolean): void {
  button?.setAttribute('aria-expanded', String(open))
  list?.toggleAttribute('hidden', !open)
}

function open(parts: MenuParts): void {
  setOpen(parts, true)
  const first = parts.links.find(isCurrent) ?? parts.links[0]
  first?.focus()
}

function close(parts: MenuParts): void {
  setOpen(parts, false)
  parts.button?.focus()
}

function toggle(parts: MenuParts): void {
  if (isOpen(parts)) close(parts)
  else open(parts)
}

/** What keys do in the open menu. */
const keys: Readonly<Record<string, (parts: MenuParts) => void>> = {
  ArrowDown: (parts) => move(parts, (at) => at + 1),
  ArrowUp: (parts) => move(parts, (at) => Math.max(at, 0) - 1),
  Home: (parts) => move(parts, () => 0),
  End: (parts) => move(parts, () => -1),
  Escape: close,
}

function move({ links }: MenuParts, to: (at: number) => number): void {
  const at = links.findIndex((link) => link === document.activeElement)
  links.at(to(at) % links.length)?.focus()
}

/** No key that the menu has a use for reaches reveal.js, which listens farther out; none at all while it is open. */
function obeyKey(event: KeyboardEvent, parts: MenuParts): void {
  const action = isOpen(parts) ? keys[event.key] : /^Arrow(Up|Down)$/.test(event.key) ? open : undefined
  if (isOpen(parts)) event.stopPropagation()
  if (action === undefined) return
  event.stopPropagation()
  event.preventDefault()
  action(parts)
}

function toggleByKey(event: KeyboardEvent, parts: MenuParts): void {
  if (!isKey(event, 'l') || !isCommand(event)) return
  event.preventDefault()
  event.stopImmediatePropagation()
  toggle(parts)
}

/** The language that is shown needs no new page; another one is remembered, and its deck is told that it was switched to. */
function follow(link: HTMLAnchorElement, event: MouseEvent, parts: MenuParts): void {
  if (isCurrent(link)) {
    event.preventDefault()
    close(parts)
    return
  }
  rememberLanguage(link.hreflang)
  if (!link.hash.endsWith('+s')) link.hash = `${link.hash || '#/title'}+s`
  setOpen(parts, false)
}
