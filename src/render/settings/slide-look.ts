import { cutText } from '../../language/cut-text.js'
import { textWidth } from '../../language/text-width.js'
import { inlineMarks } from '../../markup/inline-marks.js'
import { textOf } from '../../markup/text-of.js'
import type { LocalizedSlide } from '../../model/deck.js'
import type { Slide } from '../../model/slide.js'
import { type SettingName, settingNames, type SlideSettings } from '../../model/slide-settings.js'
import type { Markup } from '../compile-templates.js'
import { finishTree } from '../finish-tree.js'
import { pictureAddress } from '../picture-address.js'
import type { Rendering } from '../rendering.js'
import type { Ground } from './ground.js'
import { groundOfSlide } from './settings-sheet.js'
import { ownMotion } from './usual-motion.js'

/** What an author's settings make of a slide's section and of what stands around its content. */
export interface SlideLook {
  /** With a space before each. */
  readonly classes: string
  /** For reveal.js. */
  readonly attributes: readonly { readonly name: string; readonly value: string }[]
  /** A line above the slide's content. */
  readonly head: Markup | null
  /** What stands at the foot in place of the deck's title; `null` where that does. */
  readonly foot: Markup | null
  /** Whether a title slide shows its foot too. */
  readonly isFootAsked: boolean
  readonly logo: {
    readonly src: string
    readonly alt: string
    readonly width: number
    readonly height: number
  } | null
  readonly hasNumber: boolean
}

/** A slide of which nothing is said. */
export const plainLook: SlideLook = {
  classes: '',
  attributes: [],
  head: null,
  foot: null,
  isFootAsked: false,
  logo: null,
  hasNumber: true,
}

/** Lines in a slide's head and foot are cut to this width, in Latin letters: they stay in one line. */
const longestLine = 80

/** How a slide with settings looks. */
export function slideLook(localized: LocalizedSlide, rendering: Rendering): SlideLook {
  const { settings, slide } = localized
  if (settings === undefined) return plainLook
  const ground = groundOfSlide(localized, rendering)
  const isTitle = slide.role === 'title'
  const isBare = isEmpty(slide)
  return {
    classes: classesOf(localized, ground)
      .map((name) => ` ${name}`)
      .join(''),
    attributes: attributesOf(settings, ground, rendering),
    head:
      isBare || (isTitle && !saysItself(localized, 'header'))
        ? null
        : lineOf(settings.header || undefined, rendering),
    foot: lineOf(settings.footer, rendering),
    isFootAsked: isTitle && saysItself(localized, 'footer') && settings.footer !== '',
    logo: isBare ? null : logoOf(settings, rendering),
    hasNumber: isNumbered(settings),
  }
}

/** Whether a slide holds nothing but its ground. */
const isEmpty = ({ heading, blocks }: Slide) => heading.length + blocks.length === 0

/** Whether a slide shows its number. */
const isNumbered = ({ paginate, visibility }: SlideSettings) =>
  paginate !== 'false' && paginate !== 'skip' && visibility !== 'uncounted'

/** Whether a slide is counted among those of its deck. */
export const isCounted = ({ settings: { paginate, visibility } = {} }: LocalizedSlide): boolean =>
  paginate !== 'hold' && paginate !== 'skip' && visibility !== 'uncounted'

/** Whether the slide says it, or the source's, and not only the deck. */
const saysItself = ({ slide, source }: LocalizedSlide, name: SettingName) =>
  slide.settings?.[name] !== undefined || source?.settings?.[name] !== undefined

function lineOf(text: string | undefined, rendering: Rendering): Markup | null {
  if (text === undefined) return null
  const nodes = inlineMarks(text)
  const plain = textOf(nodes)
  const isShort = textWidth(plain) <= longestLine
  return finishTree(isShort ? nodes : [{ type: 'text', value: cutText(plain, longestLine) }], rendering)
}

