import type { Wishes } from '../foreign-document.js'

/** What the words in a picture's brackets ask for, and what they say. */
export interface MarpPicture {
  readonly alt: string
  readonly isBackground: boolean
  /** Of a background. */
  readonly wishes: Wishes
  /** Of a picture in the text: `width=200px`. */
  readonly attributes: readonly string[]
  readonly hasFilter: boolean
}

const length = /^(w(?:idth)?|h(?:eight)?):((?:\d*\.)?\d+(?:%|ch|cm|em|ex|in|mm|pc|pt|px)?|auto)$/
const filter =
  /^(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::\S+)?$/
const sizes: Readonly<Record<string, string>> = {
  auto: 'auto',
  contain: 'contain',
  cover: 'cover',
  fit: 'contain',
}
const pixels: Readonly<Record<string, number>> = {
  px: 1,
  cm: 96 / 2.54,
  mm: 9.6 / 2.54,
  in: 96,
  pt: 4 / 3,
  pc: 16,
  em: 28,
  ch: 14,
  ex: 14,
}

/** Reads the words of Marp in a picture's brackets: `bg left:33% cover`, `w:200px`. */
export function readMarpPicture(text: string): MarpPicture {
  const words = text.split(/\s+/).filter((word) => word !== '')
  const isBackground = words.includes('bg')
  const isMeant = (word: string) => readWord(word, isBackground) !== undefined
  const read = words.flatMap((word) => readWord(word, isBackground) ?? [])
  const pairs = read.flatMap(({ pair }) => (pair === undefined ? [] : [pair]))
  return {
    alt: words.filter((word) => !isMeant(word)).join(' '),
    isBackground,
    wishes: isBackground ? joinSizes(pairs) : {},
    attributes: isBackground ? [] : pairs.map(([name, value]) => `${name}=${value}`),
    hasFilter: read.some((word) => word.isFilter),
  }
}

type Pair = readonly [name: string, value: string]

/** What one word means; nothing where it is a word of the alt text. */
function readWord(word: string, isBackground: boolean): { pair?: Pair; isFilter: boolean } | undefined {
  if (filter.test(word)) return { isFilter: true }
  const [, side, value = ''] = length.exec(word) ?? []
  if (side !== undefined) {
    const name = side.startsWith('w') ? 'width' : 'height'
    const own = inPixels(value)
    return { isFilter: false, ...(own !== undefined && { pair: [name, own] }) }
  }
  if (!isBackground) return undefined
  return readBackgroundWord(word)
}

function readBackgroundWord(word: string): { pair?: Pair; isFilter: boolean } | undefined {
  const [, place, share] = /^(left|right)(?::((?:\d*\.)?\d+%))?$/.exec(word) ?? []
  if (place !== undefined) return { isFilter: false, pair: ['side', `${place} ${share ?? '50%'}`] }
  const size = Object.hasOwn(sizes, word) ? sizes[word] : /^(?:\d*\.)?\d+%$/.test(word) ? word : undefined
  if (size !== undefined) return { isFilter: false, pair: ['size', size] }
  return /^(?:bg|vertical|horizontal)$/.test(word) ? { isFilter: false } : undefined
}

/** A length in px or per cent; nothing for `auto`. */
function inPixels(value: string): string | undefined {
  if (value === 'auto' || value.endsWith('%')) return value === 'auto' ? undefined : value
  const [, number = '', unit = 'px'] = /^([\d.]+)([a-z]*)$/.exec(value) ?? []
  return `${Math.round(Number(number) * (pixels[unit === '' ? 'px' : unit] ?? 1))}px`
}

/** A background's width and height are its size. */
function joinSizes(pairs: readonly Pair[]): Wishes {
  const { width, height, size, side } = Object.fromEntries(pairs)
  const both = width === undefined && height === undefined ? size : `${width ?? 'auto'} ${height ?? 'auto'}`
  const [place, share] = side?.split(' ') ?? []
  return {
    ...(both !== undefined && { 'background-size': both }),
    ...(place !== undefined && { 'background-side': place }),
    ...(share !== undefined && { 'background-split': share }),
  }
}
