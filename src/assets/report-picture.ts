import type { Element } from 'hast'
import type { RuleName } from '../diagnostics/catalogue.js'
import { diagnose } from '../diagnostics/diagnose.js'
import { mediaKindOf } from '../markup/media-kind.js'
import type { LocalizedDeck, LocalizedSlide } from '../model/deck.js'
import type { Diagnostic } from '../model/diagnostic.js'

/** Why a picture is not shown. */
export type PictureProblem = 'not-found' | 'outside-root' | 'unusable' | 'broken'

const problems: Readonly<Record<PictureProblem, { rule: RuleName; says: string }>> = {
  'not-found': { rule: 'asset/not-found', says: 'is missing' },
  'outside-root': { rule: 'asset/outside-root', says: 'is missing: its path leads out of the root' },
  unusable: { rule: 'asset/unusable', says: 'cannot be used' },
  broken: { rule: 'asset/unusable', says: 'cannot be drawn: the file is damaged' },
}

const mediaAdvice =
  'Use MP4, WebM or Ogg for videos and MP3, M4A, Ogg or WAV for sound, of at most 200 MiB; a placeholder stands for it.'

/** Says of a picture of a slide, at its line, why a placeholder stands for it. */
export function reportPicture(
  problem: PictureProblem,
  image: Element,
  { deck, localized }: { deck: LocalizedDeck; localized: LocalizedSlide },
): Diagnostic {
  const { file } = deck.deck
  const from = localized.borrowed?.file ?? file
  const { rule, says } = problems[problem]
  const place = { file: from.shownAs, line: Number(image.properties.dataLine ?? localized.slide.line) }
  const address = String(image.properties.src ?? '')
  const kind = mediaKindOf(address)
  const what = kind === 'video' ? 'video' : kind === 'audio' ? 'sound' : 'picture'
  const message = `The ${what} \`${address}\` ${says}.`
  return diagnose(rule, {
    place,
    message,
    deck: file.deck,
    locale: file.locale,
    slide: localized.id,
    ...(kind !== undefined && problem === 'unusable' && { advice: mediaAdvice }),
  })
}