function logoOf({ logo, 'logo-alt': alt = '' }: SlideSettings, rendering: Rendering): SlideLook['logo'] {
  const picture = rendering.pictures.get(logo ?? '')
  if (picture === undefined) return null
  const { width, height } = picture
  return { src: pictureAddress(picture, rendering), alt, width, height }
}

function classesOf({ settings = {}, slide }: LocalizedSlide, ground: Ground | undefined): string[] {
  const { class: own, align, fit } = settings
  const width = textWidth(textOf(slide.heading))
  return [
    ...(ground === undefined ? [] : [ground.name]),
    ...(ground?.paper === undefined && ground?.picture === undefined ? [] : ['has-ground']),
    ...(ground?.picture === undefined ? [] : ['has-picture']),
    ...(ground?.split === undefined ? [] : ['has-split']),
    ...(isEmpty(slide) ? ['bare'] : []),
    ...(align === undefined ? [] : [`align-${align}`]),
    ...(fit === 'true' && width > 0 ? ['fit', `fit-${sizeFor(width)}`] : []),
    ...[...new Set(own?.split(' ') ?? [])].map((name) => `doc-${name}`),
  ]
}

/** Sizes in px that the styles know. */
const sizes = [190, 160, 132, 110, 92, 76]
/** What a letter is wide, against its size, with the space beside it; what a slide gives a heading in px; how long a line is that may be broken. */
const letter = 0.5
const room = 1100
const longestWord = 26

function sizeFor(width: number): number {
  const wanted = room / (letter * Math.min(width, longestWord))
  return sizes.find((size) => size <= wanted) ?? 76
}

function attributesOf(
  settings: SlideSettings,
  ground: Ground | undefined,
  rendering: Rendering,
): SlideLook['attributes'] {
  const own = ownMotion(settings, rendering.deck)
  const animated =
    settings['auto-animate'] === 'true'
      ? animations.map((name): Pair => [name, onlyTrue(settings[name])])
      : []
  return [...own, ...animated, ...groundAttributes(settings, ground, rendering)].flatMap(([name, value]) =>
    value === undefined ? [] : [{ name: `data-${name}`, value }],
  )
}

/** What reveal.js reads of slides whose elements move from their places on the slide before. */
const animations = settingNames.filter((name) => name.startsWith('auto-animate'))

/** A switch is there or not, whatever its value. */
const onlyTrue = (value: string | undefined) =>
  value === 'true' ? '' : value === 'false' ? undefined : value

type Pair = readonly [name: string, value: string | undefined]

/** A video behind a slide goes round and round, without its sound. */
function videoAttributes({ video, opacity }: Ground, { media, playsMedia, assetPrefix }: Rendering): Pair[] {
  const file = playsMedia === true ? media?.get(video ?? '') : undefined
  if (file?.kind !== 'video') return []
  return [
    ['background-video', assetPrefix + file.name],
    ['background-video-loop', ''],
    ['background-video-muted', ''],
    ['background-opacity', opacity === 1 ? undefined : String(opacity)],
  ]
}

/** The ground as reveal.js draws it over the whole screen; a picture beside the text belongs to the slide alone. */
function groundAttributes(
  settings: SlideSettings,
  ground: Ground | undefined,
  rendering: Rendering,
): readonly Pair[] {
  if (ground === undefined) return []
  const picture = ground.split === undefined ? rendering.pictures.get(ground.picture ?? '') : undefined
  const kept = (['background-size', 'background-position', 'background-repeat'] as const).map(
    (name): Pair => [name, settings[name]],
  )
  return [
    ['background-color', ground.paper],
    ['background-gradient', ground.gradient],
    ...videoAttributes(ground, rendering),
    ...(picture === undefined
      ? []
      : [
          ['background-image', pictureAddress(picture, rendering)] as const,
          ...kept,
          ['background-opacity', ground.opacity === 1 ? undefined : String(ground.opacity)] as const,
        ]),
  ]
}
