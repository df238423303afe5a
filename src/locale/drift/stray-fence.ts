import { inSource, type ComparedDecks, type Finding } from './compared-decks.js'

/** A line that opens or closes a block of code. */
const fence = /^ {0,3}(?:> ?)*(`{3,}|~{3,})\s*([^`\n]*)$/

/** A block of code between fences. */
interface Fenced {
  /** 1-based line of the opening fence. */
  readonly line: number
  /** Line of the closing fence; absent where the document ends first. */
  readonly end?: number
  /** Whether headings of Markdown stand in it. */
  readonly holdsHeadings: boolean
}

/**
 * A fence that swallows what follows: one that is never closed, or one that makes code of headings which the source has as
 * headings, as where a machine put its whole answer between fences.
 */
export function findStrayFence(decks: ComparedDecks): Finding | undefined {
  const { source, translation } = decks
  const [mine, here] = [fencesOf(source.deck.file.text), fencesOf(translation.deck.file.text)]
  const open = here.find(({ end }) => end === undefined)
  const swallows = mine.some(({ holdsHeadings }) => holdsHeadings)
    ? undefined
    : here.find(({ holdsHeadings }) => holdsHeadings)
  const stray = swallows ?? (mine.some(({ end }) => end === undefined) ? undefined : open)
  if (stray === undefined) return undefined
  const size = `${mine.length} in the source (${inSource(decks, mine[0]?.line ?? 1)}), ${here.length} here`
  const what = stray.end === undefined ? 'is never closed' : 'makes code of headings'
  return {
    rule: 'locale/fence-unbalanced',
    message: `The fence in this line ${what}: blocks of code are ${size}.`,
    line: stray.line,
  }
}

function fencesOf(text: string): Fenced[] {
  const found: Fenced[] = []
  let open: { line: number; sign: string; isPlain: boolean; headings: number } | undefined
  for (const [index, line] of text.split('\n').entries()) {
    const [, sign = '', info = ''] = fence.exec(line) ?? []
    if (open === undefined) {
      if (sign !== '')
        open = { line: index + 1, sign, isPlain: /^(|markdown|md|text)$/i.test(info.trim()), headings: 0 }
    } else if (sign.startsWith(open.sign) && info === '') {
      found.push({ line: open.line, end: index + 1, holdsHeadings: open.isPlain && open.headings > 1 })
      open = undefined
    } else if (/^#{1,3} \S/.test(line)) open.headings++
  }
  return open === undefined ? found : [...found, { line: open.line, holdsHeadings: open.headings > 0 }]
}
