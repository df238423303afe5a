import type { MarkdownIt, StateCore, Token } from 'markdown-it'

/** Signs that Markdown or HTML would take something of, or that only code has. */
const notProse =
  /[<>&\\{}[\]=;`$|~^]|\S {2,}\S|\t|\w\(|\)\w|[/]\w+[/]|:\/\/|::|->|\s-{1,2}\w|^\s*(?:[-+]{2,}|\/\/|#!|\d+[.)]\s|@)/mu
const item = /^\s*(?:[-*+]\s+|#{1,6}\s+|>\s+)/u
const beginsSentence = /^["'“„«‘(（「『*_]*[\p{Lu}\p{Lo}]/u
const endsSentence = /[.!?:…。！？：؟।][)"'”’»」』*_]*$/u
const word = /[\p{L}\p{M}\p{N}’'-]+/gu

/**
 * Indented text that is no code, such as Markdown inside indented HTML: paragraphs and lists. Only text that reads as
 * sentences or as a list of words counts, and only where Markdown takes no letter of it.
 */
export function indentedProse(md: MarkdownIt): void {
  md.core.ruler.after('block', 'indented_prose', (state) => {
    if (!state.tokens.some(isProse)) return
    state.tokens = state.tokens.flatMap((token) => (isProse(token) ? readAgain(token, state) : [token]))
  })
}

function isProse({ type, content }: Token): boolean {
  if (type !== 'code_block' || notProse.test(content)) return false
  const paragraphs = content.trim().split(/\n\s*\n/)
  return paragraphs.every(isParagraph) && (content.match(word)?.length ?? 0) >= leastWords(content)
}

/** Scripts without spaces have sentences of few words. */
const leastWords = (text: string) =>
  /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}/u.test(text) ? 5 : 1

function isParagraph(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trim())
  if (lines.every((line) => item.test(line)))
    return lines.every((line) => beginsSentence.test(line.replace(item, '')))
  return (
    beginsSentence.test(text.trim()) &&
    endsSentence.test(text.trim()) &&
    !lines.some((line) => item.test(line))
  )
}

/** The tokens of the text without its indentation, at its lines and depth. */
function readAgain(token: Token, { md, env }: StateCore): Token[] {
  const lines = token.content.split('\n').map((line) => line.trimStart())
  const tokens: Token[] = []
  md.block.parse(lines.join('\n'), md, env, tokens)
  const first = token.map?.[0] ?? 0
  for (const inner of tokens) {
    inner.level += token.level
    if (inner.map !== null) inner.map = [inner.map[0] + first, inner.map[1] + first]
  }
  return tokens
}
