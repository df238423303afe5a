import { cutText } from '../language/cut-text.js'
import { type ChangedLine, findChanges } from '../language/find-changes.js'
import { shortenPieces } from '../language/shorten-pieces.js'
import type { LocaleTag } from '../model/locale.js'
import type { SourceChange } from '../model/translation.js'

/** So many lines are shown of a change, and so many columns of what is new or gone in one place. */
const mostLines = 12
const mostColumns = 600

/** A line of a change as templates see it. */
export interface ChangeLine {
  /** Whether the change goes on, and is not shown. */
  readonly isCut: boolean
  readonly pieces: readonly {
    readonly isOld: boolean
    readonly isNew: boolean
    readonly text: string
    /** What stands between it and the next piece: space at a change's end is not part of what is marked. */
    readonly space: string
  }[]
}

/** What changed in a slide's text, the lines that did; none where no record keeps what it was. */
export function changeLines(
  { before, after }: Pick<SourceChange, 'before' | 'after'>,
  locale: LocaleTag,
): readonly ChangeLine[] {
  return before === undefined ? [] : linesView(findChanges(before, after, locale))
}

function linesView(changes: readonly ChangedLine[]): readonly ChangeLine[] {
  const changed = changes.flatMap((line) => (line.kind === 'same' ? [] : [line]))
  return changed.slice(0, mostLines).map(({ pieces }, index) => ({
    isCut: index === mostLines - 1 && changed.length > mostLines,
    pieces: shortenPieces(pieces).map(({ kind, text }) => ({
      isOld: kind === 'old',
      isNew: kind === 'new',
      text: kind === 'same' ? text : cutText(text.trimEnd(), mostColumns),
      space: /\s$/.test(text) ? ' ' : '',
    })),
  }))
}
