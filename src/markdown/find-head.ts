/** The front matter as it is written, and the text after it. */
export interface FoundHead {
  readonly language: 'yaml' | 'toml'
  readonly text: string
  /** Lines of the file before the front matter's first. */
  readonly startLine: number
  readonly body: string
  /** Lines of the file before the body's first. */
  readonly linesBefore: number
}

const yaml = /^---[ \t]*\n(?:([\s\S]*?)\n)??(?:---|\.\.\.)[ \t]*(?:\n|$)/
const toml = /^\+\+\+[ \t]*\n(?:([\s\S]*?)\n)??\+\+\+[ \t]*(?:\n|$)/
/** What may stand before it: blank lines, and a comment, as translation services put it there. */
const before = /^(?:[ \t]*\n)*(?:<!--(?:[^-]|-(?!->))*-->[ \t]*\n(?:[ \t]*\n)*)?/
/** A line of YAML that is not indented: a key, an item, a comment, or a bracket. */
const lineOfYaml = /^(?:\s|$|#|- |-$|[{}[\]"'%!?&]|[^\s:#`>|*][^:\n]{0,80}:(?:\s|$))/
const firstOfYaml = /^(?:\s*(?:#.*)?\n)*(?:[{%!?&]|["']?[^\s:#`>|*-][^:\n]{0,60}:(?:\s|$))/

/**
 * The front matter of a document: YAML between two lines `---`, or TOML between two lines `+++`, at its start. What stands
 * between two rules and does not read as YAML is text.
 */
export function findHead(text: string): FoundHead | undefined {
  const lead = before.exec(text)?.[0] ?? ''
  const rest = text.slice(lead.length)
  const match = toml.exec(rest) ?? yaml.exec(rest)
  if (match === null) return undefined
  const [whole, content = ''] = match
  const language = whole.startsWith('+') ? 'toml' : 'yaml'
  if (language === 'yaml' && !readsAsYaml(content, lead)) return undefined
  const startLine = linesIn(lead)
  const body = rest.slice(whole.length)
  return { language, text: content, startLine, body, linesBefore: startLine + linesIn(whole) }
}

function readsAsYaml(content: string, lead: string): boolean {
  if (content.trim() === '') return lead === ''
  return firstOfYaml.test(content) && content.split('\n').every((line) => lineOfYaml.test(line))
}

const linesIn = (text: string) => text.split('\n').length - 1
