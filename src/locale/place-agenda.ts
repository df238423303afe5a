import type { ElementContent } from 'hast'
import { buildElement } from '../markup/build-element.js'
import { textOf } from '../markup/text-of.js'
import type { LocalizedSlide } from '../model/deck.js'
import type { Slide } from '../model/slide.js'

/**
 * Slides with an agenda after the title and the intro: the headings of level 2, each a link to its slide. A talk with fewer
 * than two sections gets none.
 * @param id of the agenda's slide, the same in all locales
 * @param title its heading
 */
export function placeAgenda(
  slides: readonly LocalizedSlide[],
  id: string,
  title: string,
): readonly LocalizedSlide[] {
  const sections = slides.flatMap((localized) => {
    const heading = sectionTitle(localized.slide)
    return heading === undefined ? [] : [{ id: localized.id, heading }]
  })
  if (sections.length < 2) return slides
  const items = sections.map((section) =>
    buildElement('li', {}, [buildElement('a', { href: `#${section.id}` }, withoutLinks(section.heading))]),
  )
  const agenda: Slide = {
    role: 'agenda',
    level: 2,
    heading: [{ type: 'text', value: title }],
    kicker: [],
    line: 1,
    slug: id,
    anchors: [id],
    blocks: [{ kind: 'list', line: 1, element: buildElement('ol', {}, items) }],
    notes: [],
  }
  const at = slides.findIndex(({ slide }) => slide.role === 'body')
  return [...slides.slice(0, at), { id, slide: agenda, source: agenda }, ...slides.slice(at)]
}

/** The heading of the section that a slide begins; where a section was merged with its only slide, the section's. */
function sectionTitle({ role, level, kicker, heading }: Slide): readonly ElementContent[] | undefined {
  if (role !== 'body' || textOf(heading) === '') return undefined
  if (level === 2) return heading
  return level === 3 && kicker.length > 0 ? kicker : undefined
}

/** A link may not stand in a link. */
const withoutLinks = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes.flatMap((node) => (node.type === 'element' && node.tagName === 'a' ? node.children : [node]))
