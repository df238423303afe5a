import { realpath } from 'node:fs/promises'
import { dirname, posix, relative, sep } from 'node:path'
import { diagnose } from '../diagnostics/diagnose.js'
import { findIncludes, type Include, mayInclude } from '../markdown/find-includes.js'
import { findHead } from '../markdown/find-head.js'
import { dedent, selectLines } from '../markdown/select-lines.js'
import type { Outcome } from '../model/diagnostic.js'
import type { SourceFile } from '../model/document.js'
import type { Origin } from '../model/origin.js'
import { createPartReader, type Part, type PartReader, type WhyNot } from './read-part.js'

/** Where a document's parts may lie, and how large it may become with them. */
export interface IncludeSetting {
  /** Absolute folder that they must lie under. */
  readonly root: string
  readonly mostBytes: number
}

/** Files may include others so deep. */
const deepest = 8
/** So many files may be included in all, however often the same one. */
const mostParts = 500

/** A line of the whole text, and where it comes from. */
interface Line extends Omit<Origin, 'from'> {
  readonly text: string
  /** Why it stands where a file should: on the first line of the box for it. */
  readonly problem?: { readonly rule: WhyNot; readonly message: string }
}

/** A text whose lines are looked at, and the files that lead to it, the document first. */
interface Level {
  readonly lines: readonly Line[]
  /** Absolute folder that its addresses are from. */
  readonly folder: string
  readonly chain: readonly Part[]
}

/**
 * A document with the text of the files that it includes in place of the lines that name them, and where each line comes from. What is
 * not to be had is reported, and a box with its path stands for it. A document that includes nothing comes back as it is.
 */
export async function includeFiles(file: SourceFile, setting: IncludeSetting): Promise<Outcome<SourceFile>> {
  if (!mayInclude(file.text)) return { value: file, diagnostics: [] }
  const lines = file.text.split('\n')
  const skipped = linesBefore(file.text)
  if (findIncludes(lines, skipped).length === 0) return { value: file, diagnostics: [] }
  const reader = createPartReader({ ...setting, locale: file.locale })
  const place = { file: file.shownAs, folder: '', isIncluded: false }
  const own = lines.map((text, index): Line => ({ text, line: index + 1, own: index + 1, ...place }))
  const path = await realpath(file.path).catch(() => file.path)
  const run: Run = { reader, folder: dirname(path), left: setting.mostBytes - file.text.length, parts: 0 }
  const chain = [{ path, shownAs: file.shownAs, text: file.text }]
  const level = { lines: own.slice(skipped), folder: dirname(file.path), chain }
  const all = [...own.slice(0, skipped), ...(await expand(level, run))]
  return {
    value: {
      ...file,
      text: all.map(({ text }) => text).join('\n'),
      origins: originsOf(all),
      asked: reader.asked(),
    },
    diagnostics: all.flatMap(({ problem }, index) => {
      if (problem === undefined) return []
      const { shownAs, deck, locale } = file
      return [
        diagnose(problem.rule, {
          place: { file: shownAs, line: index + 1 },
          deck,
          locale,
          message: problem.message,
        }),
      ]
    }),
  }
}

/** What goes on while one document is read. */
interface Run {
  readonly reader: PartReader
  /** The document's, without links. */
  readonly folder: string
  /** How many more letters may be included. */
  left: number
  /** How many files were. */
  parts: number
}

async function expand({ lines, folder, chain }: Level, run: Run): Promise<readonly Line[]> {
  const found = new Map(findIncludes(lines.map(({ text }) => text)).map((one) => [one.line, one]))
  const all: Line[] = []
  for (const [index, line] of lines.entries()) {
    const include = found.get(index)
    if (include === undefined) all.push(line)
    else all.push(...(await includePart(include, { line, folder, chain }, run)))
  }
  return all
}

interface Standing extends Omit<Level, 'lines'> {
  readonly line: Line
}

