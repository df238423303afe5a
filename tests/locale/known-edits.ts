import type { RuleName } from '../../src/diagnostics/catalogue.js'
import { kindOf, type Section } from './sections.js'

/** What an edit does to a translation, and what should be said of it. */
export interface Edited {
  readonly sections: readonly Section[]
  /** Rules, with the origin of the section that they are about. */
  readonly drift: readonly { readonly rule: RuleName; readonly origin?: number }[]
}

/** What an edit has to choose from. */
export interface EditContext {
  /** The translation, and its source, section by section. */
  readonly sections: readonly Section[]
  readonly source: readonly Section[]
  /** Sections in the translation's language that are no part of it. */
  readonly spare: readonly Section[]
  /** A whole number from 0 on that is below `count`. */
  readonly pick: (count: number) => number
}

/** An edit at a place of its own choice; `undefined` where the document has nothing for it. */
export type Edit = (context: EditContext) => Edited | undefined

/** Sections that an edit may take as a whole: they have text, and nothing is below them. */
function leaves(sections: readonly Section[]): number[] {
  return [...sections.keys()].filter((index) => {
    const [section, next] = [sections[index], sections[index + 1]]
    const isLeaf = next === undefined || next.level <= (section?.level ?? 0)
    const isOnly =
      section?.level === 3 && sections[index - 1]?.level === 2 && sections[index - 1]?.blocks.length === 0
    return (
      section !== undefined &&
      section.level > 0 &&
      section.blocks.length > 0 &&
      isLeaf &&
      !isOnly &&
      !hasFootnote(section)
    )
  })
}

const hasFootnote = ({ blocks }: Section) => blocks.some((block) => block.includes('[^'))

/** One of the leaves, but not the last section: what closes a document belongs to the document. */
function pickLeaf(
  { sections, pick }: EditContext,
  fits: (section: Section) => boolean = () => true,
): number | undefined {
  const found = leaves(sections.slice(0, -1)).filter((index) => fits(sections[index] as Section))
  return found.length === 0 ? undefined : found[pick(found.length)]
}

const without = (sections: readonly Section[], index: number) => sections.filter((_, at) => at !== index)
const put = (sections: readonly Section[], index: number, ...added: readonly Section[]) => [
  ...sections.slice(0, index),
  ...added,
  ...sections.slice(index),
]
const change = (sections: readonly Section[], index: number, how: (section: Section) => Section) =>
  sections.map((section, at) => (at === index ? how(section) : section))

