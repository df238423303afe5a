import type { Element, ElementContent } from 'hast'
import GithubSlugger from 'github-slugger'
import { diagnose } from '../diagnostics/diagnose.js'
import { buildElement } from '../markup/build-element.js'
import { textOf } from '../markup/text-of.js'
import type { Deck } from '../model/deck.js'
import type { Diagnostic, Outcome } from '../model/diagnostic.js'
import type { ParsedDocument } from '../model/document.js'
import { layoutNames } from '../model/layout.js'
import { joinSettings, type PlacedSettings } from '../model/slide-settings.js'
import type { Block, Slide } from '../model/slide.js'
import { buildSlide, type Passage, settingsOf } from './build-slide.js'
import { cleanAttributes } from './clean-attributes.js'
import { readNotice } from './find-notice.js'
import { flattenTree, phrasingOf } from './flatten-tree.js'
import { lineOf } from './line-of.js'
import { mergeSingleChildren } from './merge-single-children.js'
import { hasGround, type PassageStart, placeSettings } from './place-settings.js'
import { takeGround } from './take-ground.js'
import { takeFootnotes, withoutReferences } from './place-footnotes.js'
import { splitAsWritten } from './split-as-written.js'

/** Headings down to this level begin a slide; deeper ones open a group. */
const deepest = 3

/**
 * A document's slides: the title slide, then one for each heading and after each rule, in the document's order.
 */
export function splitSlides(document: ParsedDocument): Outcome<Deck> {
  if (document.asWritten !== undefined) return splitAsWritten(document, document.asWritten)
  const { file, frontMatter, allowances } = document
  const { blocks, footnotes } = takeFootnotes(flattenTree(document.tree))
  const passages = dividePassages(blocks, document.slideSettings)
  const first = passages.find(({ heading }) => heading?.tagName === 'h1')
  const top = first?.heading
  const title = titleOf(document, top)
  const slugger = new GithubSlugger()
  slugger.slug('title') // taken by the title slide
  let before = title.text
  let lineBefore = 1
  const body = passages.map((passage) => {
    if (passage.heading !== undefined) before = textOf(withoutReferences(passage.heading.children))
    const slide = buildSlide(passage, {
      footnotes,
      locale: document.file.locale,
      slugger,
      before,
      lineBefore,
    })
    lineBefore = slide.line
    return slide
  })
  const slides = [titleSlide(title.content, first), ...mergeSingleChildren(withIntro(body, title))]
  const hasName =
    top !== undefined || frontMatter.title !== undefined || passages.some(({ heading }) => heading)
  const nameless = hasName ? [] : [noHeading(document, title.text)]
  return {
    value: { file, frontMatter, title: title.text, slides, allowances },
    diagnostics: [...nameless, ...reportLayouts(document, passages)],
  }
}

function noHeading({ file }: ParsedDocument, name: string): Diagnostic {
  const message = `The document has no heading, so its deck is called \`${name}\`.`
  const place = { file: file.shownAs, line: 1 }
  return diagnose('document/no-heading', { place, deck: file.deck, locale: file.locale, message })
}

/** Layouts that authors wrote on headings and that there are not. */
function reportLayouts({ file }: ParsedDocument, passages: readonly Passage[]): Diagnostic[] {
  return passages.flatMap(({ heading }) => {
    const { layout } = heading?.properties ?? {}
    if (heading === undefined || layout === undefined || layoutNames.some((name) => name === layout))
      return []
    const message = `There is no layout \`${String(layout)}\`.`
    const place = { file: file.shownAs, line: lineOf(heading, 1) }
    return [diagnose('slide/unknown-layout', { place, deck: file.deck, locale: file.locale, message })]
  })
}

/** The first slide, under the title's own heading, is the intro; there is one, if an empty one, in every document. */
function withIntro(body: readonly Slide[], { content, lead }: Title): Slide[] {
  const [first, ...rest] = body
  if (first !== undefined && first.level <= 1) {
    const heading = first.level === 1 ? first.heading : content
    return [{ ...first, role: 'intro', level: 1, heading, blocks: [...lead, ...first.blocks] }, ...rest]
  }
  const intro: Slide = {
    role: 'intro',
    level: 1,
    heading: content,
    kicker: [],
    line: 1,
    slug: 'intro',
    anchors: [],
    blocks: lead,
    notes: [],
  }
  return [intro, ...body]
}

