import { linkHost, linkKey } from '../link-key.js'
import type { BlockTraits } from '../read-traits.js'
import { inSource, quoted, type DriftRule, type Finding } from './compared-decks.js'

/** Links of the source that its translation lacks, and those that lead to no place of their own document. */
export const findLinks: DriftRule = (decks) => [...missingLinks(decks), ...brokenAnchors(decks)]

const missingLinks: DriftRule = (decks) =>
  decks.pairs.flatMap(({ id, other, blocks, steps }): Finding[] => {
    // A block that is missing as a whole is reported as that.
    const kept = steps.filter(({ columns }) => columns > 0)
    const ours = kept.flatMap(({ row, rows }) => blocks.one.slice(row, row + rows))
    const [mine, here] = [linksOf(ours), linksOf(blocks.other)]
    const left = withoutPairs(withoutPairs({ mine, here }, linkKey), linkHost)
    // A link that leads elsewhere was most likely put in place of one: sites have pages for each language.
    return left.mine.slice(left.here.length).map(({ address, line }) => {
      const message = `The link to ${quoted(address)} of the source is missing (${inSource(decks, line)}).`
      return { rule: 'locale/missing-link', message, line: other.slide.line, slide: id }
    })
  })

interface Link {
  readonly address: string
  readonly line: number
}

interface Links {
  readonly mine: readonly Link[]
  readonly here: readonly Link[]
}

/** The links without those that are the same by some key on both sides, each taken once. */
function withoutPairs({ mine, here }: Links, key: (address: string) => string): Links {
  const left = [...here]
  const missing = mine.filter(({ address }) => {
    const at = left.findIndex((link) => key(link.address) === key(address))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return { mine: missing, here: left }
}

const linksOf = (blocks: readonly BlockTraits[]): Link[] =>
  blocks.flatMap(({ block }) => block.links.map((address) => ({ address, line: block.line })))

const brokenAnchors: DriftRule = ({ source, translation, ids }) => {
  const anchorsOf = ({ outline }: typeof source) => outline.slides.flatMap(({ anchors }) => anchors)
  const known = new Set([...anchorsOf(source), ...anchorsOf(translation), ...ids, 'title'])
  const sameInSource = new Set(
    anchorLinks(source.outline.slides.flatMap(({ blocks }) => blocks)).map(({ place }) => place),
  )
  return anchorLinks(translation.outline.slides.flatMap(({ blocks }) => blocks)).flatMap(
    ({ place, line }): Finding[] => {
      if (known.has(place) || sameInSource.has(place)) return []
      return [
        {
          rule: 'locale/broken-anchor',
          message: `The link to \`#${place}\` leads to no heading of this document.`,
          line,
        },
      ]
    },
  )
}

function anchorLinks(blocks: readonly BlockTraits['block'][]): { place: string; line: number }[] {
  return blocks.flatMap(({ links, line }) =>
    links.flatMap((address) =>
      address.startsWith('#') && address.length > 1 ? [{ place: decode(address.slice(1)), line }] : [],
    ),
  )
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC')
  } catch {
    return text // not encoded, so it stands for itself
  }
}
