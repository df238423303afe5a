import { dirname } from 'node:path'
import type { Element } from 'hast'
import { diagnose } from '../diagnostics/diagnose.js'
import { buildElement } from '../markup/build-element.js'
import { mediaKindOf } from '../markup/media-kind.js'
import type { MediaFile, MediaFiles } from '../model/asset.js'
import type { LocalizedDeck, LocalizedSlide } from '../model/deck.js'
import type { Diagnostic, Outcome } from '../model/diagnostic.js'
import { collectImages, isInherited } from './collect-images.js'
import { locatePicture, type PictureSearch } from './locate-picture.js'
import { readMedia } from './read-media.js'
import { type PictureProblem, reportPicture } from './report-picture.js'
import { type AbsentRemote, reportRemote } from './report-remote.js'

/**
 * What a deck plays, found as its pictures are, in the same walls; for each that is not to be had a diagnostic at its line. Nothing is taken
 * from the network.
 */
export async function resolveMedia(deck: LocalizedDeck, root: string): Promise<Outcome<MediaFiles>> {
  const { file } = deck.deck
  const search = { folder: dirname(file.path), root, locale: file.locale }
  const answers = new Map<string, MediaFile | PictureProblem | 'remote'>()
  const diagnostics: Diagnostic[] = []
  const absent: AbsentRemote[] = []
  for (const localized of deck.slides)
    for (const image of mediaOf(localized)) {
      const address = String(image.properties.src)
      const answer = answers.get(address) ?? (await resolveOne(address, search))
      answers.set(address, answer)
      if (localized.borrowed !== undefined || isInherited(address, localized, deck)) continue
      if (typeof answer !== 'string') {
        if (address === localized.settings?.['background-video'])
          diagnostics.push(tellPaper(address, { deck, localized }))
        continue
      }
      if (answer === 'remote') absent.push({ address, image, localized, why: undefined })
      else diagnostics.push(reportPicture(answer, image, { deck, localized }))
    }
  const found = [...answers].flatMap(([address, answer]) =>
    typeof answer === 'string' ? [] : [[address, answer] as const],
  )
  return { value: new Map(found), diagnostics: [...diagnostics, ...reportRemote(absent, deck)] }
}

function mediaOf({ slide, settings = {} }: LocalizedSlide): Element[] {
  const background = settings['background-video']
  const ground =
    background === undefined
      ? []
      : [buildElement('img', { src: background, dataLine: String(slide.line) }, [])]
  const images = collectImages([slide])
  return [...images, ...ground].filter(
    ({ properties }) => mediaKindOf(String(properties.src ?? '')) !== undefined,
  )
}

function tellPaper(
  address: string,
  { deck: { deck }, localized }: { deck: LocalizedDeck; localized: LocalizedSlide },
): Diagnostic {
  const { shownAs, deck: name, locale } = deck.file
  return diagnose('slide/video-on-paper', {
    place: { file: shownAs, line: localized.slide.line },
    deck: name,
    locale,
    slide: localized.id,
    message: `The video \`${address}\` is behind the slide on a screen alone.`,
  })
}

async function resolveOne(
  address: string,
  search: PictureSearch,
): Promise<MediaFile | PictureProblem | 'remote'> {
  const location = await locatePicture(address, search)
  if (location.status !== 'found') return location.status
  return (await readMedia(location, mediaKindOf(address) ?? 'video')) ?? 'unusable'
}
