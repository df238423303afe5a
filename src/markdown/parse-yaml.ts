import { isMap, isScalar, parseDocument, type Document, LineCounter } from 'yaml'

/** The values of some front matter, and what was wrong with it; `line` is 1-based in its text. */
export interface HeadValues {
  readonly values: Readonly<Record<string, unknown>>
  readonly problems: readonly {
    readonly rule: 'front-matter/not-yaml' | 'front-matter/duplicate-key'
    readonly line: number
    readonly message: string
  }[]
}

/**
 * The values of YAML front matter; nothing in it can run or reach beyond itself: core schema, no merge keys, no aliases, no
 * more than 16 KiB. Where it is no YAML, the keys whose lines can be read alone are read.
 */
export function parseYaml(yaml: string): HeadValues {
  if (yaml.length > 16_384) return broken('', { message: 'it is longer than 16 KiB.', line: 1 })
  const lines = new LineCounter()
  const document = parseDocument(yaml, {
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    prettyErrors: true,
    uniqueKeys: false,
    lineCounter: lines,
  })
  const error = document.errors[0] ?? document.warnings[0]
  if (error) return broken(yaml, { message: error.message, line: error.linePos?.[0].line ?? 1 })
  try {
    const values: unknown = document.toJS({ maxAliasCount: 0 })
    if (values === null) return { values: {}, problems: [] }
    if (typeof values !== 'object' || Array.isArray(values))
      return broken(yaml, { message: 'it is no list of `key: value`.', line: 1 })
    const own = Object.assign(Object.create(null), values) as Record<string, unknown>
    return { values: own, problems: findDuplicates(document, lines) }
  } catch (error) {
    return broken(yaml, { message: String((error as Error).message), line: 1 })
  }
}

function broken(yaml: string, { message, line }: { message: string; line: number }): HeadValues {
  const reason = `The front matter is not YAML: ${firstSentence(message)}`
  return { values: readLines(yaml), problems: [{ rule: 'front-matter/not-yaml', line, message: reason }] }
}

const firstSentence = (message: string) =>
  `${message
    .split('\n')[0]
    ?.replace(/ at line \d+.*$/, '')
    .replace(/\.$/, '')}.`

/** Values that stand in one line, such as `title: One: two`, whose second colon YAML does not take. */
function readLines(yaml: string): Record<string, unknown> {
  const values = Object.create(null) as Record<string, unknown>
  for (const [, key = '', value = ''] of yaml.matchAll(/^([a-z]{1,20}):[ \t]+(\S.*)$/gm)) {
    const bare = /^"([^"]*)"\s*$|^'([^']*)'\s*$/.exec(value)
    if (bare !== null) values[key] = bare[1] ?? bare[2]
    else if (!/^["'!&*[{|>@%`]/.test(value)) values[key] = value.trim()
  }
  return values
}

/** A key that stands twice; the last one counts. */
function findDuplicates({ contents }: Document, lines: LineCounter): HeadValues['problems'] {
  if (!isMap(contents)) return []
  const seen = new Set<unknown>()
  return contents.items.flatMap(({ key }) => {
    const name = isScalar(key) ? key.value : undefined
    if (name === undefined || !seen.has(name)) {
      seen.add(name)
      return []
    }
    const { line } = lines.linePos((isScalar(key) ? key.range?.[0] : undefined) ?? 0)
    const message = `\`${String(name)}\` stands twice in the front matter.`
    return [{ rule: 'front-matter/duplicate-key', line, message } as const]
  })
}
