import { dirname } from 'node:path'
import type { Element } from 'hast'
import { mediaKindOf } from '../markup/media-kind.js'
import type { Picture, Pictures, RemotePictures } from '../model/asset.js'
import type { LocalizedDeck, LocalizedSlide } from '../model/deck.js'
import type { Diagnostic, Outcome } from '../model/diagnostic.js'
import { collectPictures, isInherited, isOfSettings } from './collect-images.js'
import { locatePicture, type PictureSearch } from './locate-picture.js'
import { readPicture } from './read-picture.js'
import { noRemote } from './remote/no-remote.js'
import { type PictureProblem, reportPicture } from './report-picture.js'
import { type AbsentRemote, reportRemote } from './report-remote.js'

/** Where pictures come from besides the disk. */
export interface PictureSources {
  /** Pictures that the program makes itself. */
  readonly drawn?: Pictures
  /** Without it nothing is taken from the network. */
  readonly remote?: RemotePictures
}

/**
 * The pictures of a deck, read; for each that is not to be had a diagnostic at its line, for those on the network one for each host. Of
 * what is taken from the source's document the source's own deck tells.
 */
export async function resolvePictures(
  deck: LocalizedDeck,
  root: string,
  { drawn = new Map(), remote = noRemote }: PictureSources = {},
): Promise<Outcome<Pictures>> {
  const { file } = deck.deck
  const search: Searching = { folder: dirname(file.path), root, locale: file.locale, remote }
  const found = new Map<string, Picture>(drawn)
  const diagnostics: Diagnostic[] = []
  const absent: AbsentRemote[] = []
  // A background of all slides is missing once.
  const told = new Set<string>()
  for (const { image, localized } of imagesOf(deck)) {
    const address = String(image.properties.src ?? '')
    if (found.has(address) || told.has(address) || mediaKindOf(address) !== undefined) continue
    const answer = await resolvePicture(address, search)
    if (answer.status === 'found') found.set(address, answer.picture)
    else if (localized.borrowed !== undefined || isInherited(address, localized, deck)) continue
    else if (isOfSettings(address, localized) && told.add(address) && answer.status !== 'absent')
      diagnostics.push(reportPicture(answer.status, image, { deck, localized }))
    else if (answer.status === 'absent') absent.push({ address, image, localized, why: answer.why })
    else diagnostics.push(reportPicture(answer.status, image, { deck, localized }))
  }
  return { value: found, diagnostics: [...diagnostics, ...reportRemote(absent, deck)] }
}

interface Searching extends PictureSearch {
  readonly remote: RemotePictures
}

/** A picture, or why it is not there: one on the network that is not wanted, or, with the reason, was not to be had. */
type Resolved =
  | { readonly status: 'found'; readonly picture: Picture }
  | { readonly status: 'absent'; readonly why: string | undefined }
  | { readonly status: PictureProblem }

const imagesOf = (deck: LocalizedDeck): { image: Element; localized: LocalizedSlide }[] =>
  deck.slides.flatMap((localized) => collectPictures(localized).map((image) => ({ image, localized })))

async function resolvePicture(address: string, search: Searching): Promise<Resolved> {
  const location = await locatePicture(address, search)
  if (location.status === 'remote') return resolveRemote(address, search)
  if (location.status !== 'found') return { status: location.status }
  const picture = await readPicture(location)
  return picture === undefined ? { status: 'unusable' } : { status: 'found', picture }
}

async function resolveRemote(address: string, { remote }: Searching): Promise<Resolved> {
  const answer = await remote.find(address)
  if (answer.status === 'fetched') return { status: 'found', picture: answer.picture }
  return { status: 'absent', why: answer.status === 'failed' ? answer.why : undefined }
}
