import { type Colour, formatColour, parseColour } from './colour.js'

const name = /^(repeating-)?(linear|radial)-gradient\((.*)\)$/is
const direction =
  /^(?:to (?:top|bottom|left|right)(?: (?:left|right|top|bottom))?|-?\d{1,3}(?:\.\d{1,3})?(?:deg|turn))$/i
const shape =
  /^(?:circle|ellipse)?(?:\s*(?:closest|farthest)-(?:side|corner))?(?:\s*at (?:left|right|center|top|bottom|\d{1,3}%)(?: (?:left|right|center|top|bottom|\d{1,3}%))?)?$/i
const stop = /^(.*?)((?:\s+\d{1,3}(?:\.\d{1,3})?%){0,2})$/s
const mostStops = 12

/** A gradient of colours, in the one form in which the program writes it. */
export interface Gradient {
  readonly css: string
  readonly colours: readonly Colour[]
}

/** A `linear-gradient()` or `radial-gradient()` of colours with places in per cent; `undefined` for everything else, such as one that names a file. */
export function parseGradient(text: string): Gradient | undefined {
  const [, repeats = '', kind = '', inside = ''] = name.exec(text.trim()) ?? []
  const parts = divide(inside)
  const [first = ''] = parts
  const isPlaced = (kind.toLowerCase() === 'linear' ? direction : shape).test(first)
  const stops = (isPlaced ? parts.slice(1) : parts).map(readStop)
  if (kind === '' || stops.length < 2 || stops.length > mostStops) return undefined
  if (!stops.every((one) => one !== undefined)) return undefined
  const written = [...(isPlaced ? [first] : []), ...stops.map(({ css }) => css)].join(', ')
  return {
    css: `${repeats}${kind}-gradient(${written})`.toLowerCase(),
    colours: stops.map(({ colour }) => colour),
  }
}

/** What stands between commas that are in no brackets. */
function divide(text: string): string[] {
  const parts = ['']
  let depth = 0
  for (const sign of text) {
    if (sign === '(') depth++
    if (sign === ')') depth--
    if (sign === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += sign
  }
  return parts.map((part) => part.trim().replace(/\s+/g, ' '))
}

function readStop(text: string): { readonly css: string; readonly colour: Colour } | undefined {
  const [, written = '', places = ''] = stop.exec(text) ?? []
  const colour = parseColour(written)
  return colour === undefined ? undefined : { css: formatColour(colour) + places, colour }
}
