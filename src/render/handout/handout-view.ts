import type { ElementContent } from 'hast'
import type { FrontMatter } from '../../model/document.js'
import type { HandoutWishes, LinkPolicy } from '../../model/handout.js'
import type { Translation } from '../../model/translation.js'
import { type Markup, markup } from '../compile-templates.js'
import { finishTree } from '../finish-tree.js'
import type { RenderedPart } from '../render-slides.js'
import type { Rendering } from '../rendering.js'
import { anchorOf } from './anchor-of.js'
import { type ContentsEntry, contentsEntries, type PageNumbers } from './contents-view.js'
import { type CoverFact, coverFacts } from './cover-view.js'
import { type PrintedLink, printedLinks } from './printed-links.js'

/** What a handout is made of besides its deck's slides. */
export interface HandoutJob {
  readonly wishes: HandoutWishes
  readonly links: LinkPolicy
  /** The state of the deck's document; none for a source. */
  readonly translation?: Translation
  /** Where what the contents name stands; empty until the handout was printed once. */
  readonly pages: PageNumbers
}

/** One slide, or a part of one, of a handout. */
export interface HandoutItem {
  readonly anchor: string
  /** In the document's digits. */
  readonly number: string
  /** The heading's content, for the margin; `null` where the slide has none. */
  readonly title: Markup | null
  readonly picture: Markup
  /** Behind a slide's last part. */
  readonly notes: Markup | null
  readonly links: readonly PrintedLink[]
  /** What is to be known of the slide: that its source changed, or that it is not translated. */
  readonly mark: string | null
}

/** A handout as its template sees it. */
export interface HandoutView {
  readonly kind: HandoutWishes['kind']
  /** Name of the kind's template. */
  readonly template: string
  readonly isLarge: boolean
  readonly cover: Pick<HandoutItem, 'notes' | 'links'> & {
    /** The title slide, where there is one. */
    readonly picture: Markup | null
    readonly facts: readonly CoverFact[]
  }
  readonly contents: readonly ContentsEntry[]
  /** Whether the contents begin a page of their own: they are too many for the cover. */
  readonly isContentsApart: boolean
  readonly items: readonly HandoutItem[]
  /** The items of each page, of the kind that fills pages with them. */
  readonly sheets: readonly (readonly HandoutItem[])[]
  readonly perPage: number
  /** Whether lines to write on stand beside each slide. */
  readonly hasLines: boolean
  readonly words: Rendering['words']
  readonly subtitle: FrontMatter['subtitle'] | null
}

/** So many rows fit below the title slide on a cover. */
const mostOnCover = 14

/** What the kinds `notes` and `pages` are filled with. */
export function handoutView(
  parts: readonly RenderedPart[],
  job: HandoutJob,
  rendering: Rendering,
): HandoutView {
  const { kind, perPage, isLarge } = job.wishes
  const [first] = parts
  const isTitle = first?.localized.slide.role === 'title'
  const contents = contentsEntries(parts, rendering, job.pages)
  const items = parts.map((part) => itemOf(part, job, rendering))
  // What is said beside the title slide follows it on the cover.
  const [titled] = items
  const own = isTitle ? items.slice(1) : items
  return {
    kind,
    template: `handout-${kind}`,
    isLarge,
    cover: {
      picture: isTitle ? markup(first.html) : null,
      facts: coverFacts(rendering, job.translation),
      notes: (isTitle && titled?.notes) || null,
      links: isTitle ? (titled?.links ?? []) : [],
    },
    contents,
    isContentsApart: contents.length > mostOnCover || (isTitle && titled?.notes !== null),
    items: own,
    sheets: chunk(own, perPage),
    perPage,
    hasLines: perPage === 3,
    words: rendering.words,
    subtitle: rendering.deck.deck.frontMatter.subtitle ?? null,
  }
}

function itemOf(placed: RenderedPart, { links }: HandoutJob, rendering: Rendering): HandoutItem {
  const { localized, part, number, html } = placed
  const { slide, mark } = localized
  const isLast = part.part === part.parts
  const title: readonly ElementContent[] = part.groupTitle ?? slide.heading
  return {
    anchor: anchorOf(number),
    number: rendering.digits.format(number),
    title: title.length > 0 ? finishTree(title, rendering) : null,
    picture: markup(html),
    notes: isLast && slide.notes.length > 0 ? finishTree(slide.notes, rendering) : null,
    links: isLast && links === 'print' ? printedLinks(slide) : [],
    mark: mark === undefined ? null : rendering.words[mark.kind],
  }
}

function chunk<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / size)
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size))
}
