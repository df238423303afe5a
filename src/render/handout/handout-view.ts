import type { ElementContent } from 'hast'
import type { LocalizedDeck, LocalizedSlide } from '../../model/deck.js'
import type { Diagnostic } from '../../model/diagnostic.js'
import type { HandoutWishes, LinkPolicy } from '../../model/handout.js'
import type { Translation } from '../../model/translation.js'
import { type Markup, markup } from '../compile-templates.js'
import { finishTree } from '../finish-tree.js'
import type { RenderedPart } from '../render-slides.js'
import type { Rendering } from '../rendering.js'
import { anchorOf } from './anchor-of.js'
import { type ContentsEntry, contentsEntries, type PageNumbers } from './contents-view.js'
import { type CoverFact, coverFacts } from './cover-view.js'
import { type ReviewView, reviewView } from './review-view.js'
import { type SlideText, slideText } from './slide-text.js'
import { type PrintedLink, printedLinks } from './printed-links.js'

/** What a handout is made of besides its deck's slides. */
export interface HandoutJob {
  readonly wishes: HandoutWishes & { readonly kind: SlidesKind }
  readonly links: LinkPolicy
  /** The state of the deck's document; none for a source. */
  readonly translation?: Translation
  /** Where what the contents name stands; empty until the handout was printed once. */
  readonly pages: PageNumbers
  /** The deck whose text stands beside: of the second language, or the source. */
  readonly second?: Rendering
  /** The deck with all that its slides may have left to their notes. */
  readonly whole: LocalizedDeck
  /** What was found in the deck's document, where it is reviewed. */
  readonly diagnostics: readonly Diagnostic[]
}

/** One slide, or a part of one, of a handout. */
export interface HandoutItem {
  readonly anchor: string
  readonly words: Rendering['words']
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
  /** Behind a slide's last part: what it says, and what another document says in its place. */
  readonly own: SlideText | null
  readonly second: SlideText | null
  readonly review: ReviewView | null
}

/** A handout as its template sees it. */
export interface HandoutView {
  readonly kind: HandoutWishes['kind']
  /** Name of the kind's template. */
  readonly template: string
  readonly isLarge: boolean
  readonly cover: {
    /** The title slide, where there is one, with what is said beside it. */
    readonly item: HandoutItem | null
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
}

/** The kinds of handouts that show slides. */
type SlidesKind = Exclude<HandoutWishes['kind'], 'article'>

/** What fills the pages behind the cover. */
const templates = {
  notes: 'handout-items',
  bilingual: 'handout-items',
  review: 'handout-items',
  pages: 'handout-pages',
} as const satisfies Record<SlidesKind, string>

/** So many rows fit below the title slide on a cover. */
const mostOnCover = 14

/** What all kinds are filled with but `article`, which shows no slides. */
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
  const titled = isTitle ? items[0] : undefined
  const own = isTitle ? items.slice(1) : items
  return {
    kind,
    template: templates[kind],
    isLarge,
    cover: { item: titled ?? null, facts: coverFacts(rendering, job.translation) },
    contents,
    isContentsApart: contents.length > mostOnCover || (titled !== undefined && hasMore(titled)),
    items: own,
    sheets: chunk(own, perPage),
    perPage,
    hasLines: perPage === 3,
    words: rendering.words,
  }
}

const hasMore = ({ notes, links, second, review }: HandoutItem) =>
  notes !== null || links.length > 0 || second !== null || review !== null

function itemOf(placed: RenderedPart, job: HandoutJob, rendering: Rendering): HandoutItem {
  const { links } = job
  const { localized, part, number, html } = placed
  const { slide, mark } = localized
  const isLast = part.part === part.parts
  const title: readonly ElementContent[] = part.groupTitle ?? slide.heading
  return {
    anchor: anchorOf(number),
    words: rendering.words,
    number: rendering.digits.format(number),
    title: title.length > 0 ? finishTree(title, rendering) : null,
    picture: markup(html),
    notes: isLast && slide.notes.length > 0 ? finishTree(slide.notes, rendering) : null,
    links: isLast && links === 'print' ? printedLinks(slide) : [],
    mark: mark === undefined ? null : rendering.words[mark.kind],
    ...(isLast ? besides(localized, job, rendering) : { own: null, second: null, review: null }),
  }
}

/** What stands below the picture of a slide in the kinds that hold one text against another. */
function besides(
  localized: LocalizedSlide,
  { wishes, second, whole, ...job }: HandoutJob,
  rendering: Rendering,
): Pick<HandoutItem, 'own' | 'second' | 'review'> {
  const other = second?.deck.slides.find(({ id }) => id === localized.id)
  const own = whole.slides.find(({ id }) => id === localized.id) ?? localized
  const isReview = wishes.kind === 'review'
  return {
    own: isReview && localized.borrowed === undefined ? { ...slideText(own, rendering), mark: null } : null,
    second: second === undefined || other === undefined ? null : slideText(other, second),
    review: isReview ? reviewView(localized, job, rendering) : null,
  }
}

function chunk<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / size)
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size))
}
