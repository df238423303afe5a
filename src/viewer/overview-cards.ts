import { chooseLocale } from './choose-locale.js'

/** The language that a card shows large. */
const leadOf = (card: Element) => card.querySelector('.lead .entry')

const entriesOf = (card: Element) => [...card.querySelectorAll<HTMLElement>('.entry')]

/** Puts the language that suits the visitor best in the place of the one that a card shows large. */
export function leadWith(card: Element, wanted: readonly string[]): void {
  const entries = entriesOf(card)
  const lead = leadOf(card)
  const locale = chooseLocale(
    wanted,
    entries.map(({ dataset }) => dataset.locale ?? ''),
  )
  const chosen = entries.find(({ dataset }) => dataset.locale === locale)
  if (lead === null || chosen === undefined || chosen === lead) return
  exchange(lead, chosen)
  const [heading, row] = [chosen, lead].map((entry) => entry.querySelector<HTMLElement>('.title'))
  if (!heading || !row) return
  // The large one alone is a heading.
  exchange(heading, row)
  const [ofHeading, ofRow] = [[...heading.childNodes], [...row.childNodes]]
  heading.replaceChildren(...ofRow)
  row.replaceChildren(...ofHeading)
  ;[heading.dir, row.dir] = [row.dir, heading.dir]
}

/** Each title of a card, with whether it is shown while its list of further languages is closed. */
export function titlesOf(card: Element): readonly { readonly title: string; readonly isOpen: boolean }[] {
  return entriesOf(card).map((entry) => ({
    title: entry.querySelector('.title')?.textContent ?? '',
    isOpen: entry.closest('details') === null,
  }))
}

function exchange(one: Element, other: Element): void {
  const place = document.createComment('')
  one.replaceWith(place)
  other.replaceWith(one)
  place.replaceWith(other)
}
