import { createHash } from 'node:crypto'
import { type Colour, contrastOf, formatColour, layOver, luminanceOf } from '../../markup/colour.js'
import { colourOnWhite, white } from '../../markup/text-contrast.js'
import { parseGradient } from '../../markup/gradient.js'
import type { SlideSettings } from '../../model/slide-settings.js'

/** A slide's ground as its author wants it, and the colours in which text can be read on it. */
export interface Ground {
  /** The class of slides with this ground. */
  readonly name: string
  /** The ground's colour, and that below a picture; absent where it is the theme's. */
  readonly paper?: string
  /** The text's colour; absent where it is the theme's. */
  readonly ink?: string
  readonly isDark: boolean
  readonly gradient?: string
  /** The address of a picture in its document. */
  readonly picture?: string
  /** How opaque the picture is: text that stands on it must be read, whatever it shows. */
  readonly opacity: number
  /** Where the picture has a part of the slide for itself, in per cent. */
  readonly split?: { readonly side: 'left' | 'right'; readonly share: number }
  /** The address of a video in its document. */
  readonly video?: string
}

const black: Colour = { red: 0, green: 0, blue: 0, alpha: 1 }
/** Text is not quite black, and what lies below a picture neither, where that suffices. */
const softInk: Colour = { red: 20, green: 24, blue: 31, alpha: 1 }
const darkPaper: Colour = { red: 11, green: 13, blue: 18, alpha: 1 }
/** A white pixel so opaque over the dark paper still gives white text a contrast of 4.5; a black one over white gives more. */
const readable = 0.42
/** Enough for text, so that black need not be blacker. */
const enough = 7
/** What halves a slide's colours in two: as light as what both black and white can be read on. */
const middle = 0.179

/** The ground of a slide with these settings; `undefined` where it is the theme's. */
export function groundOf(settings: SlideSettings, hasText: boolean): Ground | undefined {
  const { color, 'background-image': picture, 'background-video': video } = settings
  const gradient = parseGradient(settings['background-gradient'] ?? '')
  const paper = colourOnWhite(settings['background-color'])
  const ink = colourOnWhite(color)
  const name = nameOf(settings, hasText)
  if (picture !== undefined || video !== undefined) {
    const shown = picture === undefined ? { ...(video !== undefined && { video }) } : { picture }
    return { name, ...overPicture(settings, { paper, ink, hasText }), ...shown }
  }
  const below = gradient?.colours ?? (paper === undefined ? [] : [paper])
  if (below.length === 0 && ink === undefined) return undefined
  const text = ink ?? inkOn(below)
  return {
    name,
    opacity: 1,
    isDark:
      below.length === 0 ? luminanceOf(text) > middle : luminanceOf(text) > luminanceOf(below[0] ?? black),
    ...(paper !== undefined && { paper: formatColour(paper) }),
    ...(paper === undefined && gradient !== undefined && { paper: formatColour(averageOf(below)) }),
    ink: formatColour(text),
    ...(gradient !== undefined && { gradient: gradient.css }),
  }
}

interface Over {
  readonly paper: Colour | undefined
  readonly ink: Colour | undefined
  readonly hasText: boolean
}

function overPicture(
  settings: SlideSettings,
  { paper, ink, hasText }: Over,
): Omit<Ground, 'name' | 'picture' | 'video'> {
  const given = settings['background-opacity']
  const { 'background-side': side, 'background-split': share } = settings
  if (side !== undefined || share !== undefined) {
    const text = ink ?? (paper === undefined ? undefined : inkOn([paper]))
    return {
      opacity: Number(given ?? 1),
      isDark: text !== undefined && luminanceOf(text) > middle,
      ...(paper !== undefined && { paper: formatColour(paper) }),
      ...(text !== undefined && { ink: formatColour(text) }),
      split: { side: side === 'left' ? 'left' : 'right', share: Number(share ?? 50) },
    }
  }
  const isLightText =
    ink === undefined ? paper === undefined || luminanceOf(paper) <= middle : luminanceOf(ink) > middle
  const below = paper ?? (isLightText ? darkPaper : white)
  return {
    opacity: Number(given ?? (hasText ? readable : 1)),
    isDark: isLightText,
    paper: formatColour(below),
    ink: formatColour(ink ?? (isLightText ? white : softInk)),
  }
}

/** White or nearly black, whichever can be read better on the worst of some colours; black where that is still little. */
function inkOn(colours: readonly Colour[]): Colour {
  const worst = (ink: Colour) => Math.min(...colours.map((colour) => contrastOf(ink, layOver(colour, white))))
  if (worst(white) >= worst(black)) return white
  return worst(softInk) >= enough ? softInk : black
}

function averageOf(colours: readonly Colour[]): Colour {
  const mean = (pick: (colour: Colour) => number) =>
    colours.reduce((sum, colour) => sum + pick(layOver(colour, white)), 0) / Math.max(1, colours.length)
  return {
    red: mean(({ red }) => red),
    green: mean(({ green }) => green),
    blue: mean(({ blue }) => blue),
    alpha: 1,
  }
}

/** The same for the same ground, in every deck. */
function nameOf(settings: SlideSettings, hasText: boolean): string {
  const own = Object.entries(settings).filter(
    ([name]) => name === 'color' || (name.startsWith('background-') && name !== 'background-transition'),
  )
  const hash = createHash('sha256')
    .update(JSON.stringify([own.sort(), hasText]))
    .digest('hex')
  return `ground-${hash.slice(0, 8)}`
}
