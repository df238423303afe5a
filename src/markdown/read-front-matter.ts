import { diagnose } from '../diagnostics/diagnose.js'
import { canonicalLocale } from '../language/canonical-locale.js'
import { canvasSizes } from '../model/canvas.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { FrontMatter, SourceFile } from '../model/document.js'
import { findHead } from './find-head.js'
import { parseToml } from './parse-toml.js'
import { type HeadValues, parseYaml } from './parse-yaml.js'
import { plainLine } from './plain-line.js'

/** A document's front matter, checked, and the text after it. */
export interface Head {
  readonly frontMatter: FrontMatter
  readonly body: string
  /** Lines of the file before the body's first. */
  readonly linesBefore: number
  readonly diagnostics: readonly Diagnostic[]
}

type File = Pick<SourceFile, 'text' | 'shownAs' | 'deck'>

/**
 * Reads the front matter at a document's start: YAML between two lines `---`, or TOML between two lines `+++`. Keys that the
 * program does not know are left alone.
 */
export function readFrontMatter(file: File): Head {
  const text = file.text.replace(/^\uFEFF/, '')
  const head = findHead(text)
  if (head === undefined) return { frontMatter: {}, body: text, linesBefore: 0, diagnostics: [] }
  const { body, linesBefore } = head
  const read: HeadValues =
    head.language === 'toml' ? { values: parseToml(head.text), problems: [] } : parseYaml(head.text)
  const wrong = read.problems.map(({ rule, line, message }) =>
    diagnose(rule, {
      place: { file: file.shownAs, line: head.startLine + 1 + line },
      deck: file.deck,
      message,
    }),
  )
  const known = keys.flatMap((key) => checkKey(key, read.values[key], file))
  const diagnostics = known.flatMap((entry) => ('value' in entry ? [] : [entry.diagnostic]))
  const pairs = known.flatMap((entry) => ('value' in entry ? [[entry.key, entry.value] as const] : []))
  return {
    body,
    linesBefore,
    frontMatter: Object.fromEntries(pairs),
    diagnostics: [...wrong, ...diagnostics],
  }
}

const keys = ['title', 'subtitle', 'author', 'date', 'description', 'lang', 'theme', 'size'] as const
type Key = (typeof keys)[number]

type Checked = { key: Key; value: string } | { diagnostic: Diagnostic }

function checkKey(key: Key, raw: unknown, file: File): Checked[] {
  if (raw === undefined || raw === null) return []
  const text = textOf(key, raw)
  if (text === '') return []
  const { read, expected } = readers[key] ?? anyText
  const value = text === undefined ? undefined : read(text)
  if (value !== undefined) return [{ key, value }]
  const message = `\`${key}\` in the front matter is ${JSON.stringify(raw).slice(0, 60)}, not ${expected}.`
  const place = { file: file.shownAs, line: 1 }
  return [{ diagnostic: diagnose('front-matter/wrong-value', { place, deck: file.deck, message }) }]
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

/** A value as text; of a list each entry, of an author also one with a `name`. */
function textOf(key: Key, raw: unknown): string | undefined {
  if (typeof raw === 'number') return String(raw)
  if (typeof raw === 'string') return plainLine(raw)
  if (key === 'lang' || key === 'theme' || typeof raw !== 'object' || raw === null) return undefined
  if (Array.isArray(raw)) {
    const texts = raw.map((entry) => textOf(key, entry))
    return texts.every((text) => text !== undefined) ? texts.join(key === 'author' ? ', ' : ' ') : undefined
  }
  return key === 'author' && 'name' in raw ? textOf(key, raw.name) : undefined
}
