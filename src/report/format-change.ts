import { cutText } from '../language/cut-text.js'
import { type ChangedLine, findChanges, type TextPiece } from '../language/find-changes.js'
import { shortenPieces } from '../language/shorten-pieces.js'
import type { LocaleTag } from '../model/locale.js'
import type { SourceChange } from '../model/translation.js'
import type { Display } from './display.js'
import { escapeControls } from './escape-controls.js'
import { isolate } from './isolate.js'
import { wrapText } from './wrap-text.js'

/** So many lines are shown of a slide whose earlier text no record keeps, and so many columns of each. */
const mostLines = 3
const signs = { old: '-', new: '+', changed: '~' }

/**
 * What changed in a source's slide, for people: lines that were taken out (`-`), put in (`+`) and changed (`~`), and within these
 * the words, in colour or, where there are no colours, as `[-old-]{+new+}`. What stayed is left out.
 */
export function formatChange(change: SourceChange, locale: LocaleTag, display: Display): readonly string[] {
  const { before, after } = change
  if (before === undefined) return showText(after, display)
  return findChanges(before, after, locale).flatMap((line) => formatLine(line, display))
}

/** The first lines of a text, each cut to the display's width. */
export function showText(lines: readonly string[], display: Display): readonly string[] {
  const shown = lines.flatMap((line) => line.split('\n')).filter((line) => line.trim() !== '')
  const left = shown.length - mostLines
  return [
    ...shown
      .slice(0, mostLines)
      .map((line) => isolate(cutText(escapeControls(line.replaceAll('\t', ' ')), display.width), display)),
    ...(left > 0 ? [display.colour.dim(`… ${left} more`)] : []),
  ]
}

function formatLine(line: ChangedLine, display: Display): readonly string[] {
  if (line.kind === 'same') return []
  const sign = signs[line.kind]
  const room = { ...display, width: display.width - 2 }
  const paint =
    line.kind === 'old' ? display.colour.red : line.kind === 'new' ? display.colour.green : display.colour.dim
  return wrapPieces(escapePieces(shortenPieces(line.pieces)), room).map(
    (text, index) => `${index === 0 ? paint(sign) : ' '} ${isolate(text, display)}`,
  )
}

const escapePieces = (pieces: readonly TextPiece[]) =>
  pieces.map(({ kind, text }) => ({ kind, text: escapeControls(text.replaceAll('\t', ' ')) }))

/** Where colours are, each letter's own is found again after wrapping, which leaves out nothing but white space. */
function wrapPieces(pieces: readonly TextPiece[], display: Display): readonly string[] {
  const { red, green } = display.colour
  const isWhole = pieces.every(({ kind }) => kind === pieces[0]?.kind)
  const isColoured = red('a') !== 'a'
  if (!isColoured) return wrapText(isWhole ? join(pieces) : markPieces(pieces), display.width)
  const kinds = pieces.flatMap(({ kind, text }) => Array.from(text.replace(/\s+/g, ''), () => kind))
  let at = 0
  return wrapText(join(pieces), display.width).map((line) => {
    const runs: { kind: TextPiece['kind']; text: string }[] = []
    for (const letter of line) {
      const last = runs.at(-1)
      const kind = letter.trim() === '' ? (last?.kind ?? 'same') : (kinds[at++] ?? 'same')
      if (last?.kind === kind) last.text += letter
      else runs.push({ kind, text: letter })
    }
    return runs
      .map(({ kind, text }) => (kind === 'old' ? red(text) : kind === 'new' ? green(text) : text))
      .join('')
  })
}

const join = (pieces: readonly TextPiece[]) => pieces.map(({ text }) => text).join('')

const markPieces = (pieces: readonly TextPiece[]) =>
  pieces.map(({ kind, text }) => (kind === 'same' ? text : markWords(text, kind))).join('')

/** The space behind the last word stands behind the mark. */
function markWords(text: string, kind: 'old' | 'new'): string {
  const words = text.trimEnd()
  return (kind === 'old' ? `[-${words}-]` : `{+${words}+}`) + text.slice(words.length)
}
