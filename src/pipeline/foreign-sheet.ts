import { ownSlide } from '../dialects/own-slide.js'
import { cssString } from '../markup/css-string.js'
import type { LocalizedDeck } from '../model/deck.js'
import { named, type SharedFile } from '../output/shared-files.js'

/** The style sheet that a deck's own document brings, if it brings one: what is scoped counts for the slide that it stands on. */
export function foreignSheet({ deck, slides }: LocalizedDeck): SharedFile | undefined {
  const texts = (deck.styles ?? []).map(({ css, line }) => {
    const own = slides.find(({ slide, borrowed }) => borrowed === undefined && slide.line === line)
    return css.replaceAll(`"${ownSlide}"`, cssString(own?.id ?? ''))
  })
  const css = texts.filter((text) => text !== '').join('\n')
  return css === '' ? undefined : named('document', 'css', `${css}\n`)
}
