import { canonicalLocale } from '../language/canonical-locale.js'
import { isVariableText, mostOfVariables, variableName, type Variables } from '../model/variables.js'

/** Variables as front matter has them: names with a line of text, or with lines by language tags; `undefined` for anything else. */
export function readVariables(raw: unknown): Variables | undefined {
  const entries = entriesOf(raw)
  if (entries === undefined || entries.length > mostOfVariables.names) return undefined
  const read = entries.map(([name, value]) => [name, readText(value) ?? readTexts(value)] as const)
  const isFine = read.every(([name, value]) => variableName.test(name) && value !== undefined)
  return isFine
    ? Object.fromEntries(read.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
    : undefined
}

const entriesOf = (raw: unknown) =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? Object.entries(raw) : undefined

function readText(raw: unknown): string | undefined {
  if (typeof raw !== 'string' && typeof raw !== 'number' && typeof raw !== 'boolean') return undefined
  const text = String(raw).replace(/\s+/g, ' ').trim()
  return isVariableText(text) ? text : undefined
}

function readTexts(raw: unknown): Readonly<Record<string, string>> | undefined {
  const read = entriesOf(raw)?.map(([tag, value]) => [canonicalLocale(tag), readText(value)] as const)
  if (read === undefined || read.length === 0) return undefined
  const texts = read.flatMap(([tag, text]) => (tag === undefined || text === undefined ? [] : [[tag, text]]))
  return texts.length === read.length ? Object.fromEntries(texts) : undefined
}
