import type { Element, ElementContent } from 'hast'
import { mapTree } from '../markup/map-tree.js'
import { isSmallPicture } from '../markup/picture-size.js'
import { textOf } from '../markup/text-of.js'

/** Services that draw how a project stands, and the names that such drawings bear elsewhere. */
const badge =
  /^https?:\/\/([^/]*\b(shields\.io|badgen\.net|badge\.fury\.io|badgesize\.io|travis-ci\.(org|com)|coveralls\.io|codecov\.io|david-dm\.org|nodei\.co|packagephobia\.\w+|isitmaintained\.com|deepscan\.io|saucelabs\.com|badges?\.[\w.-]+|forthebadge\.com|visitor-badge\.[\w.-]+|snyk\.io|bettercodehub\.com|inch-ci\.org|hits\.[\w.-]+|circleci\.com|api\.codacy\.com|codeclimate\.com|ci\.appveyor\.com)\/|[^?#]*\/(badges?|workflows\/[^?#]*badge\.svg|badge[_-]?\w*\.(svg|png)|[\w-]+-badge\.(svg|png)|widget\.(svg|png))([/?#.]|$)|[^#]*\bbadge\b[^#]*\.svg)/i

/** Of an address, so much is looked at. */
const longest = 500

/** A tree without badges, and the pictures that were dropped. */
export interface WithoutBadges {
  readonly tree: ElementContent[]
  readonly dropped: readonly Element[]
}

/**
 * Drops the badges of a web page (build status, downloads), which say nothing in a talk, and portraits on the network that have
 * no words; with them the links and lines that held nothing else.
 */
export function dropBadges(tree: readonly ElementContent[]): WithoutBadges {
  const dropped: Element[] = []
  const without = mapTree(tree, (element) => {
    if (element.tagName === 'img' && isBadge(element)) {
      dropped.push(element)
      return []
    }
    return [element]
  })
  if (dropped.length === 0) return { tree: [...tree], dropped }
  return { tree: mapTree(without, (element) => (isLeftEmpty(element) ? [] : [element])), dropped }
}

function isBadge(image: Element): boolean {
  const { src, alt } = image.properties
  const address = String(src ?? '').slice(0, longest)
  if (badge.test(address)) return true
  return /^https?:/i.test(address) && String(alt ?? '').trim() === '' && isSmallPicture(image)
}

const holders = new Set(['a', 'p', 'span', 'li', 'ul', 'ol', 'b', 'strong', 'em', 'sub', 'sup'])

/** Whether an element holds nothing any more, but for breaks; an anchor for links (`<a id>`) holds nothing by nature. */
function isLeftEmpty({ tagName, properties, children }: Element): boolean {
  if (!holders.has(tagName) || properties.id !== undefined) return false
  return textOf(children) === '' && children.every((node) => node.type !== 'element' || node.tagName === 'br')
}
