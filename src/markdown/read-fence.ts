/** A line of colons as the blocks of other tools have it: one that opens a container, or one that closes it. */
export type Fence = ClosingFence | OpeningFence

/** `:::` alone in its line. */
export interface ClosingFence {
  readonly kind: 'close'
  /** How many colons. */
  readonly length: number
}

/** `::: columns`, `:::note Title`, `:::{tip} Title` or `::: {.column width="40%"}`. */
export interface OpeningFence {
  readonly kind: 'open'
  readonly length: number
  /** How the container is named: by a word, by a word right behind the colons, by a directive in braces, or by classes. */
  readonly style: 'word' | 'glued' | 'directive' | 'classes'
  /** In lower case, the first one first; none where braces hold only an id or a language. */
  readonly names: readonly string[]
  /** What stands behind the name, as text; empty where nothing does. */
  readonly title: string
  readonly attributes: ReadonlyMap<string, string>
}

/** Longer lines are prose. */
const longest = 1_000

const word = /^([\p{L}][\p{L}\p{N}_-]*)(?:\[([^\]]*)\])?(?=$|[\s{])(.*)$/u
const braces = /^\{([^{}]*)\}(.*)$/u
const attributesAtEnd = /(?:^|\s+)\{([^{}]*)\}$/u
const bareWidth = /(?:^|\s)width\s*=\s*"?([\d.]{1,9}%?)"?$/u

/** What a line without its indent is, if it begins with three colons; `undefined` for any other text. */
export function readFence(line: string): Fence | undefined {
  const length = /^:*/.exec(line)?.[0].length ?? 0
  if (length < 3 || line.length > longest) return undefined
  const rest = line.slice(length)
  const said = rest.trim().replace(/\s+:{3,}$/, '') // Pandoc lets colons stand at the end too
  if (said === '') return { kind: 'close', length }
  const named = said.startsWith('{') ? readBraces(said) : readWord(said, !/^\s/.test(rest))
  return named === undefined ? undefined : { kind: 'open', length, ...named }
}

type Named = Omit<OpeningFence, 'kind' | 'length'>

function readWord(text: string, isGlued: boolean): Named | undefined {
  const [, name, inBrackets, behind = ''] = word.exec(text) ?? []
  if (name === undefined) return undefined
  const [, last] = attributesAtEnd.exec(behind) ?? []
  const { names, attributes } = readAttributes(last ?? '')
  const width = bareWidth.exec(behind)
  const rest = behind.replace(attributesAtEnd, '').replace(bareWidth, '').trim()
  const own = width === null ? attributes : new Map([...attributes, ['width', width[1] ?? '']])
  const title = [inBrackets ?? own.get('title'), rest].filter((part) => part !== undefined && part !== '')
  return {
    style: isGlued ? 'glued' : 'word',
    names: [name.toLowerCase(), ...names],
    title: title.join(' '),
    attributes: own,
  }
}

function readBraces(text: string): Named | undefined {
  const [, inside, behind = ''] = braces.exec(text) ?? []
  if (inside === undefined) return undefined
  const directive = /^\s*([\p{L}][\p{L}\p{N}_-]*)\s*$/u.exec(inside)?.[1]
  const title = behind.trim()
  if (directive !== undefined)
    return { style: 'directive', names: [directive.toLowerCase()], title, attributes: new Map() }
  const { names, attributes } = readAttributes(inside)
  if (names.length === 0 && attributes.size === 0) return undefined
  const titles = [attributes.get('title') ?? '', title].filter((part) => part !== '')
  return { style: 'classes', names, title: titles.join(' '), attributes }
}

/** `.class`, `#id` and `key="value"`, as Pandoc has them. */
function readAttributes(text: string): { names: string[]; attributes: Map<string, string> } {
  const attributes = new Map<string, string>()
  const names: string[] = []
  const parts = text.matchAll(/([.#])([\p{L}\p{N}_:-]+)|([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/gu)
  for (const [, sign, name = '', key = '', double, single, plain] of parts) {
    if (sign === '.') names.push(name.toLowerCase())
    else if (sign === '#') attributes.set('id', name)
    else attributes.set(key.toLowerCase(), double ?? single ?? plain ?? '')
  }
  return { names, attributes }
}
