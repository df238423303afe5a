/*
 * The page of all decks: shows each deck in the visitor's language, speaks it itself where a deck is in it, and searches titles.
 * Where it does not run, the page is the complete list.
 */

import { chooseLocale } from './choose-locale.js'
import { matchTitle } from './match-title.js'
import { leadWith, titlesOf } from './overview-cards.js'
import { rememberedLanguage, rememberLanguage } from './remembered-language.js'

type PageWords = Readonly<Record<string, string>>

// Written by `render/render-overview.ts`.
const dictionary = JSON.parse(document.body.dataset.words ?? '{}') as Readonly<Record<string, PageWords>>
const cards = [...document.querySelectorAll<HTMLElement>('.deck')]
const fields = document.querySelector<HTMLElement>('search')
const search = document.querySelector<HTMLInputElement>('#search')
const select = document.querySelector<HTMLSelectElement>('#language')
const found = document.querySelector<HTMLElement>('.found')
const root = document.documentElement

/** Shows everything as it suits the visitor's languages, the best first. */
function speak(wanted: readonly string[]): void {
  for (const card of cards) leadWith(card, wanted)
  const locale =
    chooseLocale(wanted, Object.keys(dictionary)) ?? chooseLocale([root.lang], Object.keys(dictionary))
  const words = locale === undefined ? undefined : dictionary[locale]
  if (locale === undefined || words === undefined) return
  if (select !== null) select.value = locale
  root.lang = locale
  root.dir = words['dir'] ?? 'ltr'
  for (const element of document.querySelectorAll<HTMLElement>('[data-word]'))
    element.textContent = words[element.dataset.word ?? ''] ?? element.textContent
  document.title = words['presentations'] ?? document.title
}

/** Shows the decks that have a query in the title of any language, and says how many they are. */
function find(query: string): void {
  const shown = cards.filter((card) => showWhere(card, query))
  if (found === null) return
  const words = dictionary[root.lang] ?? {}
  const count = `${words['presentations'] ?? ''}: ${new Intl.NumberFormat(root.lang).format(shown.length)}`
  found.textContent = query.trim() === '' ? '' : shown.length === 0 ? (words['noneFound'] ?? '') : count
}

/** Lists of further languages open where the title that was meant is in them, and close again. */
function showWhere(card: HTMLElement, query: string): boolean {
  const isQuery = query.trim() !== ''
  const matching = titlesOf(card).filter(({ title }) => matchTitle(title, query))
  card.hidden = matching.length === 0
  const more = card.querySelector('details')
  const isMeant = isQuery && matching.length > 0 && matching.every(({ isOpen }) => !isOpen)
  if (more !== null && (isMeant || more.dataset.opened !== undefined)) {
    more.open = isMeant
    if (isMeant) more.dataset.opened = ''
    else delete more.dataset.opened
  }
  return matching.length > 0
}

const remembered = rememberedLanguage()
const preferred = [...(remembered === undefined ? [] : [remembered]), ...navigator.languages]
speak(preferred)
if (fields !== null) fields.hidden = search === null && select === null
search?.addEventListener('input', () => find(search.value))
search?.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return
  search.value = ''
  find('')
})
select?.addEventListener('change', () => {
  rememberLanguage(select.value)
  speak([select.value, ...preferred])
  find(search?.value ?? '')
})
// A page that is gone back to keeps what was typed.
window.addEventListener('pageshow', () => find(search?.value ?? ''))
