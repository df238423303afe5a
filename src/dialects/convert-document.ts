import type { ListBlocks, SourceBlock } from '../model/source-block.js'
import { replaceOutsideCode } from './edit-text.js'
import type { Rewritten } from './foreign-document.js'
import { slideRanges } from './slide-ranges.js'

/** What a conversion reads with. */
export interface Conversion {
  readonly listBlocks: ListBlocks
  readonly readYaml: (text: string) => Readonly<Record<string, unknown>>
}

/** Keys of front matter that mean something to this program; those of the other tool stay behind. */
const keys = [
  ...['title', 'subtitle', 'author', 'date', 'description', 'keywords', 'url', 'lang', 'theme', 'size'],
  ...[
    'header',
    'footer',
    'paginate',
    'color',
    'transition',
    'background',
    'background-color',
    'background-image',
  ],
  ...['background-gradient', 'background-size', 'background-position', 'background-repeat'],
]

/**
 * A document that was rewritten line by line as somebody would write it for this program: headings begin slides, rules only those without one, deeper
 * headings stay on their slide, notes stand in `::: notes`, and nothing is left of the other tool.
 */
export function convertDocument(
  { text, asWritten }: Rewritten,
  { listBlocks, readYaml }: Conversion,
): string {
  const all = text.split('\n')
  const end = all[0] === '---' ? all.indexOf('---', 1) + 1 : 0
  const body = all.slice(end)
  const blocks = listBlocks(body.join('\n'))
  const starts = asWritten.starts.map((line) => line - end - 1)
  const ranges = slideRanges(starts, body.length)
  const slides = ranges.map((range) => {
    const own = blocks.filter(({ from }) => from >= range.from && from < range.to)
    return { ...range, blocks: own, title: titleOf(own, body) }
  })
  const isFlat = slides.slice(1).filter(({ title }) => title?.level === 1).length > 1
  const lines = [...body]
  slides.forEach((slide, index) =>
    convertSlide(lines, slide, { index, isFlat, followsEmpty: isEmpty(slides[index - 1], body) }),
  )
  const spoken = asWritten.hasNoteLines ? fenceNotes(lines, slides) : emphasiseNotes(lines, blocks)
  const noted = replaceNotes(spoken.join('\n'), listBlocks)
  return `${headOf(readYaml(all.slice(1, Math.max(end - 1, 1)).join('\n')))}${tidy(noted, listBlocks)}`
}

interface Slide {
  readonly from: number
  readonly to: number
  readonly blocks: readonly SourceBlock[]
  readonly title: SourceBlock | undefined
}

/** The heading with which a slide begins, where comments alone precede it. */
function titleOf(blocks: readonly SourceBlock[], lines: readonly string[]): SourceBlock | undefined {
  const first = blocks.find((block) => block.kind !== 'rule' && !isComment(block, lines))
  return first?.kind === 'heading' ? first : undefined
}

const isEmpty = (slide: Slide | undefined, lines: readonly string[]) =>
  slide?.blocks.every((block) => block.kind === 'rule' || isComment(block, lines)) === true

const isComment = ({ kind, from, to }: SourceBlock, lines: readonly string[]) =>
  kind === 'html' && /^\s*<!--/.test(lines[from] ?? '') && /-->\s*$/.test(lines[to - 1] ?? '')

