import type { PageFacts } from './page/read-facts.js'
import { PrintError } from './print-error.js'
import { siteAddress, siteOrigin } from './serve-site.js'
import type { SitePage } from './session.js'

/** A page as the program made it. */
export interface KnownPage {
  /** The path of the page in its site. */
  readonly entry: string
  /** The nonce in `data-marker` of its root element. */
  readonly marker: string
}

/** Throws a `PrintError` where a page is not whole: another page than the one that was made, or without a font or picture. */
export function checkPage(sitePage: SitePage, facts: PageFacts, known: KnownPage): void {
  checkSurroundings(sitePage, known)
  if (facts.marker !== known.marker) {
    throw new PrintError(
      'The browser shows another page than the one that was made: its marker is not there.',
    )
  }
  const [font] = facts.missingFonts
  if (font) throw new PrintError(`The font \`${font}\` could not be loaded.`)
  const [picture] = facts.brokenPictures
  if (picture !== undefined) throw new PrintError(`The picture \`${shown(picture)}\` cannot be shown.`)
}

/** Throws a `PrintError` where a page reached out of its site, went elsewhere or met with an error. */
export function checkSurroundings(
  { page, refused, errors }: SitePage,
  { entry }: Pick<KnownPage, 'entry'>,
): void {
  const [outside] = refused
  if (outside)
    throw new PrintError(`The page asked for \`${shown(outside)}\`, which is not part of the deck.`)
  if (page.url().split('#')[0] !== siteAddress(entry)) throw departed(`\`${shown(page.url())}\``)
  const [error] = errors
  if (error) throw new PrintError(`The browser reports an error in the page: ${firstLine(error)}`)
}

/** That a page went elsewhere while it was looked at. */
export function departed(where: string, cause?: unknown): PrintError {
  return new PrintError(`The page left for ${where} before it was printed.`, { cause })
}

/** An address as the author knows it: without the origin, which is the program's own, and without a long tail. */
function shown(address: string): string {
  const path = address.startsWith(siteOrigin) ? address.slice(siteOrigin.length) : address
  return path.length > 100 ? `${path.slice(0, 100)}…` : path
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
}