const insert: Edit = (context) => {
  const { sections, spare, pick } = context
  const at = pickLeaf(context)
  const added = spare[pick(spare.length)]
  if (at === undefined || added === undefined) return undefined
  const level = sections[at]?.level ?? 2
  const section = { level, heading: added.heading.replace(/^#+/, '#'.repeat(level)), blocks: added.blocks }
  return { sections: put(sections, at + 1, section), drift: [{ rule: 'locale/extra-slide' }] }
}

const drop: Edit = (context) => {
  const at = pickLeaf(context)
  if (at === undefined || wouldLeaveSingle(context.sections, at)) return undefined
  return {
    sections: without(context.sections, at),
    drift: [missing('locale/missing-slide', context.sections[at])],
  }
}

/** Without this section its parent would have one child and no text, and be merged with it: a second change. */
function wouldLeaveSingle(sections: readonly Section[], at: number): boolean {
  if (sections[at]?.level !== 3) return false
  let parent = at
  while (parent > 0 && sections[parent]?.level === 3) parent--
  let end = at
  while (sections[end + 1]?.level === 3) end++
  return end - parent <= 2
}

const missing = (rule: RuleName, section: Section | undefined) => ({
  rule,
  ...(section?.origin === undefined ? {} : { origin: section.origin }),
})

/** Moves a section of level 2, which is a section slide of its own or a whole slide, to somewhere else. */
const move: Edit = (context) => {
  const { sections, pick } = context
  const at = pickLeaf(context, ({ level }) => level === 2)
  if (at === undefined) return undefined
  const rest = without(sections, at)
  const places = [...rest.keys()].filter(
    (index) => index > 1 && rest[index]?.level === 2 && Math.abs(index - at) > 1,
  )
  const to = places[pick(Math.max(1, places.length))]
  const moved = sections[at]
  if (to === undefined || moved === undefined) return undefined
  return { sections: put(rest, to, moved), drift: [missing('locale/moved-slide', moved)] }
}

/** Two neighbours change places: either may be taken for the one that moved. */
const swap: Edit = (context) => {
  const { sections } = context
  const at = pickLeaf(context, (section) => isLeafPair(sections, sections.indexOf(section)))
  const [one, other] = [sections[at ?? -1], sections[(at ?? -2) + 1]]
  if (at === undefined || one === undefined || other === undefined) return undefined
  return {
    sections: put(sections.slice(0, at), at, other, one, ...sections.slice(at + 2)),
    drift: [{ rule: 'locale/moved-slide' }],
  }
}

function isLeafPair(sections: readonly Section[], at: number): boolean {
  const found = leaves(sections.slice(0, -1))
  return found.includes(at) && found.includes(at + 1) && sections[at]?.level === sections[at + 1]?.level
}

const split: Edit = (context) => {
  const { sections } = context
  const isDivisible = (block: string) => ['paragraph', 'list', 'title'].includes(kindOf(block))
  const at = pickLeaf(
    context,
    ({ blocks }) => blocks.filter(isDivisible).length >= 4 && blocks.every(isDivisible),
  )
  const section = sections[at ?? -1]
  if (at === undefined || section === undefined) return undefined
  const middle =
    Math.ceil(section.blocks.length / 2) +
    (kindOf(section.blocks[Math.ceil(section.blocks.length / 2) - 1] ?? '') === 'title' ? 1 : 0)
  const second = {
    level: section.level,
    heading: `${'#'.repeat(section.level)} ${context.spare[0]?.heading.replace(/^#+ /, '') ?? '2'}`,
    blocks: section.blocks.slice(middle),
  }
  const first = { ...section, blocks: section.blocks.slice(0, middle) }
  return { sections: put(without(sections, at), at, first, second), drift: [{ rule: 'locale/extra-slide' }] }
}

const merge: Edit = (context) => {
  const { sections } = context
  const at = pickLeaf(
    context,
    (section) =>
      isLeafPair(sections, sections.indexOf(section)) &&
      ![section, sections[sections.indexOf(section) + 1]].some((one) =>
        one?.blocks.some((block) => kindOf(block) === 'notes'),
      ),
  )
  const [first, second] = [sections[at ?? -1], sections[(at ?? -2) + 1]]
  if (at === undefined || first === undefined || second === undefined || wouldLeaveSingle(sections, at + 1))
    return undefined
  const both = { ...first, blocks: [...first.blocks, ...second.blocks] }
  return {
    sections: put(sections.slice(0, at), at, both, ...sections.slice(at + 2)),
    drift: [missing('locale/missing-slide', second)],
  }
}

const listToParagraphs: Edit = (context) => {
  const at = pickLeaf(context, ({ blocks }) => blocks.some(isPlainList))
  if (at === undefined) return undefined
  const items = (block: string) => block.split(/\n(?=[-*+] |\d+[.)] )/)
  const sections = change(context.sections, at, (section) => {
    const index = section.blocks.findIndex(isPlainList)
    const list = items(section.blocks[index] ?? '')
    const kept = 1 + context.pick(list.length - 1)
    const plain = list.slice(kept).map((item) => item.replace(/^(?:[-*+]|\d+[.)]) /, ''))
    return {
      ...section,
      blocks: [
        ...section.blocks.slice(0, index),
        list.slice(0, kept).join('\n'),
        ...plain,
        ...section.blocks.slice(index + 1),
      ],
    }
  })
  return { sections, drift: [missing('locale/list-items', context.sections[at])] }
}

