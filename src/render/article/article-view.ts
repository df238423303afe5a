import type { ElementContent } from 'hast'
import { hasClass } from '../../markup/class-names.js'
import { mapTree } from '../../markup/map-tree.js'
import { textOf } from '../../markup/text-of.js'
import type { LocalizedDeck } from '../../model/deck.js'
import type { LinkPolicy } from '../../model/handout.js'
import type { Translation } from '../../model/translation.js'
import type { Markup } from '../compile-templates.js'
import { finishTree } from '../finish-tree.js'
import type { PageNumbers } from '../handout/contents-view.js'
import { type CoverFact, coverFacts } from '../handout/cover-view.js'
import type { Rendering } from '../rendering.js'
import { type TextLanguage, textLanguage } from '../text-language.js'
import { type ArticleBlock, articleBlocks } from './article-block.js'
import { dressTree, headingTag } from './dress-block.js'
import { type NumberedNote, type NumberedSlide, numberNotes } from './number-notes.js'
import { type OutlinedArticle, type OutlinedSection, outlineSections } from './outline-sections.js'

/** What an article is made of. */
export interface ArticleJob {
  /** The deck with all that its slides may have left to their notes. */
  readonly whole: LocalizedDeck
  readonly links: LinkPolicy
  /** Whether speaker notes stand in it. */
  readonly hasNotes: boolean
  readonly isLarge: boolean
  /** The state of the deck's document; none for a source. */
  readonly translation?: Translation
  /** Where sections stand on paper; empty on screen, and until it was printed once. */
  readonly pages: PageNumbers
}

/** A slide's text in an article. */
export interface Passage {
  /** Of a slide without a heading: that of one with a heading is its section's. */
  readonly id: string | null
  readonly language: TextLanguage | null
  readonly blocks: readonly ArticleBlock[]
  readonly notes: Markup | null
  readonly footnotes: readonly FootnoteView[]
  /** What closes the document: after all else. */
  readonly notices: readonly ArticleBlock[]
  readonly mark: string | null
  readonly words: Rendering['words']
}

/** A note below a passage. */
export interface FootnoteView extends Omit<NumberedNote, 'content'> {
  readonly content: Markup
}

/** A section of an article. */
export interface ArticleSection {
  readonly id: string | null
  /** By which the contents on paper lead here. */
  readonly anchor: string
  readonly depth: number
  readonly tag: string
  readonly title: Markup
  readonly language: TextLanguage | null
  readonly passages: readonly Passage[]
  readonly sections: readonly ArticleSection[]
}

/** A row of an article's contents. */
export interface ArticleEntry {
  readonly title: string
  readonly language: TextLanguage | null
  /** Of the section, on screen. */
  readonly id: string
  /** The same on paper. */
  readonly anchor: string
  readonly level: number
  readonly page: string | null
}

/** An article as its templates see it. */
export interface ArticleView {
  readonly isLarge: boolean
  readonly title: Markup
  readonly subtitle: string | null
  readonly lead: readonly ArticleBlock[]
  readonly facts: readonly CoverFact[]
  readonly contents: readonly ArticleEntry[]
  /** Whether they are so many that two stand side by side on paper. */
  readonly hasManyContents: boolean
  /** The id of the slide in whose place the contents stand. */
  readonly contentsId: string | null
  readonly passages: readonly Passage[]
  readonly sections: readonly ArticleSection[]
  readonly words: Rendering['words']
}

/** In ASCII, which is found again in a PDF; no heading of a document can have such an id. */
const anchorOf = (number: number) => `~section-${number}`

/** An article with fewer headings needs no contents. */
const fewest = 4

/** So many rows fit on a cover one below the other. */
const mostInOne = 16

/** The contents name headings down to this depth. */
const deepest = 2

