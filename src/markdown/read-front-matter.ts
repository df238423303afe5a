import { decodeHTML } from 'entities'
import { parseDocument } from 'yaml'
import { diagnose } from '../diagnostics/diagnose.js'
import { canonicalLocale } from '../language/canonical-locale.js'
import { canvasSizes } from '../model/canvas.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { FrontMatter, SourceFile } from '../model/document.js'

/** A document's front matter, checked, and the text after it. */
export interface Head {
  readonly frontMatter: FrontMatter
  readonly body: string
  /** Lines of the file before the body's first. */
  readonly linesBefore: number
  readonly diagnostics: readonly Diagnostic[]
}

const block = /^---[ \t]*\n(?:([\s\S]*?)\n)??---[ \t]*(?:\n|$)/

/**
 * Reads the YAML between a first line `---` and the next one. Keys that the program does not know are left alone; nothing
 * in it can run or reach beyond itself: core schema, no merge keys, no aliases, no more than 16 KiB.
 */
export function readFrontMatter(file: Pick<SourceFile, 'text' | 'shownAs' | 'deck'>): Head {
  const text = file.text.replace(/^\uFEFF/, '')
  const match = block.exec(text)
  if (match === null) return { frontMatter: {}, body: text, linesBefore: 0, diagnostics: [] }
  const [whole, yaml = ''] = match
  const rest = { body: text.slice(whole.length), linesBefore: whole.split('\n').length - 1 }
  const parsed = parseYaml(yaml)
  if ('problem' in parsed) {
    const place = { file: file.shownAs, line: parsed.line + 1 }
    const message = `The front matter is not YAML: ${parsed.problem}`
    return {
      ...rest,
      frontMatter: {},
      diagnostics: [diagnose('front-matter/not-yaml', { place, deck: file.deck, message })],
    }
  }
  const known = keys.flatMap((key) => checkKey(key, parsed.values[key], file))
  const diagnostics = known.flatMap((entry) => ('value' in entry ? [] : [entry.diagnostic]))
  const pairs = known.flatMap((entry) => ('value' in entry ? [[entry.key, entry.value] as const] : []))
  return { ...rest, frontMatter: Object.fromEntries(pairs), diagnostics }
}

const keys = ['title', 'subtitle', 'author', 'date', 'description', 'lang', 'theme', 'size'] as const
type Key = (typeof keys)[number]

type Yaml = { values: Readonly<Record<string, unknown>> } | { problem: string; line: number }

function parseYaml(yaml: string): Yaml {
  if (yaml.length > 16_384) return { problem: 'it is longer than 16 KiB.', line: 1 }
  const document = parseDocument(yaml, {
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    prettyErrors: true,
  })
  const error = document.errors[0] ?? document.warnings[0]
  if (error) return { problem: firstSentence(error.message), line: error.linePos?.[0].line ?? 1 }
  try {
    const values: unknown = document.toJS({ maxAliasCount: 0 })
    if (values === null) return { values: {} }
    if (typeof values !== 'object' || Array.isArray(values))
      return { problem: 'it is no list of `key: value`.', line: 1 }
    return { values: Object.assign(Object.create(null), values) as Record<string, unknown> }
  } catch (error) {
    return { problem: `${firstSentence(String((error as Error).message))}`, line: 1 }
  }
}

const firstSentence = (message: string) =>
  `${message
    .split('\n')[0]
    ?.replace(/ at line \d+.*$/, '')
    .replace(/\.$/, '')}.`

type Checked = { key: Key; value: string } | { diagnostic: Diagnostic }

function checkKey(key: Key, raw: unknown, file: Pick<SourceFile, 'shownAs' | 'deck'>): Checked[] {
  if (raw === undefined || raw === null) return []
  const text = plainText(key, raw)
  if (text === '') return []
  const { read, expected } = readers[key] ?? anyText
  const value = text === undefined ? undefined : read(text)
  if (value !== undefined) return [{ key, value }]
  const message = `\`${key}\` in the front matter is ${JSON.stringify(raw).slice(0, 60)}, not ${expected}.`
  return [
    {
      diagnostic: diagnose('front-matter/wrong-value', {
        place: { file: file.shownAs, line: 1 },
        deck: file.deck,
        message,
      }),
    },
  ]
}

interface Reader {
  /** The value that a text means, if it means one. */
  readonly read: (text: string) => string | undefined
  /** What the key takes, for who gave it something else. */
  readonly expected: string
}

const anyText: Reader = { read: (text) => text, expected: 'a line of text' }

const readers: Partial<Record<Key, Reader>> = {
  lang: { read: canonicalLocale, expected: 'a language tag such as `pt-BR`' },
  size: { read: readSize, expected: '`16:9` or `4:3`' },
}

/** YAML 1.1, which other tools read, takes `4:3` for sixtieths, and tools that rewrite front matter leave the number behind. */
function readSize(text: string): string | undefined {
  return Object.keys(canvasSizes).find((name) => text === name || text === sixtieths(name))
}

function sixtieths(name: string): string {
  const [high = 0, low = 0] = name.split(':').map(Number)
  return String(high * 60 + low)
}

function plainText(key: Key, raw: unknown): string | undefined {
  if (key === 'author' && Array.isArray(raw) && raw.every((name) => typeof name === 'string'))
    return decodeHTML(raw.join(', '))
  if (typeof raw === 'number') return String(raw)
  return typeof raw === 'string' ? decodeHTML(raw).replace(/\s+/g, ' ').trim() : undefined
}
