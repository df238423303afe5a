import * as v from 'valibot'
import { DeckError } from '../diagnostics/deck-error.js'
import { nearestName } from '../language/nearest-name.js'
import { type CheckedConfig, fileSchema, knownNames, schema } from './schema.js'

/** So many mistakes are told at once. */
const mostTold = 8

/** What other programs call the keys. */
const synonyms: Readonly<Record<string, string>> = {
  content: 'inputs',
  input: 'inputs',
  source: 'sourceLocale',
  sourceLanguage: 'sourceLocale',
  output: 'out',
  outDir: 'out',
  dist: 'out',
  languages: 'locales',
  severities: 'rules',
}

type Issue = v.InferIssue<typeof fileSchema>

/**
 * The configuration that a file holds, checked. Throws `DeckError`, which names each unknown key and each wrong value.
 * @param file the file's name as it is shown
 */
export function checkConfig(raw: unknown, file: string): CheckedConfig {
  const unknown = keysOf(raw).filter((key) => !(key in schema.entries))
  const { success, output, issues = [] } = v.safeParse(fileSchema, raw)
  if (success && unknown.length === 0) return output
  const wrong = [
    ...unknown.map((key) => describeKey([key], file)),
    ...issues.map((issue) => describe(issue, file)),
  ]
  const more = wrong.length - mostTold
  const rest = more > 0 ? [`… and ${more} more.`] : []
  throw new DeckError('broken-config', [...wrong.slice(0, mostTold), ...rest].join('\n'), {
    advice: 'docs/configuration.md tells every key and what it takes.',
  })
}

const keysOf = (raw: unknown) =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? Object.keys(raw) : []

function describe(issue: Issue, file: string): string {
  const keys = (issue.path ?? []).map(({ key }) => String(key))
  const last = issue.path?.at(-1)
  if (last !== undefined && last.origin === 'key') return describeKey(keys, file)
  const what = keys.length === 0 ? `\`${file}\` holds` : `\`${keys.join('.')}\` in \`${file}\` is`
  return `${what} ${shown(issue.input)}, not ${issue.message}.`
}

/** A key that is not known, and the one that may be meant. */
function describeKey(keys: readonly string[], file: string): string {
  const key = keys.at(-1) ?? ''
  const [first, second] = keys
  if (first === 'words' && second === key && keys.length === 2)
    return `\`${key}\` in \`words\` of \`${file}\` is no language tag.`
  if (first === 'vars' && keys.length === 2)
    return `\`${key}\` in \`vars\` of \`${file}\` is no name of a variable.`
  const { kind, names } = kindOfKey(keys)
  const meant = (keys.length === 1 ? synonyms[key] : undefined) ?? nearestName(key, names)
  const suggestion = meant === undefined ? '' : ` Did you mean \`${meant}\`?`
  return `There is no ${kind} \`${key}\`, which \`${file}\` names.${suggestion}`
}

function kindOfKey([first, ...rest]: readonly string[]): { kind: string; names: readonly string[] } {
  if (rest.length > 0 && first === 'rules') return { kind: 'rule', names: knownNames.rules }
  if (rest.length > 0 && first === 'words') return { kind: 'word', names: knownNames.words }
  if (rest.length > 0 && first === 'settings') return { kind: 'setting', names: knownNames.settings }
  if (rest.length > 0 && first === 'limits') return { kind: 'limit', names: knownNames.limits }
  return { kind: 'key', names: Object.keys(schema.entries) }
}

function shown(value: unknown): string {
  if (value === undefined || typeof value === 'function') return typeof value
  const text = JSON.stringify(value) ?? typeof value
  return `\`${text.length > 60 ? `${text.slice(0, 59)}…` : text}\``
}
