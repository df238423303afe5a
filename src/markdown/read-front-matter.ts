import { diagnose } from '../diagnostics/diagnose.js'
import { canonicalLocale } from '../language/canonical-locale.js'
import { canvasSizes } from '../model/canvas.js'
import { densities } from '../model/density.js'
import { dialects } from '../model/dialect.js'
import { linkPolicies } from '../model/handout.js'
import { layoutNames } from '../model/layout.js'
import { codePlaces, notesPolicies } from '../model/notes-policy.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { FrontMatter, SourceFile } from '../model/document.js'
import { findHead } from './find-head.js'
import { parseToml } from './parse-toml.js'
import { type HeadValues, parseYaml } from './parse-yaml.js'
import type { Variables } from '../model/variables.js'
import { plainLine } from './plain-line.js'
import { readDeckSettings } from './settings/read-deck-settings.js'
import { readVariables } from './read-variables.js'

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
  const { settings, problems } = readDeckSettings(read.values)
  const hasSettings = Object.keys(settings).length > 0
  return {
    body,
    linesBefore,
    frontMatter: { ...Object.fromEntries(pairs), ...(hasSettings && { settings }) },
    diagnostics: [
      ...wrong,
      ...diagnostics,
      ...problems.map(({ rule, message }) =>
        diagnose(rule, { place: { file: file.shownAs, line: 1 }, deck: file.deck, message }),
      ),
    ],
  }
}

const keys = [
  'title',
  'subtitle',
  'author',
  'date',
  'description',
  'lang',
  'dialect',
  'theme',
  'size',
  'density',
  'agenda',
  'layouts',
  'keywords',
  'url',
  'qr',
  'duration',
  'notes',
  'links',
  'math',
  'vars',
] as const
type Key = (typeof keys)[number]

type Value = string | number | boolean | Readonly<Record<string, string>> | Variables
type Checked = { key: Key; value: Value } | { diagnostic: Diagnostic }

function checkKey(key: Key, raw: unknown, file: File): Checked[] {
  if (raw === undefined || raw === null) return []
  const { read, expected } = readers[key] ?? textReader(key)
  const value = read(raw)
  if (value === '') return []
  if (value !== undefined) return [{ key, value }]
  const message = `\`${key}\` in the front matter is ${JSON.stringify(raw).slice(0, 60)}, not ${expected}.`
  const place = { file: file.shownAs, line: 1 }
  return [{ diagnostic: diagnose('front-matter/wrong-value', { place, deck: file.deck, message }) }]
}

interface Reader {
  /** The value that is meant, if one is. */
  readonly read: (raw: unknown) => Value | undefined
  /** What the key takes, for who gave it something else. */
  readonly expected: string
}

const textReader = (key: Key): Reader => ({ read: (raw) => textOf(key, raw), expected: 'a line of text' })

const nameIn = (names: readonly string[]) => (raw: unknown) => names.find((name) => name === raw)

const mostMinutes = 600

function readMinutes(raw: unknown): number | undefined {
  const minutes = typeof raw === 'string' ? Number(raw.replace(/\s*min(utes)?\.?$/, '') || Number.NaN) : raw
  return typeof minutes === 'number' && minutes >= 1 && minutes <= mostMinutes ? minutes : undefined
}

/** Longer addresses make a code that no camera reads from a seat. */
const longestUrl = 800

/** An address in the form that browsers give it; nothing for paths, which other sites' generators write here. */
function readUrl(raw: unknown): string | undefined {
  if (typeof raw === 'string' && !/^\s*[a-z][a-z0-9+.-]*:/i.test(raw)) return ''
  if (typeof raw !== 'string' || raw.length > longestUrl || !/^https?:\/\//i.test(raw)) return undefined
  return URL.canParse(raw) ? new URL(raw).href : undefined
}

const yesOrNo: Reader = {
  read: (raw) => (typeof raw === 'boolean' ? raw : undefined),
  expected: '`true` or `false`',
}

const readers: Partial<Record<Key, Reader>> = {
  lang: {
    read: (raw) => {
      const text = textOf('lang', raw)
      return text === undefined || text === '' ? text : canonicalLocale(text)
    },
    expected: 'a language tag such as `pt-BR`',
  },
  dialect: { read: nameIn(dialects), expected: `one of ${dialects.join(', ')}` },
  size: { read: (raw) => readSize(textOf('size', raw) ?? '-'), expected: '`16:9` or `4:3`' },
  density: { read: (raw) => densities.find((name) => name === raw), expected: '`full` or `talk`' },
  agenda: yesOrNo,
  math: {
    // What other tools are told to draw formulas with.
    read: (raw) => (raw === 'katex' || raw === 'mathjax' ? true : yesOrNo.read(raw)),
    expected: yesOrNo.expected,
  },
  url: { read: readUrl, expected: 'an address such as `https://example.com`' },
  qr: { read: nameIn(codePlaces), expected: '`title`, `last` or `none`' },
  duration: { read: readMinutes, expected: 'a number of minutes from 1 to 600' },
  notes: { read: nameIn(notesPolicies), expected: '`deck`, `speaker` or `none`' },
  links: { read: nameIn(linkPolicies), expected: '`work` or `print`' },
  vars: {
    read: readVariables,
    expected: 'a list of names with a line of text, or with lines by language tags',
  },
  layouts: { read: readLayouts, expected: `a list of slide ids with layouts, of ${layoutNames.join(', ')}` },
}

function readLayouts(raw: unknown): Value | undefined {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined
  const entries = Object.entries(raw)
  const isLayout = (name: unknown) => layoutNames.some((known) => known === name)
  return entries.every(([, name]) => isLayout(name)) ? Object.fromEntries(entries) : undefined
}

/** YAML 1.1, which other tools read, takes `4:3` for sixtieths, and tools that rewrite front matter leave the number behind. */
function readSize(text: string): string | undefined {
  if (text === '') return ''
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
    return texts.every((text) => text !== undefined)
      ? texts.join(key === 'author' || key === 'keywords' ? ', ' : ' ')
      : undefined
  }
  return key === 'author' && 'name' in raw ? textOf(key, raw.name) : undefined
}
