import { hasClass } from '../markup/class-names.js'
import { fileNameOf, mediaKindOf } from '../markup/media-kind.js'
import type { FigureBlock } from '../model/slide.js'
import { pictureAddress } from './picture-address.js'
import type { Rendering } from './rendering.js'

/** A video or sound as its partial sees it: played on a screen, and as a still picture everywhere else. */
export interface MediaView {
  readonly isVideo: boolean
  readonly isPlayed: boolean
  readonly src: string
  /** A picture that stands for a video. */
  readonly poster: string | null
  /** What it is, for who does not see it. */
  readonly label: string
  /** The same as it is shown where nothing plays, else the file's name. */
  readonly name: string
  /** Beside a name of another kind. */
  readonly fileName: string | null
  /** Where the deck is published, in which it plays. */
  readonly link: string | null
  readonly isLooping: boolean
  readonly isMuted: boolean
  /** Whether it begins by itself: only without sound. */
  readonly isStarted: boolean
}

/** What a figure plays; `null` for a picture, and for what is not to be had, which is shown as a missing picture is. */
export function mediaView({ image }: FigureBlock, rendering: Rendering): MediaView | null {
  const address = String(image.properties.src ?? '')
  const kind = mediaKindOf(address)
  const file = rendering.media?.get(address)
  if (kind === undefined || file === undefined) return null
  const { poster, alt } = image.properties
  const picture = rendering.pictures.get(String(poster ?? ''))
  const title = String(alt ?? '').trim()
  const fileName = fileNameOf(address)
  const isMuted = says(image, 'muted')
  return {
    isVideo: kind === 'video',
    isPlayed: rendering.playsMedia === true,
    src: rendering.assetPrefix + file.name,
    poster: picture === undefined ? null : pictureAddress(picture, rendering),
    label: title === '' ? fileName : title,
    name: title === '' ? fileName : title,
    fileName: title === '' ? null : fileName,
    link: rendering.deck.deck.frontMatter.url ?? null,
    isLooping: says(image, 'loop'),
    isMuted,
    isStarted: isMuted && says(image, 'autoplay'),
  }
}

const says = (image: FigureBlock['image'], name: string) => hasClass(image, `doc-${name}`)
