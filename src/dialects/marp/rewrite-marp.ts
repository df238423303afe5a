import type { ForeignStyle } from '../../model/dialect.js'
import { asNotes, type FoundComment, findComments, isMagic, replaceComments } from '../edit-comments.js'
import type { ForeignDocument, Rewritten, Unhonoured, Wishes } from '../foreign-document.js'
import { placeWishes } from '../slide-comment.js'
import { slideAt, slideRanges } from '../slide-ranges.js'
import { takeStyles } from '../take-styles.js'
import { dividingLevels, divideMarp } from './divide-marp.js'
import { editMarpHead } from './edit-marp-head.js'
import { type Directives, directivesIn, wishesOf } from './marp-directives.js'
import { markFragments } from './mark-fragments.js'
import { movePictures } from './move-pictures.js'

/** A comment of a Marp deck: directives, the sign of a heading that is to be as large as it goes, or a note. */
type Said = { readonly comment: FoundComment; readonly values?: Readonly<Record<string, unknown>> }

/** A Marp deck in the program's own Markdown. */
export function rewriteMarp(document: ForeignDocument): Rewritten {
  const { values, head, body, listBlocks } = document
  const blocks = listBlocks(body)
  const said = findComments(body, blocks).map((comment): Said => readComment(comment, document))
  const levels = said.findLast((one) => one.values?.['headingDivider'] !== undefined)?.values
  const divider = (levels ?? values)['headingDivider']
  const starts = divideMarp(blocks, dividingLevels(divider))
  const top = editMarpHead(document)
  const styled = takeStyles(body, { blocks, linesBefore: head.length, isScoped: false })
  const noted = replaceComments(styled.text, blocks, (comment) => rewriteComment(comment, document))
  const pictured = movePictures(noted, { blocks, starts })
  const lines = markFragments(pictured.text, blocks).split('\n')
  const wishes = wishesBySlide(said, { document, starts })
  const slides = slideRanges(starts, lines.length).map((range, index) => ({
    ...range,
    wishes: { ...wishes[index], ...pictured.wishes.get(index) },
  }))
  const text = [...top.head, ...placeWishes(lines, blocks, slides)].join('\n')
  const late = said.flatMap(({ values: own = {}, comment }) => lateGlobals(own, comment.line, head.length))
  return {
    text,
    asWritten: {
      dialect: 'marp',
      starts: starts.map((line) => head.length + line + 1),
      hasNoteLines: false,
    },
    styles: [...top.styles, ...stylesIn(said, head.length), ...styled.styles],
    unhonoured: [...top.unhonoured, ...late, ...pictured.unhonoured.map((one) => moveDown(one, head.length))],
  }
}

const moveDown = ({ name, line }: Unhonoured, by: number): Unhonoured => ({ name, line: line + by })

function readComment(comment: FoundComment, { readYaml }: ForeignDocument): Said {
  if (!comment.text.includes(':') || isMagic(comment.text)) return { comment }
  const values = readYaml(comment.text)
  const isDirective = (['global', 'local', 'spot'] as const).some(
    (kind) => Object.keys(directivesIn(values, kind)).length > 0,
  )
  return isDirective ? { comment, values } : { comment }
}

function rewriteComment(comment: FoundComment, document: ForeignDocument): string | undefined {
  if (isMagic(comment.text)) return undefined
  if (comment.text === 'fit') return ''
  return readComment(comment, document).values === undefined ? asNotes(comment) : ''
}

/** What each slide is to have by its directives, besides what the front matter says of the whole deck. */
function wishesBySlide(
  said: readonly Said[],
  { document, starts }: { document: ForeignDocument; starts: readonly number[] },
): Wishes[] {
  const { class: usualClass, ...usual } = directivesIn(document.values, 'local')
  let local: Directives = { ...usual, ...(usualClass !== undefined && { class: usualClass }) }
  const bySlide = new Map<number, Said[]>()
  for (const one of said) {
    const slide = slideAt(starts, one.comment.line)
    const others = bySlide.get(slide)
    if (others === undefined) bySlide.set(slide, [one])
    else others.push(one)
  }
  return slideRanges(starts, Infinity).map((_, index) => {
    const own = bySlide.get(index) ?? []
    const spots = own.map(({ values = {} }) => directivesIn(values, 'spot'))
    for (const { values = {} } of own) local = { ...local, ...directivesIn(values, 'local') }
    const first = index === 0 ? directivesIn(document.values, 'spot') : {}
    const isFit = own.some(({ comment }) => comment.text === 'fit')
    const all: Directives = Object.assign({}, local, first, ...spots)
    return { ...wishesOf(changed(all, usual)), ...(isFit && { fit: 'true' }) }
  })
}

/** Directives that differ from those of the whole deck; an empty one takes back a header or a footer, and else says nothing. */
function changed(all: Directives, usual: Directives): Directives {
  const pairs = Object.entries(all).filter(([name, value]) => {
    if (value === '') return usual[name] !== undefined && /^(?:header|footer)$/.test(name)
    return usual[name] !== value
  })
  return Object.fromEntries(pairs)
}

/** Directives for the whole deck that stand below the front matter, but for those that count there too. */
function lateGlobals(values: Readonly<Record<string, unknown>>, line: number, before: number): Unhonoured[] {
  const names = Object.keys(directivesIn(values, 'global'))
  const isLate = names.some((name) => !['headingDivider', 'style', 'marp', 'math'].includes(name))
  return isLate ? [{ name: 'global directive in a comment', line: before + line + 1 }] : []
}

function stylesIn(said: readonly Said[], before: number): ForeignStyle[] {
  return said.flatMap(({ values = {}, comment }) => {
    const css = values['style'] ?? values['$style']
    return typeof css === 'string' ? [{ css, line: before + comment.line + 1, isScoped: false }] : []
  })
}