const isPlainList = (block: string) =>
  kindOf(block) === 'list' &&
  !block.includes('\n\n') &&
  !/^[-*] \[/.test(block) &&
  block.split('\n').length >= 3

/** A section one level up or down, where that changes nothing else. */
const headingLevel: Edit = (context) => {
  const { sections } = context
  const at = pickLeaf(context, (section) => {
    const index = sections.indexOf(section)
    const before = sections[index - 1]
    if (section.level === 3) return !wouldLeaveSingle(sections, index) && sections[index + 1]?.level !== 3
    return (
      before !== undefined && before.level > 0 && before.blocks.length > 0 && sections[index + 1]?.level !== 3
    )
  })
  if (at === undefined) return undefined
  const changed = change(sections, at, (section) => {
    const level = section.level === 2 ? 3 : 2
    return { ...section, level, heading: section.heading.replace(/^#+/, '#'.repeat(level)) }
  })
  return { sections: changed, drift: [missing('locale/heading-level', sections[at])] }
}

const retitle: Edit = ({ sections, spare }) => ({
  sections: sections.map((section, index) =>
    section.level === 0
      ? section
      : {
          ...section,
          heading: `${'#'.repeat(section.level)} ${spare[index % Math.max(1, spare.length)]?.heading.replace(/^#+ /, '') ?? section.heading}`,
        },
  ),
  // Links within the document meant its own headings.
  drift: sections.flatMap(({ blocks }) =>
    blocks.some((block) => block.includes('](#')) ? [{ rule: 'locale/broken-anchor' } as const] : [],
  ),
})

/** Drops a block of some kind. */
const dropBlock =
  (kinds: readonly string[], rule: RuleName): Edit =>
  (context) => {
    const isOne = (block: string) =>
      kinds.includes(kindOf(block)) && (kindOf(block) !== 'list' || isPlainList(block))
    const at = pickLeaf(
      context,
      ({ blocks }) =>
        blocks.length > 1 && blocks.some(isOne) && !blocks.some((block) => kindOf(block) === 'title'),
    )
    if (at === undefined) return undefined
    const sections = change(context.sections, at, (section) => {
      const found = [...section.blocks.keys()].filter((index) => isOne(section.blocks[index] ?? ''))
      const index = found[context.pick(found.length)]
      return { ...section, blocks: section.blocks.filter((_, place) => place !== index) }
    })
    return { sections, drift: [missing(rule, context.sections[at])] }
  }

const addBlock: Edit = (context) => {
  const { spare, pick } = context
  const text = spare.flatMap(({ blocks }) => blocks).find((block) => kindOf(block) === 'paragraph')
  const at = pickLeaf(
    context,
    ({ blocks }) => !blocks.some((block) => ['title', 'notes', 'definitions'].includes(kindOf(block))),
  )
  if (at === undefined || text === undefined) return undefined
  const sections = change(context.sections, at, (section) => {
    const place = pick(section.blocks.length + 1)
    return { ...section, blocks: [...section.blocks.slice(0, place), text, ...section.blocks.slice(place)] }
  })
  return { sections, drift: [missing('locale/extra-block', context.sections[at])] }
}

/** Changes the text of one block. */
const rewrite =
  (rule: RuleName, how: (block: string) => string): Edit =>
  (context) => {
    const at = pickLeaf(context, ({ blocks }) => blocks.some((block) => how(block) !== block))
    if (at === undefined) return undefined
    const sections = change(context.sections, at, (section) => {
      const index = section.blocks.findIndex((block) => how(block) !== block)
      return {
        ...section,
        blocks: section.blocks.map((block, place) => (place === index ? how(block) : block)),
      }
    })
    return { sections, drift: [missing(rule, context.sections[at])] }
  }

const prose = (how: (block: string) => string) => (block: string) =>
  kindOf(block) === 'paragraph' ? how(block) : block

const copyParagraph: Edit = (context) => {
  const { sections, source } = context
  const isLong = (block: string) => kindOf(block) === 'paragraph' && block.length > 60
  const at = pickLeaf(context, ({ origin, blocks }) =>
    blocks.some((block, index) => isLong(block) && isLong(source[origin ?? -1]?.blocks[index] ?? '')),
  )
  if (at === undefined) return undefined
  const theirs = source[sections[at]?.origin ?? -1]?.blocks ?? []
  const changed = change(sections, at, (section) => {
    const index = section.blocks.findIndex((block, place) => isLong(block) && isLong(theirs[place] ?? ''))
    return {
      ...section,
      blocks: section.blocks.map((block, place) => (place === index ? (theirs[place] ?? block) : block)),
    }
  })
  return { sections: changed, drift: [missing('locale/untranslated', sections[at])] }
}

/** Every edit, by name. */
export const edits: Readonly<Record<string, Edit>> = {
  insert,
  drop,
  move,
  swap,
  split,
  merge,
  'list to paragraphs': listToParagraphs,
  'heading level': headingLevel,
  'other headings': retitle,
  'drop a paragraph': dropBlock(['paragraph'], 'locale/missing-block'),
  'drop a list, table, code or quote': dropBlock(['list', 'table', 'code', 'quote'], 'locale/missing-block'),
  'drop a picture': dropBlock(['picture'], 'locale/missing-image'),
  'add a paragraph': addBlock,
  'drop an item': rewrite('locale/list-items', (block) =>
    isPlainList(block) ? block.replace(/\n.*$/, '') : block,
  ),
  'drop a row': rewrite('locale/table-shape', (block) =>
    kindOf(block) === 'table' ? block.replace(/\n.*$/, '') : block,
  ),
  'other code': rewrite('locale/code-differs', (block) =>
    kindOf(block) === 'code' && /```\w/.test(block)
      ? block.replace(/^(\s*```\w+\n\s*)(\w+)/, '$1x$2')
      : block,
  ),
  'left placeholder': rewrite(
    'locale/placeholder-left',
    prose((block) => `${block} @@INLINE_CODE_3@@`),
  ),
  'copied paragraph': copyParagraph,
}
