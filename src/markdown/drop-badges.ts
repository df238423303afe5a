import type { Element, ElementContent } from 'hast'
import { mapTree } from '../markup/map-tree.js'
import { greatestSize, isSmallPicture } from '../markup/picture-size.js'
import { textOf } from '../markup/text-of.js'

/** Services that draw how a project stands, and the names that such drawings bear elsewhere. */
const badge =
  /^https?:\/\/([^/]*\b(shields\.io|badgen\.net|badge\.fury\.io|badgesize\.io|travis-ci\.(org|com)|coveralls\.io|codecov\.io|david-dm\.org|nodei\.co|packagephobia\.\w+|isitmaintained\.com|deepscan\.io|saucelabs\.com|badges?\.[\w.-]+|forthebadge\.com|visitor-badge\.[\w.-]+|snyk\.io|bettercodehub\.com|inch-ci\.org|hits\.[\w.-]+|circleci\.com|api\.codacy\.com|codeclimate\.com|ci\.appveyor\.com)\/|[^?#]*\/(badges?|workflows\/[^?#]*badge\.svg|badge[_-]?\w*\.(svg|png)|[\w-]+-badge\.(svg|png)|widget\.(svg|png))([/?#.]|$)|[^#]*\bbadge\b[^#]*\.svg)/i

/** Portraits of people and projects, as the services name them that draw them for everybody. */
const portrait =
  /^(https?:)?\/\/((avatars?\d*\.githubusercontent\.com|([\w-]+\.)?gravatar\.com\/avatar|avatars\.\w[\w.-]*|contrib\.rocks|opencollective\.com\/[^?#]*\/(avatar|contributors|backers|sponsors))\b|github\.com\/[\w-]+\.png([?#]|$))/i

/** Up to so many px wide or high, a picture on the network is a dot of a counter or a sign beside text. */
const tiny = 32

/** Of an address, so much is looked at. */
const longest = 500

/** A tree without badges and decoration, and the pictures that were dropped. */
export interface WithoutBadges {
  readonly tree: ElementContent[]
  readonly badges: readonly Element[]
  /** Pictures on the network that only decorate. */
  readonly decorations: readonly Element[]
}

/**
 * Drops the badges of a web page (build status, downloads), which say nothing in a talk, and what only decorates and lies on the network:
 * portraits, dots that count visitors, signs, and whatever says so itself (`alt=""`); with them the links and lines that held nothing
 * else.
 */
export function dropBadges(tree: readonly ElementContent[]): WithoutBadges {
  const badges: Element[] = []
  const decorations: Element[] = []
  const without = mapTree(tree, (element) => {
    if (element.tagName !== 'img') return [element]
    const address = String(element.properties.src ?? '').slice(0, longest)
    const list = badge.test(address) ? badges : isDecoration(element, address) ? decorations : undefined
    list?.push(element)
    return list === undefined ? [element] : []
  })
  if (badges.length + decorations.length === 0) return { tree: [...tree], badges, decorations }
  return { tree: mapTree(without, (element) => (isLeftEmpty(element) ? [] : [element])), badges, decorations }
}

function isDecoration(image: Element, address: string): boolean {
  if (!/^(https?:)?\/\//i.test(address)) return false
  const { alt } = image.properties
  const { width = Infinity, height = Infinity } = greatestSize(image)
  if (alt === '' || portrait.test(address) || Math.min(width, height) <= tiny) return true
  return String(alt ?? '').trim() === '' && isSmallPicture(image)
}

const holders = new Set(['a', 'p', 'span', 'li', 'ul', 'ol', 'b', 'strong', 'em', 'sub', 'sup'])

/** Whether an element holds nothing any more, but for breaks; an anchor for links (`<a id>`) holds nothing by nature. */
function isLeftEmpty({ tagName, properties, children }: Element): boolean {
  if (!holders.has(tagName) || properties.id !== undefined) return false
  return textOf(children) === '' && children.every((node) => node.type !== 'element' || node.tagName === 'br')
}
