import { editHead, type HeadEdits, lineOfKey } from '../edit-head.js'
import type { ForeignDocument, Rewritten, Unhonoured } from '../foreign-document.js'
import { replaceOutsideCode } from '../edit-text.js'
import { takeStyles } from '../take-styles.js'
import { editTheme } from '../theme-of.js'
import { divideReveal } from './divide-reveal.js'
import { readSeparator, type Separator } from './read-separator.js'

/** A rule in Markdown that underlines no heading. */
const rule = '***'

/** A reveal-md deck in the program's own Markdown, which has its comments and notes already. */
export function rewriteRevealMd(document: ForeignDocument): Rewritten {
  const { head, body, listBlocks } = document
  const slides = separatorOf(document, 'separator', { line: '---' })
  const stacks = separatorOf(document, 'verticalSeparator', { line: '----' })
  const lines = body.split('\n')
  const separators = [slides.separator, stacks.separator]
  const starts = divideReveal(lines, listBlocks(body), separators)
  for (const start of starts) lines[start] = rule
  const blocks = listBlocks(lines.join('\n'))
  const styled = takeStyles(lines.join('\n'), { blocks, linesBefore: head.length, isScoped: false })
  const notes = noteMark(document)
  const top = editRevealHead(document)
  return {
    text: [...top.head, markNotes(styled.text, notes.mark)].join('\n'),
    asWritten: {
      dialect: 'reveal-md',
      starts: starts.map((line) => head.length + line + 1),
      hasNoteLines: true,
    },
    styles: styled.styles,
    unhonoured: [...slides.unhonoured, ...stacks.unhonoured, ...notes.unhonoured, ...top.unhonoured],
  }

  function markNotes(text: string, mark: string | undefined): string {
    if (mark === undefined) return text
    const pattern = new RegExp(`^[ \\t]*${escaped(mark)}`, 'gimu')
    return replaceOutsideCode(text, { blocks, pattern }, () => 'Note:')
  }
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

function separatorOf(
  { values, head }: ForeignDocument,
  key: 'separator' | 'verticalSeparator',
  usual: Separator,
): { separator: Separator; unhonoured: readonly Unhonoured[] } {
  const value = values[key]
  if (value === undefined) return { separator: usual, unhonoured: [] }
  const separator = typeof value === 'string' ? readSeparator(value) : undefined
  const unhonoured = separator === undefined ? [{ name: key, line: lineOfKey(head, key) }] : []
  return { separator: separator ?? usual, unhonoured }
}

/** What begins notes, where that is not `Note:`. */
function noteMark({ values, head }: ForeignDocument): {
  mark: string | undefined
  unhonoured: readonly Unhonoured[]
} {
  const value = values['notesSeparator']
  if (value === undefined || (typeof value === 'string' && /^\^?(?:\\s\*)?notes?\??:$/i.test(value)))
    return { mark: undefined, unhonoured: [] }
  const read = typeof value === 'string' ? readSeparator(value.replace(/^\^?\\s\*/, '')) : undefined
  if (read !== undefined && 'line' in read) return { mark: read.line, unhonoured: [] }
  return {
    mark: undefined,
    unhonoured: [{ name: 'notesSeparator', line: lineOfKey(head, 'notesSeparator') }],
  }
}

/** Options of reveal.js that a deck has under another name, or has anyway. */
const usualOptions = new Set([
  ...['controls', 'progress', 'slideNumber', 'hash', 'history', 'keyboard', 'overview', 'center', 'touch'],
  ...[
    'fragments',
    'help',
    'width',
    'height',
    'margin',
    'transition',
    'backgroundTransition',
    'navigationMode',
  ],
])

function editRevealHead({ values, head }: ForeignDocument): {
  head: readonly string[]
  unhonoured: readonly Unhonoured[]
} {
  const { revealOptions, theme } = values
  const options: Readonly<Record<string, unknown>> =
    typeof revealOptions === 'object' && revealOptions !== null ? { ...revealOptions } : {}
  const own = editTheme(theme)
  const { transition } = options
  const edits: HeadEdits = {
    ...own.edits,
    revealOptions: typeof transition === 'string' ? { transition } : {},
    ...Object.fromEntries(gone.map((key) => [key, {}])),
  }
  const unhonoured = [
    ...(own.isReplaced ? ['theme'] : []),
    ...['css', 'highlightTheme', 'scripts', 'preprocessor', 'template'].filter(
      (key) => values[key] !== undefined,
    ),
    ...(Object.keys(options).some((name) => !usualOptions.has(name)) ? ['revealOptions'] : []),
  ].map((name) => ({ name, line: lineOfKey(head, name) }))
  return { head: editHead(head, edits), unhonoured }
}

/** Keys that mean nothing to a deck once they are read. */
const gone = [
  ...['separator', 'verticalSeparator', 'notesSeparator', 'css', 'highlightTheme', 'scripts'],
  ...['preprocessor', 'template'],
]
