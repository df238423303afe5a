import type { SlideOutline } from '../model/outline.js'

/** A slide's lines in its document. */
export interface SlideLines {
  /** From its heading to the next; empty where it has none of its own. */
  readonly raw: string
  /** Footnotes of the document, where the slide has any: they stand elsewhere, and belong to it all the same. */
  readonly notes: readonly string[]
  /** Whether these are all of it: else equal lines are not sure to be the same slide. */
  readonly isWhole: boolean
}

/** The lines of each slide. */
export function slideLines(text: string, slides: readonly SlideOutline[]): SlideLines[] {
  const lines = text.split('\n')
  const footnotes = text.match(footnote) ?? []
  return slides.map(({ role, kicker, blocks, line }, index) => {
    const next = slides.slice(index + 1).find((other) => other.line > line)
    // A section that was merged with its only slide begins above that one's heading.
    const end =
      next === undefined ? lines.length : next.kicker === '' ? next.line - 1 : endBefore(lines, next.line)
    const own = lines
      .slice(line - 1, end)
      .join('\n')
      .trimEnd()
    const raw = role !== 'title' && beginsSlide(own) ? own : ''
    const hasNotes = blocks.some(({ kind }) => kind === 'footnotes')
    return { raw, notes: hasNotes ? footnotes : [], isWhole: raw !== '' && kicker === '' }
  })
}

/** A footnote, with the lines that follow it up to an empty one, and indented ones after that. */
const footnote = /^\[\^[^\]]+\]:.*(?:\n.*\S.*)*(?:\n+[ \t]+\S.*)*/gm

const beginsSlide = (line: string) => /^#{1,3}\s/.test(line)

/** Whether a text holds a slide's lines from its beginning to the next one's; `false` may mean that it cannot be told. */
export function holdsSlide(text: string, { raw, notes, isWhole }: SlideLines): boolean {
  const start = isWhole ? `\n${text}\n`.indexOf(`\n${raw}\n`) : -1
  if (start < 0 || !notes.every((note) => text.includes(note))) return false
  const after = text.slice(start + raw.length).trimStart()
  return /^(#{1,3}\s|---\s*(\n|$)|$)/.test(after)
}

/** The lines of the slide in a text that has this heading; `undefined` where none has, or more than one. */
export function linesUnder(text: string, heading: string): string | undefined {
  const lines = text.split('\n')
  const start = lines.indexOf(heading)
  if (start < 0 || lines.includes(heading, start + 1)) return undefined
  let isCode = false
  const length = lines.slice(start + 1).findIndex((line) => {
    if (/^ {0,3}(```|~~~)/.test(line)) isCode = !isCode
    return !isCode && (beginsSlide(line) || /^---\s*$/.test(line))
  })
  return lines.slice(start, length < 0 ? undefined : start + 1 + length).join('\n')
}

/** What stands for lines that are not known. */
export const noLines: SlideLines = { raw: '', notes: [], isWhole: false }

/** The line before the heading above a heading. */
function endBefore(lines: readonly string[], line: number): number {
  let index = line - 2
  while (index > 0 && !beginsSlide(lines[index] ?? '')) index--
  return index
}
