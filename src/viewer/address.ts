/** What an address names in a deck: `#/own-slug~2@2.5-4+f1+s`. */
export interface Address {
  /** The slide's id or an alias, perhaps with `~2` for a part. */
  readonly anchor: string
  /** The place in the slide's content, where another language's deck leads here: `2.5-4` is the middle of the third of four paragraphs. */
  readonly place?: Place
  /** How many fragments are shown, less one. */
  readonly fragment?: number
  /** Whether the language was switched on the way here. */
  readonly isSwitched: boolean
}

/** A place in a slide's content. */
export interface Place {
  readonly at: number
  readonly of: number
}

/** A slide or a part of one as addresses may mean it. */
export interface ListedSlide {
  readonly id: string
  /** The slide's id without the part. */
  readonly slide: string
  readonly aliases: readonly string[]
  readonly place: Place
}

const parts = /^(.*?)(?:\/(\d+))?(?:@(\d+(?:\.\d+)?)-(\d+))?(?:\+f(\d+))?(\+s)?$/su

/** Reads an address from what follows `#`; nothing where that names no slide, or names it by its number. */
export function parseAddress(hash: string): Address | undefined {
  const text = decode(hash.replace(/^#\/?/, ''))
  const [, anchor = '', named, at, of, fragment = named, switched] = parts.exec(text) ?? []
  if (/^\d*$/.test(anchor)) return undefined
  return {
    anchor,
    ...(at !== undefined && of !== undefined && { place: { at: Number(at), of: Number(of) } }),
    ...(fragment !== undefined && { fragment: Number(fragment) }),
    isSwitched: switched !== undefined,
  }
}

/** The address by which another language's deck shows the same content. */
export function formatAddress(slide: ListedSlide, fragment: number | undefined): string {
  const { at, of } = slide.place
  const place = at > 0 ? `@${at}-${of}` : ''
  const shown = fragment !== undefined && fragment >= 0 ? `+f${fragment}` : ''
  return `#/${encodeURIComponent(slide.slide)}${place}${shown}`
}

/**
 * The slide that an address means: the part of that id, or the one that holds the place; of a slide that has fewer parts now,
 * the last; else the slide that goes by this alias; else the first slide of all.
 */
export function findSlide(
  { anchor, place }: Address,
  slides: readonly ListedSlide[],
): ListedSlide | undefined {
  const [, name = anchor, part = '1'] = /^(.+)~(\d+)$/su.exec(anchor) ?? []
  const found =
    slides.find(({ slide }) => slide === name) ?? slides.find(({ aliases }) => aliases.includes(name))
  if (found === undefined) return slides[0]
  const own = slides.filter(({ slide }) => slide === found.slide)
  if (place !== undefined) return partAt(place, own)
  return own[Math.min(Math.max(Number(part), 1), own.length) - 1]
}

/** Shares that differ by less are the same: they were rounded. */
const rounding = 0.005

/** The last part that begins no later than a place; where the slides have not as many paragraphs, in proportion. */
function partAt({ at, of }: Place, own: readonly ListedSlide[]): ListedSlide | undefined {
  const count = own.at(-1)?.place.of ?? 0
  const wanted = of === count || of === 0 ? at : (at / of) * count
  return own.findLast(({ place }) => place.at <= wanted + rounding) ?? own[0]
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC')
  } catch {
    return text // not encoded, so it stands for itself
  }
}
