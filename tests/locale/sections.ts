/** A heading with what stands under it. */
export interface Section {
  /** Its number in the document that it comes from; absent where it was put in. */
  readonly origin?: number
  /** 0 for what precedes the first heading of level 2. */
  readonly level: number
  /** The heading's line; empty for level 0. */
  readonly heading: string
  /** Blocks, as they are written. */
  readonly blocks: readonly string[]
}

/** A Markdown document as sections: front matter and title first, then one for each heading of level 2 or 3. */
export function readSections(text: string): Section[] {
  const head = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? ''
  const sections: { level: number; heading: string; lines: string[] }[] = [
    { level: 0, heading: '', lines: [] },
  ]
  let isCode = false
  for (const line of text.slice(head.length).split('\n')) {
    if (/^\s*```/.test(line)) isCode = !isCode
    const level = isCode ? 0 : (/^(#{2,3}) /.exec(line)?.[1]?.length ?? 0)
    if (level > 0) sections.push({ level, heading: line, lines: [] })
    else sections.at(-1)?.lines.push(line)
  }
  return sections.map(({ level, heading, lines }, origin) => {
    const blocks = readBlocks(lines.join('\n'))
    return {
      origin,
      level,
      heading,
      blocks: origin === 0 && head !== '' ? [head.trimEnd(), ...blocks] : blocks,
    }
  })
}

/** Whether the line at a place of a text is an item itself, or goes on with one. */
const isInList = (text: string, at: number) =>
  /^\s*(?:[-*+]|\d+[.)]) |^ {2,}/.test(text.slice(text.lastIndexOf('\n', at) + 1))

/** Blocks are set apart by empty lines, but not in code and not where the next line is indented. */
function readBlocks(text: string): string[] {
  const blocks: string[] = []
  let isCode = false
  // A list may follow its paragraph at once.
  for (const part of text
    .replace(/(\S[^\S\n]*)\n(?=- )/g, (match, last: string, at: number) =>
      isInList(text, at) ? match : `${last}\n\n`,
    )
    .split(/\n{2,}/)) {
    const goesOn = isCode || (/^ {2,}\S/.test(part) && blocks.length > 0)
    const fences = part.match(/^\s*```/gm)?.length ?? 0
    if (goesOn) blocks[blocks.length - 1] += `\n\n${part}`
    else if (part.trim() !== '') blocks.push(part.replace(/^\n+|\n+$/g, ''))
    if (fences % 2 === 1) isCode = !isCode
  }
  return blocks
}

/** The document again, and the line on which each section begins. */
export function writeSections(sections: readonly Section[]): { text: string; lines: number[] } {
  const lines: number[] = []
  const parts: string[] = []
  let line = 1
  for (const { heading, blocks } of sections) {
    lines.push(line)
    const written = [...(heading === '' ? [] : [heading]), ...blocks].map((block) => `${block}\n\n`).join('')
    parts.push(written)
    line += written.split('\n').length - 1
  }
  return { text: parts.join(''), lines }
}

/** What a block is, as far as edits must know. */
export function kindOf(
  block: string,
): 'list' | 'table' | 'code' | 'picture' | 'title' | 'quote' | 'notes' | 'definitions' | 'paragraph' {
  if (/^\s*```/.test(block)) return 'code'
  if (/^(?:[-*+]|\d+[.)]) /.test(block)) return 'list'
  if (/^\|/.test(block)) return 'table'
  if (/^!\[[^\]]*\]\([^)]*\)\s*$/.test(block)) return 'picture'
  if (/^\*\*[^*]+\*\*:?(?:\s*\n|$)/.test(block)) return 'title'
  if (/^>/.test(block)) return 'quote'
  if (/^Note:|^:::/.test(block)) return 'notes'
  if (/\n: /.test(block)) return 'definitions'
  return /^\[\^/.test(block) ? 'notes' : 'paragraph'
}