/** A line that opens code without what only an editor in the page can do. */
const withoutEditor = (line: string) =>
  /^\s*[`~]{3}/.test(line) ? line.replace(/\s*\{monaco[^{}]{0,100}\}|\s+magic-move\b/g, '') : line

interface Place {
  readonly index: number
  /** Whether several slides have headings of the first level, which is the deck's title's here. */
  readonly isFlat: boolean
  /** Whether the slide before holds nothing: a rule then parts it from this one's heading. */
  readonly followsEmpty: boolean
}

function convertSlide(
  lines: string[],
  { from, blocks, title }: Slide,
  { index, isFlat, followsEmpty }: Place,
): void {
  for (const block of blocks) {
    if (block.depth > 0) continue
    if (block.kind === 'rule') lines[block.from] = ''
    if (block.kind === 'code') lines[block.from] = withoutEditor(lines[block.from] ?? '')
    if (block.kind !== 'heading') continue
    const wanted = isFlat ? block.level + 1 : block.level
    const level = index === 0 ? 1 : Math.min(Math.max(wanted, 2), 3)
    setLevel(lines, block, block === title ? level : Math.max(4, block.level))
  }
  if (index > 0 && (title === undefined || followsEmpty))
    lines[from] = lines[from]?.trim() === '' ? '---' : `---\n\n${lines[from] ?? ''}`
}

/** A heading with so many signs, whatever marked it. */
function setLevel(lines: string[], { from, to, mark }: SourceBlock, level: number): void {
  const signs = '#'.repeat(level)
  if (mark.startsWith('#')) {
    lines[from] = (lines[from] ?? '').replace(/^\s*#+\s*/, `${signs} `)
    return
  }
  const words = lines.slice(from, to - 1).map((line) => line.trim())
  lines.fill('', from, to)
  lines[from] = `${signs} ${words.join(' ')}`
}

/** What follows a line with `Note:` to the end of its slide, in `::: notes`. */
function fenceNotes(lines: readonly string[], slides: readonly Slide[]): string[] {
  const fenced = [...lines]
  for (const { from, to, blocks } of slides) {
    const isCode = (at: number) => blocks.some((one) => one.kind === 'code' && one.from <= at && at < one.to)
    const at =
      from + fenced.slice(from, to).findIndex((line, index) => noteLine.test(line) && !isCode(from + index))
    if (at < from) continue
    const words = (fenced[at] ?? '').replace(noteLine, '')
    fenced[at] = `\n::: notes\n${words}`
    fenced[to - 1] = `${fenced[to - 1] ?? ''}\n:::\n`
  }
  return fenced
}

const noteLine = /^\s*notes?:\s*/i

/** Lines that would begin notes here, and did not there, with their word emphasised. */
function emphasiseNotes(lines: readonly string[], blocks: readonly SourceBlock[]): string[] {
  const emphasised = [...lines]
  for (const { kind, from, to, depth } of blocks)
    for (let line = from; kind === 'inline' && depth <= 1 && line < to; line++)
      emphasised[line] = (emphasised[line] ?? '').replace(/^(\s*)(notes?):/i, '$1*$2*:')
  return emphasised
}

function replaceNotes(text: string, listBlocks: ListBlocks): string {
  const end = text.lastIndexOf('-->') + '-->'.length
  const blocks = listBlocks(text)
  const parts: string[] = []
  const edited = replaceOutsideCode(
    text.slice(0, end),
    { blocks, pattern: /<!--\s*\.notes:([\s\S]*?)-->/g },
    ({ match }) => {
      parts.push(`\n\n::: notes\n${(match[1] ?? '').trim()}\n:::\n\n`)
      return `\u0000${parts.length - 1}\u0000`
    },
  )
  return (edited + text.slice(end)).replace(/\u0000(\d+)\u0000/g, (_, at: string) => parts[Number(at)] ?? '')
}

/** The text without comments that say nothing, and with one empty line where there were several. */
function tidy(text: string, listBlocks: ListBlocks): string {
  const blocks = listBlocks(text)
  const lines = text.split('\n')
  const isCode = new Uint8Array(lines.length)
  for (const { kind, from, to } of blocks) if (kind === 'code') isCode.fill(1, from, to)
  const kept = lines.filter((line, at) => {
    const before = lines[at - 1]
    return isCode[at] === 1 || line.trim() !== '' || (before !== undefined && before.trim() !== '')
  })
  return `${kept.join('\n').trim()}\n`
}

function headOf(values: Readonly<Record<string, unknown>>): string {
  const lines = keys.flatMap((key) => {
    const value = values[key]
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [`${key}: ${plainOrQuoted(String(value))}`]
      : []
  })
  return lines.length === 0 ? '' : `---\n${lines.join('\n')}\n---\n\n`
}

/** A value as YAML has it: in quotes only where it needs them. */
const plainOrQuoted = (value: string) =>
  /^[\p{L}\p{N}][\p{L}\p{N} ,./()_-]*$/u.test(value) && !/^(?:yes|no|on|off|null)$/i.test(value)
    ? value
    : JSON.stringify(value)
