import type { SourceBlock } from '../../model/source-block.js'
import { asNotes, findComments, isMagic, replaceComments } from '../edit-comments.js'
import { editHead, type HeadEdits, lineOfKey } from '../edit-head.js'
import { replaceOutsideCode } from '../edit-text.js'
import type { ForeignDocument, Rewritten, SlideRange, Unhonoured } from '../foreign-document.js'
import { placeWishes } from '../slide-comment.js'
import { slideRanges } from '../slide-ranges.js'
import { takeStyles } from '../take-styles.js'
import { editTheme } from '../theme-of.js'
import { editColumns } from './edit-columns.js'
import { editElements } from './edit-elements.js'
import { findMatters } from './find-matters.js'
import { readSlidevSettings } from './slidev-settings.js'

/** Plain Slidev Markdown in the program's own. */
export function rewriteSlidev(document: ForeignDocument): Rewritten {
  const { values, head, body, listBlocks, readYaml } = document
  const raw = body.split('\n')
  const matters = findMatters(raw, { blocks: listBlocks(body), readYaml })
  const settings = [values, ...matters.map((matter) => matter.values)].map((own, index) =>
    readSlidevSettings(index === 0 ? firstSlide(own) : own),
  )
  const bare = withoutMatters(raw, matters)
  matters.forEach(({ start }, index) => {
    const { address, part } = settings[index + 1] ?? {}
    if (address !== undefined && /^https?:\/\/[^\s<>]+$/.test(address)) bare[start + 1] = `<${address}>`
    if (part !== undefined && /^[\w./@#-]+$/.test(part)) bare[start + 1] = `\`${part}\``
  })
  const text = bare.join('\n')
  const blocks = listBlocks(text)
  const starts = matters.map(({ start }) => start)
  const ranges = slideRanges(starts, raw.length)
  const styled = takeStyles(text, { blocks, linesBefore: head.length, isScoped: true })
  const noted = takeLastComments(styled.text, { blocks, ranges })
  const edited = editElements(values['mdc'] === true ? withoutSpans(noted, blocks) : noted, blocks)
  const slides = ranges.map((range, index) => ({
    ...range,
    wishes: settings[index]?.wishes ?? {},
    columns: settings[index]?.columns,
  }))
  const lines = editColumns(edited.text.split('\n'), blocks, slides)
  const top = editSlidevHead(document)
  const own = settings.flatMap((one, index) => {
    const { start } = matters[index - 1] ?? { start: -head.length }
    return one.unhonoured.map((name) => ({ name, line: head.length + start + 1 }))
  })
  const found = [...edited.unhonoured, ...codeOf(raw, blocks)]
  return {
    text: [...top.head, ...placeWishes(lines, listBlocks(lines.join('\n')), slides)].join('\n'),
    asWritten: {
      dialect: 'slidev',
      starts: starts.map((line) => head.length + line + 1),
      hasNoteLines: false,
    },
    styles: styled.styles,
    unhonoured: [
      ...top.unhonoured,
      ...own,
      ...found.map(({ name, line }) => ({ name, line: line + head.length })),
    ],
  }
}

/** The first front matter is that of the deck too; only these of its keys are the first slide's. */
function firstSlide(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const keys = [
    'layout',
    'class',
    'background',
    'image',
    'backgroundSize',
    'hide',
    'url',
    'src',
    'routeAlias',
  ]
  return Object.fromEntries(Object.entries(values).filter(([key]) => keys.includes(key)))
}

function withoutMatters(lines: readonly string[], matters: ReturnType<typeof findMatters>): string[] {
  const bare = [...lines]
  for (const { start, end = start } of matters) {
    bare.fill('', start, end + 1)
    bare[start] = '***' // which underlines no heading
  }
  return bare
}

/** The text with the comment that ends a slide as its notes. */
function takeLastComments(
  text: string,
  { blocks, ranges }: { blocks: readonly SourceBlock[]; ranges: readonly SlideRange[] },
): string {
  const lines = text.split('\n')
  const lastLines = new Set(ranges.map((range) => lastFilled(lines, range)))
  const endOf = (line: number, whole: string) => line + whole.split('\n').length - 1
  const last = new Set(
    findComments(text, blocks)
      .filter(({ match, line }) => lastLines.has(endOf(line, match[0])) && endsLine(text, match))
      .map(({ match }) => match.index),
  )
  return replaceComments(text, blocks, (comment) =>
    last.has(comment.match.index) && !isMagic(comment.text) ? asNotes(comment) : undefined,
  )
}

/** The last line of a slide that is not empty. */
function lastFilled(lines: readonly string[], { from, to }: SlideRange): number {
  let last = to - 1
  while (last > from && lines[last]?.trim() === '') last--
  return last
}

function endsLine(text: string, { index, 0: whole }: RegExpExecArray): boolean {
  const end = text.indexOf('\n', index + whole.length)
  return text.slice(index + whole.length, end < 0 ? undefined : end).trim() === ''
}

/** MDC's `[words]{.class}` as its words. */
const withoutSpans = (text: string, blocks: readonly SourceBlock[]) =>
  replaceOutsideCode(
    text,
    { blocks, pattern: /(?<![!\]])\[([^[\]\n]{1,300})\]\{[^{}\n]{0,200}\}/g },
    ({ match }) => match[1] ?? '',
  )

/** What the lines that open code ask for. */
function codeOf(lines: readonly string[], blocks: readonly SourceBlock[]): Unhonoured[] {
  return blocks.flatMap(({ kind, from }) => {
    const info = kind === 'code' ? (lines[from] ?? '').slice(0, longestInfo) : ''
    const name = signs.find(([sign]) => sign.test(info))?.[1]
    return name === undefined ? [] : [{ name, line: from + 1 }]
  })
}

/** More of a line that opens code is not looked at. */
const longestInfo = 300

const signs: readonly (readonly [RegExp, string])[] = [
  [/^\s*[`~]{3,}.*\{monaco/, 'Monaco editor'],
  [/^\s*[`~]{3,}.*\bmagic-move\b/, 'Magic Move'],
  [/^\s*[`~]{3,}\s*plantuml\b/, 'PlantUML'],
]

/** What means nothing to a deck, or was the first slide's. */
const gone = [
  ...['layout', 'class', 'background', 'image', 'backgroundSize', 'hide', 'src', 'routeAlias', 'transition'],
  ...['addons', 'fonts', 'header', 'footer', 'paginate', 'info', 'color', 'visibility'],
]

function editSlidevHead({ values, head }: ForeignDocument): {
  head: readonly string[]
  unhonoured: readonly Unhonoured[]
} {
  const theme = editTheme(values['theme'])
  const { info, description } = values
  const { transition } = readSlidevSettings({ transition: values['transition'] }).wishes
  const isInfo = typeof info === 'string' && description === undefined
  const edits: HeadEdits = {
    ...Object.fromEntries(gone.map((key) => [key, {}])),
    ...(transition !== undefined && { transition: { transition } }),
    ...(isInfo && { info: { description: info.replace(/^#+ /gm, '') } }),
    ...theme.edits,
  }
  const names = [
    ...(theme.isReplaced ? ['theme'] : []),
    ...['addons', 'fonts'].filter((key) => values[key] !== undefined),
    ...(values['transition'] !== undefined && transition === undefined ? ['transition between views'] : []),
  ]
  return {
    head: editHead(head, edits),
    unhonoured: names.map((name) => ({ name, line: lineOfKey(head, name.split(' ')[0] ?? name) })),
  }
}
