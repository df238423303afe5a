import type { Element } from 'hast'

/** Width in px of what a slide of 1280 px holds between its margins: what a share of the width is taken of. */
const contentWidth = 1120

/** At most this wide or high, in px, a picture is a sign beside text: a portrait, a logo, an icon. */
const smallest = 120

/** The greatest width and height in px that a document gives a picture. */
export function greatestSize({ properties }: Element): { readonly width?: number; readonly height?: number } {
  const width = readLength(properties.width)
  const height = readLength(properties.height)
  return { ...(width !== undefined && { width }), ...(height !== undefined && { height }) }
}

function readLength(value: unknown): number | undefined {
  const [, digits, unit] = /^\s*(\d+(?:\.\d+)?)\s*(px|%)?\s*$/.exec(String(value ?? '')) ?? []
  const number = Number(digits)
  if (!(number > 0)) return undefined
  return unit === '%' ? (Math.min(number, 100) / 100) * contentWidth : number
}

/** Whether a document wants a picture as small as a sign beside text. */
export function isSmallPicture(image: Element): boolean {
  const { width = Infinity, height = Infinity } = greatestSize(image)
  return Math.min(width, height) <= smallest
}
