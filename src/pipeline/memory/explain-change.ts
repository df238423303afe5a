import { formatCount } from '../../language/format-count.js'
import type { DeckKey, KeyPart, KnownSlide } from './known-deck.js'

/** What is said of a part that changed; of slides more is said. */
const reasons: Readonly<Record<Exclude<KeyPart, 'slides'>, string>> = {
  program: 'another version of polydeck',
  browser: 'another browser',
  configuration: 'the configuration changed',
  templates: 'templates or styles changed',
  theme: 'the theme changed',
  document: 'what is true of the whole deck changed',
  pictures: 'a picture changed',
  links: 'a deck that it links to changed',
  translation: 'what handouts tell of the translation changed',
}

const allReasons = Object.keys(reasons) as Exclude<KeyPart, 'slides'>[]

/** A title that changed is told as a slide; what links and handouts tell changes with slides. */
const besideSlides = allReasons.filter((part) => !['document', 'links', 'translation'].includes(part))

/** So many slides are named; more are counted. */
const mostNamed = 3

/** Why a deck is made anew, in a few words. */
export function explainChange(
  before: Pick<DeckKey, 'parts' | 'slides'> | undefined,
  now: DeckKey,
  isForced: boolean,
): string {
  if (before === undefined) return 'new'
  const isChanged = (part: KeyPart) => before.parts[part] !== now.parts[part]
  const slides = isChanged('slides') ? explainSlides(before.slides, now.slides) : []
  const others = (slides.length > 0 ? besideSlides : allReasons).filter(isChanged)
  const all = [...slides, ...others.map((part) => reasons[part])]
  if (all.length > 0) return all.join('; ')
  return isForced ? 'asked for' : 'its files were not as it left them'
}

function explainSlides(before: readonly KnownSlide[], now: readonly KnownSlide[]): string[] {
  const [old, young] = [byId(before), byId(now)]
  const changed = now.filter(({ id, hash }) => old.has(id) && old.get(id)?.hash !== hash)
  const fresh = now.filter(({ id }) => !old.has(id))
  const gone = before.filter(({ id }) => !young.has(id))
  const said = [
    ...say(changed, 'changed'),
    ...say(fresh, 'new'),
    ...say(gone, 'gone'),
    ...(isReordered(before, now) ? ['slides were moved'] : []),
  ]
  // Comments, lines between slides, or a layout that the source gives.
  return said.length > 0 ? said : ['its document or its source changed']
}

const byId = (slides: readonly KnownSlide[]) => new Map(slides.map((slide) => [slide.id, slide]))

function say(slides: readonly KnownSlide[], what: string): string[] {
  if (slides.length === 0) return []
  // What stands under the title has its heading.
  const titles = [...new Set(slides.map(({ title }) => title))]
  const more = titles.length > mostNamed ? ` and ${titles.length - mostNamed} more` : ''
  return [`${formatCount(slides.length, 'slide')} ${what}: ${titles.slice(0, mostNamed).join(', ')}${more}`]
}

function isReordered(before: readonly KnownSlide[], now: readonly KnownSlide[]): boolean {
  const shared = (slides: readonly KnownSlide[], others: ReadonlyMap<string, unknown>) =>
    slides.flatMap(({ id }) => (others.has(id) ? [id] : []))
  return shared(before, byId(now)).join('\n') !== shared(now, byId(before)).join('\n')
}
