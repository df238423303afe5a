import type { MarkdownIt, Token } from 'markdown-it'

/** A video or sound as HTML has it, to its end. */
const whole =
  /<(video|audio)\b((?:[^<>"']|"[^"<>]*"|'[^'<>]*')*)>((?:(?!<\/?(?:video|audio)\b)[\s\S]){0,5000}?)<\/\1\s*>/gi
const source = /<source\b((?:[^<>"']|"[^"<>]*"|'[^'<>]*')*)>/i
const attribute = /([a-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/gi

/** Attributes that a player keeps; what begins by itself does so only without sound, which is seen to where it is drawn. */
const switches = ['loop', 'muted', 'autoplay']

/**
 * `<video>` and `<audio>` in the form that Markdown has for them, a picture whose file plays: all that happens to pictures, and every wall
 * around them, holds for these too. What has no file stays as it is, and goes as other HTML does.
 */
export function mediaHtml(md: MarkdownIt): void {
  md.core.ruler.push('media_html', ({ tokens }) => {
    for (const token of tokens) {
      if (token.type === 'html_block') token.content = replaceMedia(token.content)
      if (token.type === 'inline' && /<(?:video|audio)\b/i.test(token.content)) joinInLine(token)
    }
  })
}

function replaceMedia(html: string): string {
  return html.replace(whole, (text, ...[, attributes, inside]: [string, string, string]) => {
    const own = readAttributes(attributes)
    const inner = readAttributes(source.exec(inside)?.[1] ?? '')
    const src = own.get('src') ?? inner.get('src') ?? ''
    if (src === '') return text
    const fallback = inside
      .replace(/<[^<>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
    const alt = own.get('aria-label') ?? own.get('title') ?? fallback
    const classes = switches.filter((name) => own.has(name))
    const kept = ['width', 'height', 'poster'].flatMap((name) => {
      const value = own.get(name)
      return value === undefined ? [] : ` ${name}="${quoted(value)}"`
    })
    const named = classes.length === 0 ? '' : ` class="${classes.join(' ')}"`
    return `<img src="${quoted(src)}" alt="${quoted(alt)}"${named}${kept.join('')}>`
  })
}

/** In a line of text each tag is a piece of its own. */
function joinInLine(token: Token): void {
  const children = token.children ?? []
  const isTag = (child: Token, pattern: RegExp) => child.type === 'html_inline' && pattern.test(child.content)
  const kept: Token[] = []
  for (let at = 0; at < children.length; at++) {
    const child = children[at]
    if (child === undefined) continue
    const name = isTag(child, /^<(?:video|audio)\b/i) ? /^<(\w+)/.exec(child.content)?.[1] : undefined
    const end =
      name === undefined
        ? -1
        : children.findIndex((one, index) => index > at && isTag(one, new RegExp(`^</${name}\\s*>`, 'i')))
    if (end >= 0) {
      child.content = replaceMedia(
        children
          .slice(at, end + 1)
          .map(({ content }) => content)
          .join(''),
      )
      at = end
    }
    kept.push(child)
  }
  token.children = kept
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  const pairs = [...text.matchAll(attribute)].map(
    ([, name = '', double, single, bare]) => [name.toLowerCase(), double ?? single ?? bare ?? ''] as const,
  )
  return new Map(pairs.reverse()) // the first of two counts
}

const quoted = (text: string) =>
  text.replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
