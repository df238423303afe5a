import type { CodeSettings, LineRange } from '../model/code.js'

/** What stands behind the backticks that open a block of code. */
export interface CodeInfo {
  readonly language: string
  /** Attributes of the block, such as `{.fragment}`; empty where there are none. */
  readonly attributes: string
  readonly settings: CodeSettings
  /** What was not understood, in the author's words. */
  readonly unknown: readonly string[]
}

/** Of a longer line nothing but the language is read. */
const longest = 1_000

/** The first, and as many further ones as the styles know. */
const mostStages = 10

/**
 * Reads the line that opens a block of code, as the tools of the field write it: `ts {1,3-5|7}`, `js [1-2|3]` and `js [712: 1|3]`,
 * `ts {lines:true,startLine:5}`, `ts showLineNumbers title="a.ts"`, `py linenums="1" hl_lines="2 4"`, `{.python code-line-numbers="1|2" filename="a.py"}`,
 * `ts [src/a.ts]`, `ts:src/a.ts`.
 */
export function parseCodeInfo(info: string): CodeInfo {
  const [, first = '', file, rest = ''] = /^([^\s{[:]*)(?::(\S+))?(.*)$/s.exec(info.trim()) ?? []
  const parts = info.length > longest ? [] : divide(rest)
  const readings = parts.map(readPart)
  const language = first === '' ? (parts.map(languageIn).find((name) => name !== undefined) ?? '') : first
  return {
    language,
    attributes: parts.flatMap((part) => attributesIn(part, first === '')).join(' '),
    settings: join(readings, file === undefined ? {} : { file }),
    unknown: readings.flatMap(({ unknown = [] }) => unknown),
  }
}

const join = (readings: readonly Reading[], first: CodeSettings = {}): CodeSettings =>
  readings.reduce((all, { settings }) => ({ ...all, ...settings }), first)

/** Groups in brackets, values in quotes, and words. */
const divide = (text: string) =>
  text.match(/\{[^}]*\}|\[[^\]]*\]|[\w-]+=(?:"[^"]*"|'[^']*'|\S+)|[^\s{[]+/g) ?? []

interface Reading {
  readonly settings?: CodeSettings
  readonly unknown?: readonly string[]
}

function readPart(part: string): Reading {
  const inside = part.slice(1, -1).trim()
  if (part.startsWith('[')) return readBrackets(inside)
  if (part.startsWith('{')) return readBraces(inside)
  return readWord(part)
}

/** `[1-2|3]` and `[712: 1-2|3]` also number the lines; anything else in brackets is a file's name. */
function readBrackets(inside: string): Reading {
  const [, start, lines = ''] = /^(?:(\d+)\s*:)?\s*([\d\s,|*-]*)$/.exec(inside) ?? [
    undefined,
    undefined,
    undefined,
  ]
  if (lines === undefined || (inside !== '' && start === undefined && lines === ''))
    return inside === '' ? {} : { settings: { file: inside } }
  const firstNumber = Number(start ?? 1)
  const stages = parseStages(lines)
  return { settings: { firstNumber, ...(stages !== undefined && { stages }) } }
}

function readBraces(inside: string): Reading {
  const stages = parseStages(inside)
  if (stages !== undefined) return { settings: { stages } }
  if (inside === '' || inside === 'none') return {}
  const words = inside.match(/[\w-]+\s*[=:]\s*(?:"[^"]*"|'[^']*'|[^\s,]+)|[^\s,]+/g) ?? []
  const readings = words.filter((word) => !/^[.#]/.test(word) || word === '.numberLines').map(readWord)
  const isUnknown = readings.some(({ unknown = [] }) => unknown.length > 0)
  return { settings: join(readings), unknown: isUnknown ? [`{${inside}}`] : [] }
}

/** Words that number the lines. */
const numbering =
  /^(\.?numberLines|(show)?LineNumbers|line-?numbers|lines|numbered|linenums|code-line-numbers)$/i

const switches: Readonly<Record<string, boolean>> = { true: true, false: false, none: false }

function readWord(word: string): Reading {
  const [, name = '', given = ''] = /^(\.?[\w-]+)\s*[=:]\s*(.*)$/s.exec(word) ?? [word, word, '']
  const value = given.replace(/^(["'])(.*)\1$/s, '$2')
  if (/^(title|file|filename|name|caption)$/i.test(name) && value !== '') return { settings: { file: value } }
  if (/^(startLine|startFrom|start|line-?start|first-?line)$/i.test(name) && /^\d{1,6}$/.test(value))
    return { settings: { firstNumber: Number(value) } }
  if (/^(hl_lines|highlight|lines|code-line-numbers|data-line-numbers|mark)$/i.test(name)) {
    const stages = parseStages(value.replace(/(\d)\s+(?=\d)/g, '$1,'))
    if (stages !== undefined)
      return { settings: { stages, ...(/line-numbers/i.test(name) && { firstNumber: 1 }) } }
  }
  if (!numbering.test(name)) return /^(ignore|norun|wrap|twoslash)$/i.test(name) ? {} : { unknown: [word] }
  if (switches[value] === false) return {}
  return { settings: { firstNumber: /^\d{1,6}$/.test(value) ? Number(value) : 1 } }
}

/** `1,3-5|7|all`; `undefined` for anything else. */
function parseStages(text: string): LineRange[][] | undefined {
  const stages = text.split('|').map((stage) => stage.trim())
  if (text.trim() === '' || stages.length > mostStages) return undefined
  const parsed = stages.map(parseStage)
  return parsed.every((stage) => stage !== undefined) ? parsed : undefined
}

function parseStage(stage: string): LineRange[] | undefined {
  if (/^(all|\*)?$/i.test(stage)) return []
  const ranges = stage.split(',').map((range) => /^\s*(\d{1,6})\s*(?:-\s*(\d{1,6})\s*)?$/.exec(range))
  if (!ranges.every((range) => range !== null)) return undefined
  return ranges.map(([, first = '', last = first]): LineRange => [Number(first), Number(last)])
}

/** The language in `{.python}`: a class that stands first. */
const languageIn = (part: string) => /^\{\s*\.([\w+#-]+)/.exec(part)?.[1]

/** What of a group in braces are classes and ids, as headings have them too. */
function attributesIn(part: string, hasLanguage: boolean): string[] {
  if (!part.startsWith('{')) return []
  const names = part.slice(1, -1).match(/(?<=^|\s)[.#][\p{L}\w-]+/gu) ?? []
  return (hasLanguage ? names.slice(1) : names).filter((name) => name !== '.numberLines')
}