async function includePart(include: Include, standing: Standing, run: Run): Promise<readonly Line[]> {
  const { line, folder, chain } = standing
  const part = await run.reader.read(include.address, folder)
  if ('rule' in part) return instead(include, line, part)
  const names = [...chain, part].map(({ shownAs }) => `\`${shownAs}\``).join(' → ')
  if (include.kind === 'markdown' && chain.some(({ path }) => path === part.path))
    return instead(include, line, {
      rule: 'include/circular',
      message: `The file includes itself: ${names}.`,
    })
  if (chain.length > deepest)
    return instead(include, line, { rule: 'include/circular', message: `Too deep: ${names}.` })
  const selected = selectLines(part.text, include.selection)
  if (selected === undefined)
    return instead(include, line, { rule: 'include/not-found', message: lacks(include, part) })
  run.parts++
  run.left -= selected.reduce((sum, { text }) => sum + text.length + 1, 0)
  if (run.left < 0 || run.parts > mostParts) {
    const message = `With \`${part.shownAs}\` the document is too large.`
    return instead(include, line, { rule: 'include/too-much', message })
  }
  const from = { file: part.shownAs, own: line.own, isIncluded: true, folder: wayTo(part, run.folder) }
  const toLine = (one: { text: string; line: number }): Line => ({ ...one, ...from })
  if (include.kind !== 'markdown') return asCode(include, line, dedent(selected).map(toLine))
  const skipped = include.selection.region === undefined ? linesBefore(part.text) : 0
  const inner = selected.filter((one) => one.line > skipped).map(toLine)
  const expanded = await expand({ lines: inner, folder: dirname(part.path), chain: [...chain, part] }, run)
  return [blank(line), ...indented(expanded, include), blank(line)]
}

/** Front matter includes nothing, and is not included. */
const linesBefore = (text: string) => findHead(text)?.linesBefore ?? 0

const blank = (line: Line): Line => ({ ...line, text: '' })

const indented = (lines: readonly Line[], { indent }: Include) =>
  indent === '' ? lines : lines.map((one) => (one.text === '' ? one : { ...one, text: indent + one.text }))

/** Lines of a block of code; or a block of its own, with more backticks than stand in it. */
function asCode(include: Include, line: Line, lines: readonly Line[]): readonly Line[] {
  if (include.kind === 'lines') return indented(lines, include)
  const longest = Math.max(
    2,
    ...lines.flatMap(({ text }) => text.match(/`+/g) ?? []).map(({ length }) => length),
  )
  const fence = '`'.repeat(longest + 1)
  const block = [{ ...line, text: `${fence}${include.info}` }, ...lines, { ...line, text: fence }]
  return [blank(line), ...indented(block, include), blank(line)]
}

/** A box with the path, in the document's language; in a block of code the line stays as it is. */
function instead(include: Include, line: Line, problem: Line['problem'] & object): readonly Line[] {
  if (include.kind === 'lines') return [{ ...line, problem }]
  const path = include.address.replaceAll('`', "'")
  const box = ['> [!CAUTION]', `> \`${path}\``].map((text) => ({ ...line, text }))
  return [{ ...blank(line), problem }, ...indented(box, include), blank(line)]
}

function lacks({ selection: { region } }: Include, { shownAs }: Part): string {
  return region === undefined
    ? `\`${shownAs}\` has no such lines.`
    : `\`${shownAs}\` has no region \`${region}\`.`
}

/** The way from a document's folder to a part's, as it stands in addresses. */
function wayTo(part: Part, folder: string): string {
  const way = relative(folder, dirname(part.path))
  return way.split(sep).map(encodeURIComponent).join(posix.sep)
}

/** Lines that follow one another in the same file as runs. */
function originsOf(lines: readonly Line[]): readonly Origin[] {
  return lines.flatMap(({ file, line, folder, own, isIncluded }, index) => {
    const before = lines[index - 1]
    const goesOn = before?.file === file && before.line + 1 === line && before.isIncluded === isIncluded
    const isSame = isIncluded ? before?.own === own : true
    return goesOn && isSame ? [] : [{ from: index + 1, file, line, folder, own, isIncluded }]
  })
}
