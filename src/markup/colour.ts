import { colourNames } from './colour-names.js'

/** A colour of the screen: red, green and blue from 0 to 255, and how opaque it is, from 0 to 1. */
export interface Colour {
  readonly red: number
  readonly green: number
  readonly blue: number
  readonly alpha: number
}

const number = String.raw`[+-]?(?:\d{1,6}(?:\.\d{0,9})?|\.\d{1,9})`
const value = String.raw`${number}(?:%|deg|turn|rad)?`
const between = String.raw`(?:\s*,\s*|\s+)`
const functionPattern = new RegExp(
  String.raw`^(rgba?|hsla?|oklch)\(\s*(${value})${between}(${value})${between}(${value})(?:\s*[,/]\s*(${number}%?))?\s*\)$`,
  'i',
)

/**
 * A colour as CSS writes it: a name, `#rgb`, `#rrggbb` with or without its opacity, `rgb()`, `hsl()`, `oklch()`. `undefined` for everything
 * else: nothing of the text goes on into a style sheet but numbers that were read here.
 */
export function parseColour(text: string): Colour | undefined {
  const written = text.trim().toLowerCase()
  if (written === 'transparent') return { red: 0, green: 0, blue: 0, alpha: 0 }
  const digits = /^#([\da-f]{3,8})$/.exec(written)?.[1] ?? colourNames.get(written)
  if (digits !== undefined) return fromDigits(digits)
  const [, name = '', first = '', second = '', third = '', alpha] = functionPattern.exec(written) ?? []
  if (name === '') return undefined
  const rest = { second, third, alpha: alpha === undefined ? 1 : clamp(part(alpha, 1)) }
  if (name.startsWith('rgb')) return fromRgb(first, rest)
  return name.startsWith('hsl') ? fromHsl(first, rest) : fromOklch(first, rest)
}

/** A colour in the one form in which the program writes colours: `#rrggbb`, or `#rrggbbaa` where it is not opaque. */
export function formatColour({ red, green, blue, alpha }: Colour): string {
  const parts = [red, green, blue, ...(alpha < 1 ? [alpha * 255] : [])]
  return `#${parts.map((one) => Math.round(one).toString(16).padStart(2, '0')).join('')}`
}

interface Rest {
  readonly second: string
  readonly third: string
  readonly alpha: number
}

const clamp = (given: number, most = 1) => Math.min(Math.max(given, 0), most)

/** A number, or a share of a whole. */
const part = (text: string, whole: number) =>
  text.endsWith('%') ? (Number.parseFloat(text) / 100) * whole : Number.parseFloat(text)

function fromDigits(digits: string): Colour | undefined {
  if (digits.length === 5 || digits.length === 7) return undefined
  const long = digits.length < 6 ? [...digits].map((digit) => digit + digit).join('') : digits
  const [red = 0, green = 0, blue = 0, alpha = 255] = (long.match(/../g) ?? []).map((pair) =>
    Number.parseInt(pair, 16),
  )
  return { red, green, blue, alpha: alpha / 255 }
}

function fromRgb(first: string, { second, third, alpha }: Rest): Colour {
  const [red = 0, green = 0, blue = 0] = [first, second, third].map((text) => clamp(part(text, 255), 255))
  return { red, green, blue, alpha }
}

/** An angle in degrees. */
function angle(text: string): number {
  const given = Number.parseFloat(text)
  if (text.endsWith('turn')) return given * 360
  return text.endsWith('rad') ? (given * 180) / Math.PI : given
}

function fromHsl(first: string, { second, third, alpha }: Rest): Colour {
  const saturation = clamp(Number.parseFloat(second) / 100)
  const lightness = clamp(Number.parseFloat(third) / 100)
  const reach = saturation * Math.min(lightness, 1 - lightness)
  const channel = (offset: number) => {
    const at = (((offset + angle(first) / 30) % 12) + 12) % 12
    return 255 * (lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1)))
  }
  return { red: channel(0), green: channel(8), blue: channel(4), alpha }
}

/** CSS Color Module Level 4: from polar OKLab to linear light, then to the screen's; what no screen shows is cut. */
function fromOklch(first: string, { second, third, alpha }: Rest): Colour {
  const lightness = clamp(part(first, 1))
  const chroma = clamp(part(second, 0.4), 0.5)
  const hue = (angle(third) * Math.PI) / 180
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)]
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const channel = (linear: number) =>
    255 * clamp(linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055)
  return {
    red: channel(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
    green: channel(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
    blue: channel(-0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short),
    alpha,
  }
}

/** How light an opaque colour is, from 0 to 1 (WCAG 2.2, relative luminance). */
export function luminanceOf({ red, green, blue }: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((given) => {
    const share = given / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** The contrast of two opaque colours, from 1 to 21 (WCAG 2.2). */
export function contrastOf(one: Colour, other: Colour): number {
  const [high = 0, low = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

/** A colour that lets through some of the one below, as it is seen. */
export function layOver(top: Colour, below: Colour): Colour {
  const mix = (over: number, under: number) => over * top.alpha + under * (1 - top.alpha)
  return {
    red: mix(top.red, below.red),
    green: mix(top.green, below.green),
    blue: mix(top.blue, below.blue),
    alpha: 1,
  }
}
