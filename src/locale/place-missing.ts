import { dirname, relative, resolve } from 'node:path'
import type { LocalizedDeck, LocalizedSlide } from '../model/deck.js'
import type { SlideOutline } from '../model/outline.js'
import { mapImages } from '../markup/map-images.js'

/**
 * A translation with its source's slides in place of those that it lacks, each after the slide that it follows in the source, in
 * the source's language and marked so. A slide whose text the translation has on another one is not lacking.
 */
export function placeMissing(deck: LocalizedDeck, source: LocalizedDeck): LocalizedDeck {
  const slides = [...deck.slides]
  for (const { lacking, before, after } of findGaps(deck, source)) {
    const placed = lacking.map((localized) => borrowSlide(localized, deck, source))
    slides.splice(placeOf({ before, after }, slides, deck), 0, ...placed)
  }
  return { ...deck, slides }
}

/** Slides in a row that a translation lacks, and the ids of those that it has, next to them in the source. */
interface Gap {
  readonly lacking: readonly LocalizedSlide[]
  readonly before: string | undefined
  readonly after: string | undefined
}

function findGaps(deck: LocalizedDeck, source: LocalizedDeck): Gap[] {
  const hosts = hostsOf(deck, source)
  const gaps: Gap[] = []
  let before: string | undefined
  let lacking: LocalizedSlide[] = []
  for (const localized of source.slides) {
    const host = hosts.get(localized.id)
    if (host === undefined) lacking.push(localized)
    else {
      gaps.push({ lacking, before, after: host })
      lacking = []
      before = host
    }
  }
  gaps.push({ lacking, before, after: undefined })
  return gaps.filter((gap) => gap.lacking.length > 0)
}

/** By the id of each of the source's slides the one of this deck that holds its text: mostly the slide of the same id. */
function hostsOf(deck: LocalizedDeck, source: LocalizedDeck): ReadonlyMap<string, string> {
  const { slides, pairing, sourceIds } = deck
  const ids = new Map(slides.map(({ id }) => [id, id]))
  for (const [from, into] of pairing.mergedInto) {
    const id = sourceIds[from]
    const host = slides.find(({ slide }) => slide.slug === deck.deck.slides[into]?.slug)
    if (id === undefined || host === undefined || ids.has(id)) continue
    if (hasRoom(into, deck, source)) ids.set(id, host.id)
  }
  return ids
}

/** Whether a slide holds more than its own counterpart in the source: only then can another's text be on it too. */
function hasRoom(index: number, { outline, pairing }: LocalizedDeck, source: LocalizedDeck): boolean {
  const pair = pairing.pairs[index]
  return sizeOf(outline.slides[index]) > (pair === undefined ? 0 : sizeOf(source.outline.slides[pair]))
}

const sizeOf = (slide: SlideOutline | undefined) =>
  (slide?.blocks ?? []).reduce((sum, { count }) => sum + Math.max(1, count), 0)

/**
 * Behind the slide before it and what goes on with that or was placed there already; but where that slide was moved and the next
 * one was not, before the next one.
 */
function placeOf(
  { before, after }: Pick<Gap, 'before' | 'after'>,
  slides: readonly LocalizedSlide[],
  deck: LocalizedDeck,
): number {
  const moved = slugsOf(deck.pairing.moved, deck)
  const isMoved = (index: number) => moved.has(slides[index]?.slide.slug)
  const [last, next] = [before, after].map((id) => slides.findIndex((slide) => slide.id === id))
  if (last === undefined || last < 0) return 0
  if (next !== undefined && next >= 0 && isMoved(last) && !isMoved(next)) return next
  const continued = slugsOf(deck.pairing.continues.keys(), deck)
  const belongs = ({ borrowed, slide }: LocalizedSlide) => borrowed !== undefined || continued.has(slide.slug)
  const others = slides.slice(last + 1).findIndex((slide) => !belongs(slide))
  return others < 0 ? slides.length : last + 1 + others
}

/** The slugs of some of a document's slides, by which they are known wherever they stand. */
const slugsOf = (indices: Iterable<number>, { deck }: LocalizedDeck): ReadonlySet<string | undefined> =>
  new Set([...indices].flatMap((index) => deck.slides[index]?.slug ?? []))

/** The source's slide as it stands in a translation: its pictures are found from there, and its text is in its own language. */
function borrowSlide(
  { id, slide }: LocalizedSlide,
  { deck }: LocalizedDeck,
  source: LocalizedDeck,
): LocalizedSlide {
  const { file } = source.deck
  const [here, there] = [dirname(deck.file.path), dirname(file.path)]
  return {
    id,
    slide: here === there ? slide : mapImages(slide, (src) => moveAddress(src, there, here)),
    source: slide,
    mark: { kind: 'untranslated', isShown: true },
    borrowed: { file, lang: source.lang },
  }
}

/** A relative address from one folder as it is from another; any other address as it is. */
function moveAddress(src: string, from: string, to: string): string {
  if (/^([a-z][a-z\d+.-]*:|[/\\#?])/i.test(src)) return src
  return relative(to, resolve(from, src)).replaceAll('\\', '/')
}
