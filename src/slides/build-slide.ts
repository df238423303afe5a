import type { Element } from 'hast'
import { type default as GithubSlugger, slug as slugOf } from 'github-slugger'
import { buildElement } from '../markup/build-element.js'
import { elementsOf } from '../markup/map-tree.js'
import { textOf } from '../markup/text-of.js'
import { layoutNames } from '../model/layout.js'
import type { AsWritten } from '../model/dialect.js'
import type { LocaleTag } from '../model/locale.js'
import type { Block, NoticeBlock, Slide } from '../model/slide.js'
import type { SlideSettings } from '../model/slide-settings.js'
import { cleanAttributes } from './clean-attributes.js'
import { phrasingOf } from './flatten-tree.js'
import { lineOf } from './line-of.js'
import { markAlerts } from './mark-alerts.js'
import { markSteps } from './mark-steps.js'
import { type Footnotes, placeFootnotes, withoutReferences } from './place-footnotes.js'
import { readBlocks, readInOrder } from './read-blocks.js'
import { type SpokenLines, takeNotes } from './take-notes.js'

/** The part of a document that becomes one slide. */
export interface Passage {
  /** Absent for what follows a rule, or precedes every heading. */
  readonly heading?: Element
  readonly elements: readonly Element[]
  readonly notice?: NoticeBlock
  /** The line at which it begins, where that is known of one that may hold nothing. */
  readonly from?: number
  /** What the author says about its slide. */
  readonly settings: SlideSettings
}

/** What slides of one document share. */
export interface SlideContext {
  readonly footnotes: Footnotes
  readonly locale: LocaleTag
  readonly slugger: GithubSlugger
  /** Text to name a slide by that has no heading: that of the slide before. */
  readonly before: string
  /** The line of the slide before. */
  readonly lineBefore: number
  /** Where the document is written for another tool. */
  readonly asWritten?: AsWritten
}

/** A passage's slide. */
export function buildSlide(passage: Passage, context: SlideContext): Slide {
  const { notice, settings } = passage
  const { asWritten } = context
  const spoken = asWritten === undefined ? 'where it can be' : asWritten.hasNoteLines ? 'always' : 'never'
  const { heading, shown, notes } = takeAllNotes(passage, spoken)
  const top = placeFootnotes(heading === undefined ? shown : [heading, ...shown], context.footnotes)
  const elements = heading === undefined ? top.elements : top.elements.slice(1)
  const said = placeFootnotes(notes, context.footnotes)
  const line = lineOf(
    heading ?? passage.elements[0] ?? buildElement('p', {}, []),
    notice?.line ?? passage.from ?? context.lineBefore,
  )
  const words = heading === undefined ? context.before : textOf(withoutReferences(heading.children))
  const slug = context.slugger.slug(slugOf(words) === '' ? 'slide' : words)
  const givenId = heading?.properties.id ?? settings.id
  const explicitId = givenId === undefined ? undefined : String(givenId)
  const ids = elementsOf([...top.elements, ...said.elements]).flatMap(({ properties }) =>
    properties.id === undefined ? [] : [String(properties.id)],
  )
  const clean = markAlerts(cleanAttributes(elements), context.locale).filter(
    (node) => node.type === 'element',
  )
  return {
    role: 'body',
    level: heading === undefined ? 0 : Number(heading.tagName.slice(1)),
    heading: cleanAttributes(phrasingOf(heading === undefined ? [] : (top.elements[0]?.children ?? []))),
    kicker: [],
    line,
    ...(asWritten !== undefined && { isAsWritten: true }),
    ...layoutOf(heading, settings),
    ...settingsOf(settings),
    ...(explicitId === undefined ? {} : { explicitId }),
    slug,
    anchors: [...new Set([slug, ...(explicitId === undefined ? [] : [explicitId]), ...ids])],
    blocks: [
      ...markSteps((asWritten === undefined ? readBlocks : readInOrder)(clean, line)),
      ...footnotesBlock(top.notes, line),
      ...(notice ? [notice] : []),
    ],
    notes: markAlerts(cleanAttributes([...said.elements, ...said.notes]), context.locale).filter(
      (node) => node.type === 'element',
    ),
  }
}

/** The heading without notes that stand in it, what else is shown, and what is said. */
function takeAllNotes({ heading, elements }: Passage, spoken: SpokenLines) {
  const below = takeNotes(elements, spoken)
  if (heading === undefined) return { heading, ...below }
  const { shown, notes } = takeNotes([heading], spoken)
  return { heading: shown[0] ?? heading, shown: below.shown, notes: [...notes, ...below.notes] }
}

/** The layout that the author wrote on the heading; one that there is not is reported where documents are split. */
function layoutOf(heading: Element | undefined, settings: SlideSettings): Pick<Slide, 'layout'> {
  const written = heading?.properties.layout ?? settings.layout
  const layout = layoutNames.find((name) => name === written)
  return layout === undefined ? {} : { layout }
}

/** What the author says about a slide, but for what it has a place of its own for. */
export function settingsOf({ layout: _, id: __, ...settings }: SlideSettings): Pick<Slide, 'settings'> {
  return Object.keys(settings).length > 0 ? { settings } : {}
}

function footnotesBlock(notes: readonly Element[], line: number): Block[] {
  if (notes.length === 0) return []
  return [
    {
      kind: 'footnotes',
      line,
      element: buildElement('div', { className: ['footnotes'] }, cleanAttributes(notes)),
    },
  ]
}
