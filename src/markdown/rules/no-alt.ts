import type { MarkdownIt } from 'markdown-it'

/**
 * A picture between whose brackets nothing stands, `![](picture.png)`, has no alt text, not even an empty one: that is what
 * `<img alt="">` has, and means decoration by it.
 */
export function noAlt(md: MarkdownIt): void {
  const { image } = md.renderer.rules
  md.renderer.rules.image = (tokens, index, ...rest) => {
    const html = image?.call(md.renderer.rules, tokens, index, ...rest) ?? ''
    return tokens[index]?.content.trim() === '' ? html.replace(/ alt="\s*"/, '') : html
  }
}
