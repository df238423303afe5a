import type { Slide } from '../model/slide.js'

/**
 * For each slide of a translation the index of the source's slide that it translates, or `undefined` where the source has
 * none. Slides with the same explicit id are pairs; the others pair by their place in the outline: the second heading of
 * level 3 below the fourth of level 2 is the same slide in both, whatever its words. Equal outlines so pair one to one.
 */
export function alignSlides(source: readonly Slide[], translation: readonly Slide[]): (number | undefined)[] {
  const byId = new Map(
    source.flatMap(({ explicitId }, index) => (isFirst(source, index) ? [[explicitId, index]] : [])),
  )
  const byPlace = new Map(outlinePlaces(source).map((place, index) => [place, index]))
  const places = outlinePlaces(translation)
  const named = translation.map(({ explicitId }, index) =>
    isFirst(translation, index) ? byId.get(explicitId) : undefined,
  )
  const taken = new Set<number | undefined>(named.filter((index) => index !== undefined))
  return translation.map((_, index) => {
    if (named[index] !== undefined) return named[index]
    const match = byPlace.get(places[index] ?? '')
    return taken.has(match) ? undefined : match
  })
}

/** Whether a slide has an explicit id, and no other before it has the same. */
function isFirst(slides: readonly Slide[], index: number): boolean {
  const id = slides[index]?.explicitId
  return id !== undefined && slides.findIndex(({ explicitId }) => explicitId === id) === index
}

/** A slide's place in its document's outline: `4.2` below headings, `4.2~1` for what follows a rule there. */
function outlinePlaces(slides: readonly Slide[]): string[] {
  const counts = [0, 0, 0]
  let rules = 0
  return slides.map(({ role, level, kicker }) => {
    if (role !== 'body') return role
    if (level === 0) return `${counts.join('.')}~${++rules}`
    rules = 0
    if (kicker.length > 0) count(counts, level - 1) // its parent, which was merged with it
    count(counts, level)
    return counts.join('.')
  })
}

function count(counts: number[], level: number): void {
  counts[level - 1] = (counts[level - 1] ?? 0) + 1
  counts.fill(0, level)
}
