/*
 * The page of all decks of `polydeck dev`: what there is, kept up to date. All that documents say is set as text.
 */

import { listen } from './listen.js'
import { createPanel, type ToldDiagnostic } from './panel.js'

interface ToldDeck {
  readonly deck: string
  readonly locale: string
  readonly language: string
  readonly title: string
  readonly isSource: boolean
  readonly slides?: number
  readonly percent?: number
}

interface ToldState {
  readonly problem: string | null
  readonly decks: readonly ToldDeck[]
  readonly diagnostics: readonly ToldDiagnostic[]
}

const main = document.querySelector('main')
const panel = createPanel()

function show({ problem, decks, diagnostics }: ToldState): void {
  const groups = new Map<string, ToldDeck[]>()
  for (const one of decks) groups.set(one.deck, [...(groups.get(one.deck) ?? []), one])
  main?.replaceChildren(...[...groups].map(([id, locales]) => sectionOf(id, locales)))
  panel.show(problem ?? undefined, diagnostics)
}

function sectionOf(id: string, locales: readonly ToldDeck[]): HTMLElement {
  const section = document.createElement('section')
  const heading = document.createElement('h2')
  const source = locales.find(({ isSource }) => isSource) ?? locales[0]
  heading.textContent = source?.title ?? id
  heading.lang = source?.locale ?? ''
  const name = document.createElement('p')
  name.className = 'id'
  name.textContent = id
  const table = document.createElement('table')
  table.append(...[...locales].sort((one) => (one === source ? -1 : 1)).map((deck) => rowOf(deck, source)))
  section.append(heading, name, table)
  return section
}

function rowOf(one: ToldDeck, source: ToldDeck | undefined): HTMLElement {
  const { deck, locale, language, title, slides, percent } = one
  const path = `/${deck.split('/').map(encodeURIComponent).join('/')}`
  const row = document.createElement('tr')
  const head = document.createElement('th')
  head.scope = 'row'
  const open = linkTo(`${path}/${locale}.html`, language)
  open.lang = locale
  head.append(open)
  const text = cell(title)
  text.lang = locale
  text.dir = 'auto'
  const state = percent === undefined ? '' : `${percent} % up to date`
  const links = document.createElement('td')
  links.append(linkTo(`${path}/${locale}.pdf`, 'PDF'), linkTo(`${path}/${locale}.handout.pdf`, 'Handout'))
  if (source !== undefined && source !== one) {
    const query = new URLSearchParams({ left: source.locale, right: locale })
    links.append(linkTo(`${path}/side-by-side?${query.toString()}`, `Beside ${source.language}`))
  }
  const count = slides === undefined ? '' : `${slides} ${slides === 1 ? 'slide' : 'slides'}`
  row.append(head, text, cell(count), cell(state), links)
  return row
}

function cell(text: string): HTMLElement {
  const made = document.createElement('td')
  made.textContent = text
  return made
}

function linkTo(href: string, text: string): HTMLElement {
  const link = document.createElement('a')
  link.href = href
  link.textContent = text
  return link
}

// The server is this program's own.
listen('', (json) => show(JSON.parse(json) as ToldState))