/** A document as an article, for paper and screen alike. */
export function articleView(job: ArticleJob, rendering: Rendering): ArticleView {
  const { whole, isLarge } = job
  const slides = numberNotes(whole.slides.map(job.hasNotes ? (one) => one : withoutNotes), {
    links: job.links,
    digits: rendering.digits,
  })
  const linked = withNotes(slides, rendering)
  const outline = outlineSections(slides)
  const title = slides.find(({ slide }) => slide.role === 'title')
  // What is said with the title stands before the rest.
  const said = title === undefined ? [] : [{ ...title, slide: { ...title.slide, blocks: [] } }]
  const entries = listed(outline)
  return {
    isLarge,
    title: title === undefined ? textAsMarkup(whole.deck.title, linked) : headingOf(title, linked),
    subtitle: whole.deck.frontMatter.subtitle ?? null,
    lead: title === undefined ? [] : articleBlocks(title.slide.blocks, 0, linked),
    facts: coverFacts({ deck: whole, words: rendering.words }, job.translation),
    contents: entries.length < fewest ? [] : entries.map((one) => entryOf(one, job, rendering)),
    hasManyContents: entries.length > mostInOne,
    contentsId: slides.find(({ slide }) => slide.role === 'agenda')?.id ?? null,
    passages: [...said, ...outline.passages].flatMap((one) => passageOf(one, { depth: 0 }, linked)),
    sections: outline.sections.map((one) => sectionOf(one, linked)),
    words: rendering.words,
  }
}

const withoutNotes = (localized: LocalizedDeck['slides'][number]) => ({
  ...localized,
  slide: { ...localized.slide, notes: [] },
})

/** Links to notes lead to them as links to slides lead to these. */
function withNotes(slides: readonly NumberedSlide[], rendering: Rendering): Rendering {
  const ids = slides.flatMap(({ footnotes }) => footnotes.map(({ id }) => [id, id] as const))
  return { ...rendering, anchors: new Map([...rendering.anchors, ...ids]) }
}

const textAsMarkup = (value: string, rendering: Rendering) => finishTree([{ type: 'text', value }], rendering)

const headingOf = ({ slide }: NumberedSlide, rendering: Rendering) => finishTree(slide.heading, rendering)

function sectionOf(section: OutlinedSection, rendering: Rendering): ArticleSection {
  const { depth, title, opening, number } = section
  return {
    id: opening?.id ?? null,
    anchor: anchorOf(number),
    depth,
    tag: headingTag(depth),
    title: finishTree(title, rendering),
    language: opening === undefined ? null : languageOf(opening),
    passages: section.passages.flatMap((one) => passageOf(one, section, rendering)),
    sections: section.sections.map((one) => sectionOf(one, rendering)),
  }
}

const languageOf = ({ borrowed }: NumberedSlide) => (borrowed ? textLanguage(borrowed.lang) : null)

/** Nothing for a slide that has only a heading. */
function passageOf(
  localized: NumberedSlide,
  { depth, opening }: Pick<OutlinedSection, 'depth'> & Partial<Pick<OutlinedSection, 'opening'>>,
  rendering: Rendering,
): readonly Passage[] {
  const { slide, id, mark, footnotes } = localized
  const passage: Passage = {
    id: localized === opening || slide.role === 'title' ? null : id,
    language: languageOf(localized),
    blocks: articleBlocks(
      slide.blocks.filter(({ kind }) => kind !== 'notice'),
      depth,
      rendering,
    ),
    notices: articleBlocks(
      slide.blocks.filter(({ kind }) => kind === 'notice'),
      depth,
      rendering,
    ),
    notes: slide.notes.length > 0 ? finishTree(dressTree(slide.notes, depth), rendering) : null,
    footnotes: footnotes.map((note) => ({
      ...note,
      content: finishTree(dressTree(note.content, depth), rendering),
    })),
    mark: mark?.isShown === true ? rendering.words[mark.kind] : null,
    words: rendering.words,
  }
  const isEmpty = slide.blocks.length + footnotes.length + slide.notes.length === 0
  return isEmpty && passage.mark === null && passage.id === null ? [] : [passage]
}

/** The sections that contents name, in their order. */
function listed({ sections }: Pick<OutlinedArticle, 'sections'>): readonly OutlinedSection[] {
  return sections.flatMap((section) => (section.depth > deepest ? [] : [section, ...listed(section)]))
}

function entryOf(
  section: OutlinedSection,
  { pages }: ArticleJob,
  { digits }: Pick<Rendering, 'digits'>,
): ArticleEntry {
  const anchor = anchorOf(section.number)
  const page = pages.get(anchor)
  const opening = section.opening ?? section.sections[0]?.opening
  return {
    title: textOf(withoutNumbers(section.title)),
    language: opening === undefined ? null : languageOf(opening),
    id: opening?.id ?? '',
    anchor,
    level: section.depth,
    page: page === undefined ? null : digits.format(page),
  }
}

const withoutNumbers = (nodes: readonly ElementContent[]) =>
  mapTree(nodes, (element) => (hasClass(element, 'note-ref') ? [] : [element]))
