import type { Site, SiteFile } from '../browser/serve-site.js'
import type { FontSet } from '../model/font.js'
import { dataAddress } from '../output/data-address.js'
import type { Rendering } from '../render/rendering.js'

const pictureTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  avif: 'image/avif',
}

/**
 * A site in memory: the one page that is measured and printed, and the pictures that it shows.
 * @param second the deck whose text stands in the handout too
 */
export function printSite(page: string, { pictures, canvas, deck }: Rendering, second?: Rendering): Site {
  const files = new Map<string, SiteFile>([['page.html', { body: page, type: 'text/html' }]])
  for (const { name, bytes } of [...pictures.values(), ...(second?.pictures.values() ?? [])]) {
    const type = pictureTypes[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
    files.set(`assets/${name}`, { body: bytes, type })
  }
  return { locale: deck.deck.file.locale, viewport: canvas, files }
}

/**
 * A font set's style sheet with the fonts in it: each file that a page asks for costs some milliseconds on its way through
 * the driver, and a Chinese deck has thirty.
 */
export function inlineFonts({ css, files }: FontSet): string {
  const data = new Map(files.map(({ name, bytes }) => [name, dataAddress(name, bytes)]))
  return css.replace(/url\((['"]?)([^'")]+)\1\)/g, (whole, _quote: string, name: string) => {
    const address = data.get(name)
    return address === undefined ? whole : `url(${address})`
  })
}
