import type { Element } from 'hast'
import GithubSlugger from 'github-slugger'
import { hasClass } from '../markup/class-names.js'
import { textOf } from '../markup/text-of.js'
import type { Deck } from '../model/deck.js'
import type { AsWritten, ForeignStyle } from '../model/dialect.js'
import type { Outcome } from '../model/diagnostic.js'
import type { ParsedDocument } from '../model/document.js'
import type { Slide } from '../model/slide.js'
import { buildSlide, type Passage } from './build-slide.js'
import { flattenTree } from './flatten-tree.js'
import { lineOf } from './line-of.js'
import { type PassageStart, placeSettings } from './place-settings.js'
import { takeFootnotes, withoutReferences } from './place-footnotes.js'

/**
 * The slides of a document that is written for another tool: they begin where that tool begins them, also where one holds nothing, and what
 * stands on them keeps its order. The first is the title slide.
 */
export function splitAsWritten(document: ParsedDocument, asWritten: AsWritten): Outcome<Deck> {
  const { file, frontMatter, allowances, styles = [] } = document
  const { blocks, footnotes } = takeFootnotes(flattenTree(document.tree))
  const starts = divideAtStarts(blocks, asWritten.starts)
  const settings = placeSettings(starts, document.slideSettings)
  const passages = starts.map((start, index): Passage => asPassage(start, settings[index] ?? {}))
  const title = frontMatter.title ?? textOf(passages.find(({ heading }) => heading)?.heading?.children ?? [])
  const name = title === '' ? (file.deck.split('/').at(-1) ?? file.deck).replaceAll(/[-_]+/g, ' ') : title
  const slugger = new GithubSlugger()
  slugger.slug('title') // taken by the title slide
  let before = name
  const slides = passages.map((passage, index) => {
    if (passage.heading !== undefined) before = textOf(withoutReferences(passage.heading.children))
    const context = { footnotes, locale: file.locale, slugger, before, lineBefore: passage.from ?? 1 }
    const slide = buildSlide(passage, { ...context, asWritten })
    return index === 0 ? asTitle(slide) : slide
  })
  const placed = styles.map((style) => (style.isScoped ? placeStyle(style, starts, slides) : style))
  return {
    value: {
      file,
      frontMatter,
      title: name,
      slides,
      allowances,
      ...(styles.length > 0 && { styles: placed }),
    },
    diagnostics: [],
  }
}

function asTitle(slide: Slide): Slide {
  return {
    ...slide,
    role: 'title',
    level: 1,
    slug: 'title',
    anchors: [...new Set(['title', ...slide.anchors])],
  }
}

/** A style at the line of the slide that it stands on. */
function placeStyle(
  style: ForeignStyle,
  starts: readonly PassageStart[],
  slides: readonly Slide[],
): ForeignStyle {
  const at = starts.findLastIndex(({ from }) => from <= style.line)
  return { ...style, line: slides[at]?.line ?? style.line }
}

interface OpenPassage extends PassageStart {
  readonly elements: Element[]
}

/** The blocks, divided where a rule or a heading stands on one of these lines. */
function divideAtStarts(blocks: readonly Element[], lines: readonly number[]): readonly PassageStart[] {
  const starts = new Set(lines)
  const passages: OpenPassage[] = [{ elements: [], from: 1, isRuled: true }]
  for (const element of blocks) {
    const line = lineOf(element, 0)
    const begins = /^(?:hr|h[1-6])$/.test(element.tagName) && starts.delete(line)
    if (begins) passages.push({ elements: [], from: line, isRuled: true })
    if (!begins || element.tagName !== 'hr') passages.at(-1)?.elements.push(element)
  }
  return passages
}

/** A heading with which a slide begins is its title; notes do not stand before it. */
function asPassage({ elements, from }: PassageStart, settings: Passage['settings']): Passage {
  const first = elements.find((element) => !(element.tagName === 'aside' && hasClass(element, 'notes')))
  const isTitle = first !== undefined && /^h[1-6]$/.test(first.tagName) && textOf(first) !== ''
  if (!isTitle) return { elements, from, settings }
  return { heading: first, elements: elements.filter((element) => element !== first), from, settings }
}
