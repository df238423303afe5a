import { diffArrays } from 'diff'
import type { LocaleTag } from '../model/locale.js'
import { pairAlike } from './pair-alike.js'
import { createWordSplitter } from './create-word-splitter.js'

/** A stretch of text that is in both versions, or in one of them. */
export interface TextPiece {
  readonly kind: 'same' | 'old' | 'new'
  readonly text: string
}

/** A line of two versions held against each other: taken out, put in, changed within, or some lines that are as they were. */
export type ChangedLine =
  | { readonly kind: 'old' | 'new' | 'changed'; readonly pieces: readonly TextPiece[] }
  | { readonly kind: 'same'; readonly count: number }

/** Past so many changes a text is another one, and comparing it to the end would only take time. */
const mostChanges = 600

/** What changed from one version of a text to the next: line by line, and word by word within lines that are alike. */
export function findChanges(
  before: readonly string[],
  after: readonly string[],
  locale: LocaleTag,
): readonly ChangedLine[] {
  const [was, is] = [before, after].map((lines) => lines.flatMap((line) => line.split('\n')))
  const changes = compare(was ?? [], is ?? [])
  return changes.flatMap((hunk, index): readonly ChangedLine[] => {
    if (hunk.kind === 'same') return [{ kind: 'same', count: hunk.items.length }]
    const next = changes[index + 1]
    if (hunk.kind === 'old' && next?.kind === 'new') return compareLines(hunk.items, next.items, locale)
    if (hunk.kind === 'new' && changes[index - 1]?.kind === 'old') return [] // told with what it takes the place of
    return hunk.items.map((text) => wholeLine(hunk.kind, text))
  })
}

interface Hunk {
  readonly kind: TextPiece['kind']
  readonly items: readonly string[]
}

/** What was taken out stands before what was put in. */
function compare(before: readonly string[], after: readonly string[]): readonly Hunk[] {
  const found = diffArrays([...before], [...after], { maxEditLength: mostChanges })
  const hunks = (
    found ?? [
      { added: false, removed: true, value: [...before] },
      { added: true, removed: false, value: [...after] },
    ]
  ).map(({ added, removed, value }): Hunk => {
    return { kind: removed ? 'old' : added ? 'new' : 'same', items: value }
  })
  return hunks.filter(({ items }) => items.length > 0)
}

const wholeLine = (kind: TextPiece['kind'], text: string): ChangedLine => {
  return { kind: kind === 'same' ? 'changed' : kind, pieces: [{ kind, text }] }
}

function compareLines(
  before: readonly string[],
  after: readonly string[],
  locale: LocaleTag,
): readonly ChangedLine[] {
  const split = createWordSplitter(locale)
  const old = before.map(split)
  const now = after.map(split)
  return pairAlike(old, now).map(([one, other]): ChangedLine => {
    if (one === undefined) return wholeLine('new', (other ?? []).join(''))
    if (other === undefined) return wholeLine('old', one.join(''))
    return { kind: 'changed', pieces: comparePieces(one, other) }
  })
}

function comparePieces(before: readonly string[], after: readonly string[]): readonly TextPiece[] {
  const pieces = compare(before, after).map(({ kind, items }) => ({ kind, text: items.join('') }))
  return joinAcrossSpace(pieces)
}

/** `a b` that became `c d` is one change, not two with a space between them that stayed. */
function joinAcrossSpace(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const joined: TextPiece[] = []
  let old = ''
  let now = ''
  const flush = () => {
    if (old !== '') joined.push({ kind: 'old', text: old })
    if (now !== '') joined.push({ kind: 'new', text: now })
    old = ''
    now = ''
  }
  pieces.forEach(({ kind, text }, index) => {
    const isBetween = index > 0 && index < pieces.length - 1 && old !== '' && now !== ''
    if (kind === 'old') old += text
    else if (kind === 'new') now += text
    else if (isBetween && text.trim() === '') {
      old += text
      now += text
    } else {
      flush()
      joined.push({ kind, text })
    }
  })
  flush()
  return joined
}
