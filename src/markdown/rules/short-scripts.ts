import type { MarkdownIt } from 'markdown-it'

/** A number or a word between two signs, right behind what it belongs to; anything else is left alone. */
const marked = /([~^])([-+−]?[\p{L}\p{N}.,]{1,20})\1/uy

/**
 * Subscript (`H~2~O`) and superscript (`x^2^`). The usual plugin takes any text between two signs: of `x^2+y^2` it would lose both.
 * `~word~` that stands by itself means struck out elsewhere, so only what follows a letter is below the line.
 */
export function shortScripts(md: MarkdownIt): void {
  md.inline.ruler.before('emphasis', 'short_scripts', (state, silent) => {
    const sign = state.src[state.pos]
    if (sign !== '~' && sign !== '^') return false
    if (!/[\p{L}\p{N})\]]$/u.test(state.src.slice(Math.max(0, state.pos - 2), state.pos))) return false
    marked.lastIndex = state.pos
    const found = marked.exec(state.src)
    if (found === null || state.src[marked.lastIndex] === sign) return false
    if (!silent) {
      const tag = sign === '~' ? 'sub' : 'sup'
      state.push(`${tag}_open`, tag, 1)
      state.push('text', '', 0).content = found[2] ?? ''
      state.push(`${tag}_close`, tag, -1)
    }
    state.pos += found[0].length
    return true
  })
}
