import type { LocalizedSlide } from '../../model/deck.js'
import { contrastOf, luminanceOf, parseColour } from '../../markup/colour.js'
import { white } from '../../markup/text-contrast.js'
import { cssString } from '../../markup/css-string.js'
import { pictureAddress } from '../picture-address.js'
import type { Rendering } from '../rendering.js'
import { type Ground, groundOf } from './ground.js'

/** A slide's ground; none where its picture is not to be had and it has no colour either. */
export function groundOfSlide(
  { slide, settings }: LocalizedSlide,
  { pictures, media }: Pick<Rendering, 'pictures' | 'media'>,
): Ground | undefined {
  if (settings === undefined) return undefined
  const { 'background-image': picture, 'background-video': video, ...others } = settings
  const isAbsent =
    (picture !== undefined && !pictures.has(picture)) || (video !== undefined && media?.has(video) !== true)
  const hasText = slide.heading.length + slide.blocks.length > 0
  return groundOf(isAbsent ? others : settings, hasText)
}

/**
 * The rules of a deck for the grounds that its author gives slides: a policy that lets no style stand in the page holds for these
 * too. All in them was read as a colour, a length or a word, or is the name of a file that the program gave.
 */
export function formatSettingsSheet(rendering: Rendering): string {
  const grounds = new Map<string, string>()
  for (const localized of rendering.deck.slides) {
    const ground = groundOfSlide(localized, rendering)
    if (ground !== undefined && !grounds.has(ground.name))
      grounds.set(ground.name, formatGround(ground, localized, rendering))
  }
  return [...grounds.values()].join('\n')
}

function formatGround(ground: Ground, { settings = {} }: LocalizedSlide, rendering: Rendering): string {
  const { name, gradient, split } = ground
  const rules = [rule(`.slide.${name}`, tokensOf(ground))]
  if (gradient !== undefined) rules.push(rule(`.slide.${name}`, [`background: ${gradient}`]))
  const picture = rendering.pictures.get(ground.picture ?? '')
  if (picture === undefined) return rules.join('\n')
  rules.push(
    rule(`section.slide.${name}::before`, [
      `background-image: url(${cssString(pictureAddress(picture, rendering))})`,
      `background-size: ${settings['background-size'] ?? 'cover'}`,
      `background-position: ${settings['background-position'] ?? 'center'}`,
      `background-repeat: ${settings['background-repeat'] ?? 'no-repeat'}`,
      `opacity: ${ground.opacity}`,
    ]),
  )
  if (split === undefined) return rules.join('\n')
  const other = split.side === 'left' ? 'right' : 'left'
  const rest = `${100 - split.share}%`
  rules.push(rule(`section.slide.${name}::before`, [`${other}: ${rest}`]))
  rules.push(rule(`.slide.${name} > .frame`, [`${split.side}: ${split.share}%`]))
  return rules.join('\n')
}

const rule = (selector: string, declarations: readonly string[]) =>
  `${selector} { ${declarations.join('; ')}; }`

/** On a ground of its own a slide's tokens mean that ground's colours, as those of titles and sections do. */
function tokensOf({ paper, ink, isDark }: Ground): string[] {
  return [
    ...(paper === undefined
      ? []
      : [`--paper: ${paper}`, '--ornament: none', `color-scheme: ${isDark ? 'dark' : 'light'}`]),
    ...(ink === undefined ? [] : [`--ink: ${ink}`, '--quiet: var(--ink)']),
    ...(paper === undefined || ink === undefined ? [] : followersOf(paper, ink)),
  ]
}

/** From this contrast on cards may be nearer to the ink than paper is. */
const ample = 9

/** What is made of paper and ink; where these are near to each other, cards and the like are further from the ink. */
function followersOf(paper: string, ink: string): readonly string[] {
  const [below, text] = [parseColour(paper) ?? white, parseColour(ink) ?? white]
  const away = luminanceOf(text) > luminanceOf(below) ? '#000' : '#fff'
  const shade = contrastOf(below, text) >= ample ? 'var(--ink)' : away
  return [
    ...followers,
    `--tint: color-mix(in oklab, ${shade} 12%, var(--paper))`,
    `--card: color-mix(in oklab, ${shade} 9%, var(--paper))`,
  ]
}

const followers = [
  '--accent: var(--ink)',
  '--bar-colour: var(--ink)',
  '--link: var(--ink)',
  '--line: color-mix(in oklab, var(--ink) 34%, var(--paper))',
  '--card-line: var(--line)',
]
