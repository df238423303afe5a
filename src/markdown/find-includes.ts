/** A line that stands for another file, or for some of its lines. */
export interface Include {
  /** Of the text, counted from 0. */
  readonly line: number
  /** What stands before it in its line: what is included is set as far in. */
  readonly indent: string
  /** Whether it is included as part of the document, as the lines of a block of code, or as a block of code of its own. */
  readonly kind: 'markdown' | 'lines' | 'block'
  /** As written. */
  readonly address: string
  readonly selection: Selection
  /** What is to stand behind the backticks of a block of its own. */
  readonly info: string
}

/** Which lines of a file are meant; all where it is empty. */
export interface Selection {
  /** Between two marks of this name. */
  readonly region?: string
  /** Counted from 1, within the region if there is one. */
  readonly from?: number
  readonly to?: number
}

const comment = /^( {0,3})<!--\s*@?include\s*:\s*(\S.{0,500}?)\s*-->\s*$/i
const scissors = /^([ \t]*)-{1,4}8<-{1,4}\s+(?:"([^"]{1,500})"|'([^']{1,500})')\s*$/
const snippet = /^( {0,3})<<<\s+(\S.{0,500}?)\s*$/

/** Whether a text has a line that could include something: most have none, and need no further look. */
export const mayInclude = (text: string): boolean =>
  /^[ \t]*(?:<!--\s*@?include\s*:|-+8<-+\s|<<<\s)/im.test(text)

/**
 * The lines of a text that include others: `<!-- include: a.md -->`, `<!--@include: ./a.md{3-10}-->`, `--8<-- "a.md:3:10"`, and
 * `<<< @/a.ts#region {2}` for code. In blocks of code only scissors do; what stands there otherwise is shown as it is.
 * @param first the first line that is looked at: front matter includes nothing
 */
export function findIncludes(lines: readonly string[], first = 0): readonly Include[] {
  let code = ''
  return lines.flatMap((text, line): readonly Include[] => {
    if (line < first) return []
    const [, ticks = ''] = /^\s*(?:[-*+>]\s+|\d{1,9}[.)]\s+)*(`{3,}|~{3,})/.exec(text) ?? []
    const inCode = code !== ''
    if (!inCode) code = ticks
    else if (ticks.startsWith(code) && text.trim() === ticks) code = ''
    const found = readLine(text, inCode)
    return found === undefined ? [] : [{ line, ...found }]
  })
}

function readLine(text: string, inCode: boolean): Omit<Include, 'line'> | undefined {
  const [, indent = '', double, single] = scissors.exec(text) ?? []
  const cut = double ?? single
  if (cut !== undefined && (inCode || /^ {0,3}$/.test(indent)))
    return { indent, kind: inCode ? 'lines' : 'markdown', info: '', ...readScissors(cut) }
  if (inCode) return undefined
  const [, before = '', said] = comment.exec(text) ?? []
  if (said !== undefined) {
    const found = readBraced(said)
    return found && { indent: before, kind: 'markdown', info: '', ...found }
  }
  const [, space = '', code] = snippet.exec(text) ?? []
  const found = code === undefined ? undefined : readSnippet(code)
  return found && { indent: space, kind: 'block', ...found }
}

type Target = Pick<Include, 'address' | 'selection'>

/** `a.md`, `a.md#region`, `a.md{3-10}`, `a.md{3,}`. */
function readBraced(text: string): Target | undefined {
  const [, address, region, braces] =
    /^["']?([^"'{}#]+?)["']?(?:#([\w-]+))?(?:\{([^{}]*)\})?$/.exec(text) ?? []
  if (address === undefined || !isPath(address, /^["']/.test(text))) return undefined
  return { address, selection: { ...(region !== undefined && { region }), ...readRange(braces ?? '') } }
}

/** `a.md`, `a.md:3:10`, `a.md::10`, `a.md:region`. */
function readScissors(text: string): Target {
  const [, address = text, from, to, region] =
    /^(.+?)(?::(\d*)(?::(\d*))?|:([A-Za-z_][\w-]*))?$/.exec(text) ?? []
  return {
    address,
    selection: { ...(region !== undefined && { region }), ...toRange(from ?? '', to ?? '') },
  }
}

/** `a.ts`, `a.ts#region {2,3} lines`, `a.ts{2,3}`, `a.ts ts {1|2}`: what follows is for the code, and its language the file's ending. */
function readSnippet(text: string): (Target & Pick<Include, 'info'>) | undefined {
  const [, address, region, braces = '', rest = ''] =
    /^([^\s{}#]+)(?:#([\w-]+))?(\{[^{}]*\})?(?:\s+(.*))?$/.exec(text) ?? []
  if (address === undefined || !isPath(address)) return undefined
  const [, ending = 'text'] = /\.(\w+)$/.exec(address) ?? []
  const [, language = ending, settings = ''] = /^([A-Za-z][\w+#-]*)?(?=$|\s|\{|\[)\s*(.*)$/.exec(rest) ?? []
  const info = [language, braces, settings].filter((part) => part !== '').join(' ')
  return { address, selection: region === undefined ? {} : { region }, info }
}

/** Whether a text names a file: what an author only says to others, in a comment, is a sentence. */
const isPath = (text: string, isQuoted = false) =>
  (/\.\w{1,12}$/.test(text) || text.includes('/')) && (isQuoted || !/\s/.test(text))

const readRange = (text: string) => {
  const [, from = '', sign, to = ''] = /^\s*(\d*)\s*([-,])?\s*(\d*)\s*$/.exec(text) ?? []
  return toRange(from, sign === undefined ? from : to)
}

function toRange(from: string, to: string): Pick<Selection, 'from' | 'to'> {
  return { ...(from !== '' && { from: Number(from) }), ...(to !== '' && { to: Number(to) }) }
}
