import { describe, expect, it } from 'vitest'
import { loadKatex } from '../../src/math/load-katex.js'

const draw = await loadKatex()

/** What KaTeX makes of a formula, or why it makes nothing. */
function outcome(tex: string): string {
  try {
    return draw({ tex, isDisplay: true }).html
  } catch (error) {
    return String(error)
  }
}

const repeat = (text: string, times: number) => text.repeat(times)

describe('KaTeX', () => {
  it('gives what is seen and MathML', () => {
    const html = outcome('x^2')
    expect(html).toContain('<math xmlns="http://www.w3.org/1998/Math/MathML" display="block">')
    expect(html).toContain('class="katex-html" aria-hidden="true"')
  })

  it.each([
    String.raw`\href{javascript:alert(1)}{x}`,
    String.raw`\href{https://example.com}{x}`,
    String.raw`\url{https://example.com}`,
    String.raw`\includegraphics[height=1em]{https://example.com/a.png}`,
    String.raw`\htmlClass{fragment}{x}`,
    String.raw`\htmlId{a}{x}`,
    String.raw`\htmlStyle{position:fixed}{x}`,
    String.raw`\htmlData{foo=bar}{x}`,
    String.raw`\htmlData{onclick=alert(1)}{x}`,
  ])('refuses what would reach beyond a formula: %s', (tex) => {
    expect(outcome(tex)).toMatch(/^TexError: `\\\w+` may not stand in a deck$/)
  })

  it.each([
    String.raw`\color{red;background:url(http://x)}x`,
    String.raw`\textcolor{expression(alert(1))}{x}`,
    String.raw`\class{a}{x}`,
    String.raw`\cssId{a}{x}`,
    String.raw`\input{/etc/passwd}`,
    String.raw`\write18{id}`,
  ])('refuses what is no TeX of its own: %s', (tex) => {
    expect(outcome(tex)).toMatch(/^TexError: (?:undefined control sequence|invalid color)/)
  })

  it('expands macros a thousand times and no more', () => {
    const tooMany = /^TexError: too many expansions/
    expect(outcome(`\\def\\a{x}${repeat('\\a', 900)}`)).toContain('<math')
    expect(outcome(`\\def\\a{x}${repeat('\\a', 1_500)}`)).toMatch(tooMany)
  })

  it('gives up bombs', () => {
    const tooMany = /^TexError: too many expansions/
    expect(outcome(`\\edef\\a{x}${repeat('\\edef\\a{\\a\\a}', 60)}\\a`)).toMatch(tooMany)
    expect(outcome('\\def\\a{x\\a}\\a')).toMatch(tooMany)
    expect(outcome('\\gdef\\a{\\a\\a}\\a')).toMatch(tooMany)
    expect(outcome(`${repeat('{', 2_400)}${repeat('}', 2_400)}`)).toMatch(
      /^TexError: it is nested too deeply/,
    )
    expect(outcome(`\\begin{array}{${repeat('c', 900)}}${repeat('&', 899)}\\end{array}`)).toBe(
      'TexError: it is too large',
    )
    for (const sign of ['\u2080', '\u00b2', '\u208a\u2099'])
      expect(outcome(`x${repeat(sign, 2_000)}`).length).toBeLessThan(250_000)
  })

  it('makes no length larger than 50 em', () => {
    const html = outcome(String.raw`\rule{99999em}{99999em}`)
    expect(html).toContain('width:50em')
    expect(html).not.toContain('99999em;')
  })

  it('knows chemistry where there is some', async () => {
    const water = { tex: String.raw`\ce{2 H2O}`, isDisplay: false }
    const html = (await loadKatex([water]))(water).html
    expect(html).toContain('<math')
    expect(html).toContain('<mi mathvariant="normal">H</mi>')
  })

  it('keeps HTML as text', () => {
    expect(outcome(String.raw`\text{<script>alert(1)</script>}`)).not.toContain('<script')
    expect(outcome('<img src=x onerror=alert(1)>')).not.toContain('<img')
  })

  it('says in a sentence what is wrong', () => {
    expect(outcome(String.raw`\frac{1`)).toBe(
      "TexError: unexpected end of input in a macro argument, expected '}'",
    )
    expect(outcome(String.raw`\alhpa`)).toBe(String.raw`TexError: undefined control sequence: \alhpa`)
  })
})
