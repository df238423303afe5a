import { dirname, join, resolve } from 'node:path'
import type { DeckShelf } from './deck-shelf.js'
import type { Rendering } from './rendering.js'

/**
 * Where a link within the documents leads: to a slide of this deck, or to another deck in the same language, on the slide that
 * the address names; `undefined` where there is no such deck or place, and on paper for other decks, since a PDF is handed
 * out alone.
 */
export function findAddress(
  href: string,
  rendering: Pick<Rendering, 'anchors' | 'slidePrefix' | 'shelf' | 'deck' | 'pageEnding'>,
): string | undefined {
  const { anchors, slidePrefix, shelf, deck, pageEnding = '.html' } = rendering
  const [address = '', place] = divide(href)
  if (address === '') return place === undefined ? undefined : withPrefix(slidePrefix, anchors.get(place))
  if (shelf === undefined || /^[a-z][a-z0-9+.-]*:|^[/\\]{2}/i.test(address)) return undefined
  const { file } = deck.deck
  const name = findDeck(address, shelf, rendering)
  if (name === file.deck) return slidePrefix + (anchors.get(place ?? '') ?? 'title')
  const target = shelf.built.get(`${name ?? ''}/${file.locale}`)
  if (target === undefined) return undefined
  const up = '../'.repeat(file.deck.split('/').length)
  const path = `${target.deck}/${target.locale}${pageEnding}`.split('/').map(encodeURIComponent).join('/')
  return `${up}${path}${withPrefix(slidePrefix, target.anchors.get(place ?? '')) ?? ''}`
}

const withPrefix = (prefix: string, id: string | undefined) => (id === undefined ? undefined : prefix + id)

/** An address without its query, and the place in it, both decoded. */
function divide(href: string): [address: string, place: string | undefined] {
  const [, address = '', place] = /^([^?#]*)[^#]*(?:#(.*))?$/s.exec(href) ?? []
  return [decode(address), place === undefined ? undefined : decode(place)]
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC')
  } catch {
    return text // not encoded, so it stands for itself
  }
}

/** The deck whose document an address names, seen from this document or else from its source. */
function findDeck(address: string, shelf: DeckShelf, { deck }: Pick<Rendering, 'deck'>): string | undefined {
  const { path, deck: own, locale } = deck.deck.file
  const bases = address.startsWith('/')
    ? [join(shelf.root, address)]
    : [path, shelf.sources.get(own) ?? path].map((base) => resolve(dirname(base), address))
  const paths = bases.flatMap((base) => [base, ...spellings(base, locale)])
  return paths.map((found) => shelf.names.get(found.normalize('NFC'))).find((name) => name !== undefined)
}

/** What a site's address of a page may stand for: `other`, `other.html`, `other/`. */
const spellings = (path: string, locale: string) => [
  `${path}.md`,
  path.replace(/\.html?$/, '.md'),
  ...[locale, 'index', 'README', 'en'].map((name) => join(path, `${name}.md`)),
]
