import type { MarkdownIt, StateBlock, Token } from 'markdown-it'
import { type Container, containerOf } from '../container-kinds.js'
import { closedBy, pairFences } from '../pair-fences.js'
import { type OpeningFence, readFence } from '../read-fence.js'
import type { ParseEnvironment } from './parse-environment.js'

/** A container that is open while what is in it is read. */
interface Open {
  readonly length: number
  /** How deep its own blocks stand. */
  readonly level: number
  /** Whether some line further down closes it. */
  readonly isClosed: boolean
  /** Where it ended, and whether that line of colons is its own. */
  end?: { readonly line: number; readonly isOwn: boolean }
}

/** The containers that are open in a document, the outermost first, and the fences in it that are closed. */
interface Fences {
  readonly open: Open[]
  readonly closed: ReadonlySet<number>
}

/**
 * `::: name` … `:::` around blocks. A line of colons alone closes the innermost container; one that has none ends before the next
 * slide, or with what it stands in. Lines of code are not looked at.
 */
export function container(md: MarkdownIt): void {
  const states = new WeakMap<StateBlock, Fences>()
  const fencesOf = (state: StateBlock): Fences => {
    const fences = states.get(state) ?? { open: [], closed: pairFences(state.src) }
    states.set(state, fences)
    return fences
  }
  const ends = ['paragraph', 'reference', 'blockquote', 'list', 'html']
  md.block.ruler.before('fence', 'container_end', (...rest) => endContainer(fencesOf(rest[0]), ...rest), {
    alt: ends,
  })
  md.block.ruler.before('fence', 'container', (...rest) => readContainer(fencesOf(rest[0]), ...rest), {
    alt: ends.slice(0, -1),
  })
  md.renderer.rules.container_open = (tokens, index) => opening(tokens[index], md)
  md.renderer.rules.container_close = (tokens, index) => `</${tokens[index]?.tag ?? 'div'}>\n`
}

type Place = [state: StateBlock, line: number, endLine: number, silent: boolean]

const textOf = (state: StateBlock, line: number) =>
  state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line])

const isIndented = (state: StateBlock, line: number) => (state.sCount[line] ?? 0) - state.blkIndent >= 4

/** What begins a slide: one that nothing closes goes no further. */
const slideStart = /^(?:#{1,3}[ \t]|(?:[-*_][ \t]*){3,}$)/

/** Ends the reading of a container's blocks, as if its text ended here; the container then goes on behind it. */
function endContainer({ open }: Fences, ...[state, line, endLine, silent]: Place): boolean {
  const inner = open.at(-1)
  if (inner === undefined || isIndented(state, line)) return false
  const text = textOf(state, line)
  const isOwn = inner.level === state.level
  if (isOwn && !silent && !inner.isClosed && slideStart.test(text)) {
    inner.end = { line, isOwn: false }
    state.line = endLine
    return true
  }
  const fence = text.startsWith(':::') ? readFence(text) : undefined
  if (fence?.kind !== 'close') return false
  // A table asks from inside; a paragraph in an item asks whether a line that is not indented may go on with it.
  if (silent) return isOwn || state.parentType === 'table' || (state.sCount[line] ?? 0) < state.blkIndent
  if (!isOwn) return false
  // One that a longer line ends together with the one around it was left open: that line is read again there.
  const lengths = open.map(({ length }) => length)
  inner.end = { line, isOwn: closedBy(lengths, fence.length) === open.length - 1 }
  state.line = endLine
  return true
}

/** Reads a container and all that is in it. */
function readContainer({ open, closed }: Fences, ...[state, line, endLine, silent]: Place): boolean {
  const text = isIndented(state, line) ? '' : textOf(state, line)
  const fence = text.startsWith(':::') ? readFence(text) : undefined
  if (fence?.kind !== 'open') return false
  const isClosed = closed.has(line)
  const made = containerOf(fence)
  const isProse = made.kind === 'unknown' && (!isClosed || (silent && fence.title !== ''))
  if (isProse) return false
  if (silent) return true
  const begin = state.push('container_open', tags[made.kind] ?? 'div', 1)
  begin.block = true
  begin.map = [line, line + 1]
  begin.meta = { fence, made }
  const own: Open = { length: fence.length, level: state.level, isClosed }
  open.push(own)
  const { parentType } = state
  state.line = line + 1
  state.md.block.tokenize(state, line + 1, endLine)
  open.pop()
  state.parentType = parentType
  begin.map[1] = own.end?.line ?? state.line
  state.push('container_close', begin.tag, -1).block = true
  if (own.end !== undefined) state.line = own.end.line + (own.end.isOwn ? 1 : 0)
  report(state, { line, text, made, isOwn: own.end?.isOwn ?? false })
  return true
}

interface Read {
  readonly line: number
  readonly text: string
  readonly made: Container
  readonly isOwn: boolean
}

function report({ env }: StateBlock, { line: at, text, made, isOwn }: Read): void {
  const { problems = [], linesBefore = 0 } = env as Partial<ParseEnvironment>
  const line = linesBefore + at + 1
  if (made.kind === 'unknown') {
    const nearest = made.nearest === undefined ? '' : ` Do you mean \`${made.nearest}\`?`
    const message = `There is no container \`${made.name}\`.${nearest}`
    problems.push({ rule: 'document/unknown-container', line, message })
  }
  if (isOwn) return
  const message = `Nothing closes \`${text.trim().slice(0, 60)}\`.`
  problems.push({ rule: 'document/unclosed-container', line, message })
}

const tags: Partial<Record<Container['kind'], string>> = { notes: 'aside', alert: 'blockquote' }

/** The element that stands around a container's blocks, and its title, if it has one. */
function opening(token: Token | undefined, { utils: { escapeHtml } }: MarkdownIt): string {
  const { fence, made } = (token?.meta ?? {}) as { fence: OpeningFence; made: Container }
  const line = token?.attrGet('data-line') ?? ''
  const names = made.kind === 'box' ? made.names : made.kind === 'notes' ? ['notes'] : []
  const given = ['id', 'lang', 'dir', 'width'].flatMap((name): [string, string][] => {
    const value = fence.attributes.get(name)
    return value === undefined ? [] : [[name, value]]
  })
  const all = [...(names.length > 0 ? [['class', names.join(' ')]] : []), ['data-line', line], ...given]
  const written = all.map(([name = '', value = '']) => ` ${name}="${escapeHtml(String(value))}"`).join('')
  const title = escapeHtml(fence.title)
  const begin = `<${token?.tag ?? 'div'}${written}>\n`
  if (made.kind === 'alert') return `${begin}<p data-line="${line}">[!${made.name}] ${title}</p>\n`
  return title === '' || made.kind === 'notes' ? begin : `${begin}<h4 data-line="${line}">${title}</h4>\n`
}
