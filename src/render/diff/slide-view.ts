import { cutText } from '../../language/cut-text.js'
import type { DeckChange, SlideChange, SlideVersion } from '../../model/change.js'
import type { Diagnostic } from '../../model/diagnostic.js'
import { changeLines } from '../change-lines.js'
import { textLanguage } from '../text-language.js'
import type { SlidePlace } from './deck-view.js'
import { markOf } from './mark-of.js'
import type { PlaceLink } from './render-diff.js'

/** Where a slide stands, and what is known of it elsewhere. */
export interface SlideSetting {
  readonly deck: DeckChange
  readonly anchor: string
  readonly others: readonly SlidePlace[]
  readonly linkTo: PlaceLink
}

/** A slide that changed, as the page's template sees it. */
export function slideView(slide: SlideChange, { deck, anchor, others, linkTo }: SlideSetting): object {
  const { kind, id, title, before, after, behind } = slide
  const named = title || id
  return {
    anchor,
    kind,
    title: named,
    language: textLanguage(deck.lang),
    isMoved: kind === 'moved',
    moved: kind === 'moved' ? `It was slide ${before?.number} and is slide ${after?.number}.` : null,
    before: versionView('before', before, { otherwise: named, linkTo }),
    after: versionView('after', after, { otherwise: named, linkTo }),
    words: wordsOf(slide, deck),
    remarks: remarksOn(slide),
    marks: [...new Set((after?.findings ?? []).map(({ rule }) => markOf(rule)))],
    findings: (after?.findings ?? []).map((found) => findingView(found, linkTo)),
    others,
    behind: behind.map(({ locale, file, line }) => ({
      locale,
      place: placeOf(file, line),
      href: linkTo({ file, line }, 'after') ?? null,
    })),
  }
}

const placeOf = (file: string, line: number | undefined) => (line === undefined ? file : `${file}:${line}`)

interface VersionSetting {
  /** What a slide without a heading is called. */
  readonly otherwise: string
  readonly linkTo: PlaceLink
}

/** Alternative text says which picture it is; the words of the slide that changed stand below as text. */
const longestTitle = 120

function versionView(
  side: 'before' | 'after',
  version: SlideVersion | undefined,
  { otherwise, linkTo }: VersionSetting,
): object | null {
  if (version === undefined) return null
  const { file, line, title, pictures, findings } = version
  const name = side === 'before' ? 'Before' : 'After'
  return {
    place: placeOf(file, line),
    href: linkTo({ file, line }, side) ?? null,
    marks: [...new Set(findings.map(({ rule }) => markOf(rule)))].filter((mark) => /^over/.test(mark)),
    pictures: pictures.map((picture, index) => ({
      ...picture,
      alt: `${name}: ${cutText(title || otherwise, longestTitle)}${pictures.length > 1 ? `, ${index + 1} of ${pictures.length}` : ''}`,
    })),
  }
}

/** The words of a new slide are all in its picture; those of one that changed are held against each other. */
function wordsOf({ kind, before, after }: SlideChange, { lang }: DeckChange) {
  if (kind !== 'changed' || before === undefined || after === undefined) return []
  return changeLines({ before: before.lines, after: after.lines }, lang)
}

/** What the words do not say. */
function remarksOn({ kind, before, after, changedPictures, areNotesAll }: SlideChange): readonly string[] {
  if (kind !== 'changed' || before === undefined || after === undefined) return []
  const pictures = changedPictures.map((address) => `The picture ${address} is another one.`)
  const isReworded = JSON.stringify(before.lines) !== JSON.stringify(after.lines)
  return [
    ...pictures,
    ...(areNotesAll ? ['Only the notes changed.'] : []),
    ...(isReworded || pictures.length > 0 || areNotesAll
      ? []
      : ['The words are the same; how they are marked or laid out is not.']),
  ]
}

function findingView({ rule, message, place: { file, line } }: Diagnostic, linkTo: PlaceLink): object {
  return {
    mark: markOf(rule),
    message: piecesOf(message),
    place: placeOf(file, line),
    href: linkTo({ file, line }, 'after') ?? null,
  }
}

/** What messages quote stands between backquotes. */
const piecesOf = (message: string) =>
  message.split('`').map((text, index) => ({ text, isCode: index % 2 === 1 }))
