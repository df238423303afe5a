import type { SlideSettings } from '../model/slide-settings.js'
import { type Colour, contrastOf, layOver, parseColour } from './colour.js'
import { parseGradient } from './gradient.js'

/** White. */
export const white: Colour = { red: 255, green: 255, blue: 255, alpha: 1 }

/** A written colour as it is seen on white paper. */
export function colourOnWhite(text: string | undefined): Colour | undefined {
  const colour = text === undefined ? undefined : parseColour(text)
  return colour === undefined ? undefined : layOver(colour, white)
}

/** The least contrast of text that an author coloured with a ground that an author coloured; `undefined` where one of them is the theme's or a picture. */
export function contrastOfText(settings: SlideSettings): number | undefined {
  const ink = colourOnWhite(settings.color)
  const paper = colourOnWhite(settings['background-color'])
  const gradient = parseGradient(settings['background-gradient'] ?? '')
  const below = gradient?.colours ?? (paper === undefined ? [] : [paper])
  if (ink === undefined || below.length === 0) return undefined
  return Math.min(...below.map((colour) => contrastOf(ink, layOver(colour, white))))
}
