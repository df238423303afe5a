import type { Element, ElementContent } from 'hast'
import { buildElement } from '../markup/build-element.js'
import { classesOf } from '../markup/class-names.js'
import { mapTree } from '../markup/map-tree.js'
import { rawTextOf } from '../markup/raw-text-of.js'
import { readCodeSettings } from '../markup/read-code-settings.js'
import type { CodeSettings, LineRange } from '../model/code.js'
import { asStep } from './mark-steps.js'

/**
 * Code with each line in a `span.line`, its line end kept, so that it can be divided between lines and still be copied as it
 * was; and each line's indentation in a `span.indent`. White space at a line's end, which nobody sees, is dropped. What its author
 * says of lines is with each: `dataNumber`, and in `dataStages` at which steps it stands out; an empty element before the code is
 * such a step.
 */
export function markLines(pre: Element): Element {
  const [only, ...others] = pre.children.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  const code = only?.type === 'element' && only.tagName === 'code' && others.length === 0 ? only : undefined
  const settings = code === undefined ? {} : readCodeSettings(code)
  const isDiff = code !== undefined && /^language-(diff|patch)$/i.test(String(classesOf(code)[0]))
  const lines = rawTextOf(withAlts(code ?? pre))
    .replace(/\n$/, '')
    .split('\n')
    .map((text, index) => markLine(isDiff ? asDiffLine(text) : readMark(text), index, settings))
  if (code === undefined) return { ...pre, children: lines }
  const { dataCode: _, ...properties } = code.properties
  return {
    ...pre,
    properties: { ...pre.properties, ...propertiesOf(settings, lines) },
    children: [...stagesOf(settings), { ...code, properties, children: lines }],
  }
}

/** Further steps at which other lines stand out. */
function stagesOf({ stages = [] }: CodeSettings): Element[] {
  return stages
    .slice(1)
    .map((_, index) => asStep(buildElement('span', { className: ['stage'], dataStage: index + 1 }, [])))
}

function propertiesOf({ file, firstNumber, stages }: CodeSettings, lines: readonly Element[]) {
  const names = [
    ...(firstNumber === undefined ? [] : ['numbered']),
    ...(stages === undefined ? [] : ['staged']),
    ...(lines.some((line) => line.properties.dataSign !== undefined) ? ['signed'] : []),
  ]
  return {
    ...(file !== undefined && { dataFile: file }),
    ...(names.length > 0 && { className: names }),
  }
}

/** A picture in code is what it says to who cannot see it: code shows no pictures. */
function withAlts(element: Element): Element {
  const children = mapTree(element.children, (one) =>
    one.tagName === 'img' ? [{ type: 'text', value: String(one.properties.alt ?? '') }] : [one],
  )
  return { ...element, children }
}

/** A line of code, and what its author says of it alone. */
interface MarkedLine {
  readonly text: string
  readonly mark?: 'added' | 'removed' | 'marked'
  /** What stands before it, where its text does not say it. */
  readonly sign?: '+' | '−'
}

/** In a comment at a line's end, as shiki's own transformers have it: `[!code ++]`, `[!code --]`, `[!code highlight]`. */
const mark = /\s*(?:\/\/|#|--|;|%|<!--|\/\*)\s*\[!code (\+\+|--|highlight|hl|focus)\]\s*(?:\*\/|-->)?\s*$/

const marks: Readonly<Record<string, Omit<MarkedLine, 'text'>>> = {
  '++': { mark: 'added', sign: '+' },
  '--': { mark: 'removed', sign: '−' },
}

function readMark(text: string): MarkedLine {
  const found = mark.exec(text)
  if (found === null) return { text }
  return { text: text.slice(0, found.index), ...(marks[found[1] ?? ''] ?? { mark: 'marked' }) }
}

function asDiffLine(text: string): MarkedLine {
  if (/^(\+\+\+|---)/.test(text)) return { text }
  if (text.startsWith('+')) return { text, mark: 'added' }
  return text.startsWith('-') ? { text, mark: 'removed' } : { text }
}

function markLine({ text, mark, sign }: MarkedLine, index: number, settings: CodeSettings): Element {
  const { firstNumber, stages } = settings
  const indent = /^\s*/.exec(text)?.[0] ?? ''
  const rest: ElementContent = { type: 'text', value: `${text.slice(indent.length).trimEnd()}\n` }
  const before =
    indent === '' ? [] : [buildElement('span', { className: ['indent'] }, [{ type: 'text', value: indent }])]
  const properties = {
    className: ['line', ...(mark === undefined ? [] : [mark])],
    ...(sign !== undefined && { dataSign: sign }),
    ...(firstNumber !== undefined && { dataNumber: firstNumber + index }),
    ...(stages !== undefined && { dataStages: stagesWith(index + 1, stages).join(' ') }),
  }
  return buildElement('span', properties, [...before, rest])
}

/** At which steps a line stands out; where a step names none, all do. */
const stagesWith = (line: number, stages: readonly (readonly LineRange[])[]) =>
  stages.flatMap((ranges, stage) =>
    ranges.length === 0 || ranges.some(([first, last]) => line >= first && line <= last) ? [stage] : [],
  )