function dividePassages(blocks: readonly Element[], placed: readonly PlacedSettings[]): readonly Passage[] {
  const last = blocks.at(-1)
  const notice = last === undefined ? undefined : readNotice(last)
  const shown = notice === undefined ? blocks : withoutLastRule(blocks.slice(0, -1))
  const passages = cutPassages(shown)
  const settings = placeSettings(passages, placed)
  const full: readonly Passage[] = underFirstHeading(
    passages
      .map(({ heading, elements, from }, index): Passage => {
        const own = settings[index] ?? {}
        // Where there is another ground, the picture stays a picture.
        const ground = hasGround(own) ? { elements, settings: {} } : takeGround(elements)
        return {
          ...(heading !== undefined && { heading }),
          elements: ground.elements,
          from,
          settings: joinSettings(ground.settings, own),
        }
      })
      .filter((one) => one.heading !== undefined || one.elements.length > 0 || hasGround(one.settings)),
  )
  if (notice === undefined) return full
  const end = full.at(-1)
  return end === undefined
    ? [{ elements: [], notice, settings: {} }]
    : [...full.slice(0, -1), { ...end, notice }]
}

interface OpenPassage extends PassageStart {
  readonly elements: Element[]
}

/** A document's blocks, divided at its headings and rules. */
function cutPassages(blocks: readonly Element[]): readonly PassageStart[] {
  const passages: OpenPassage[] = []
  let line = 1
  for (const element of blocks) {
    line = lineOf(element, line)
    const level = Number(/^h([1-6])$/.exec(element.tagName)?.[1] ?? Infinity)
    const last = passages.at(-1)
    const isBegun = last?.isRuled === true && last.heading === undefined && last.elements.length === 0
    if (level <= deepest && textOf(element) !== '') {
      // What stands between a rule and the heading right after it belongs to that.
      const start = isBegun ? passages.pop() : undefined
      passages.push({ heading: element, elements: [], from: start?.from ?? line, isRuled: isBegun })
    } else if (element.tagName === 'hr') passages.push({ elements: [], from: line, isRuled: true })
    else if (last === undefined) passages.push({ elements: [element], from: line, isRuled: false })
    else last.elements.push(element)
  }
  return passages
}

/** What precedes the document's title, such as a row of badges, belongs under it. */
function underFirstHeading(passages: readonly Passage[]): readonly Passage[] {
  const [first, second, ...rest] = passages
  if (first === undefined || first.heading !== undefined || second?.heading?.tagName !== 'h1') return passages
  const settings = joinSettings(first.settings, second.settings)
  return [{ heading: second.heading, elements: [...first.elements, ...second.elements], settings }, ...rest]
}

const withoutLastRule = (blocks: readonly Element[]) =>
  blocks.at(-1)?.tagName === 'hr' ? blocks.slice(0, -1) : blocks

interface Title {
  readonly text: string
  readonly content: readonly ElementContent[]
  /** What the front matter says below the title. */
  readonly lead: readonly Block[]
}

/** The title in the document's text, else what its front matter says of it. */
function titleOf({ file, frontMatter }: ParsedDocument, top: Element | undefined): Title {
  if (top !== undefined) {
    const content = cleanAttributes(phrasingOf(withoutReferences(top.children)))
    return { text: textOf(content), content, lead: [] }
  }
  const name = file.deck.split('/').at(-1) ?? file.deck
  const text = frontMatter.title ?? name.replaceAll(/[-_]+/g, ' ')
  const { description = '' } = frontMatter
  const element = buildElement('p', {}, [{ type: 'text', value: description }])
  const lead = description === '' ? [] : [{ kind: 'paragraph', line: 1, element } as const]
  return { text, content: [{ type: 'text', value: text }], lead }
}

function titleSlide(heading: readonly ElementContent[], passage: Passage | undefined): Slide {
  const line = Number(passage?.heading?.properties.dataLine ?? 1)
  return {
    role: 'title',
    level: 1,
    heading,
    kicker: [],
    line,
    slug: 'title',
    anchors: ['title'],
    blocks: [],
    notes: [],
    ...settingsOf(passage?.settings ?? {}),
  }
}
