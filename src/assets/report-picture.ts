import type { Element } from 'hast'
import type { RuleName } from '../diagnostics/catalogue.js'
import { diagnose } from '../diagnostics/diagnose.js'
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
  const message = `The picture \`${String(image.properties.src ?? '')}\` ${says}.`
  return diagnose(rule, { place, message, deck: file.deck, locale: file.locale, slide: localized.id })
}
