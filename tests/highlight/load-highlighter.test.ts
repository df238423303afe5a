import { describe, expect, it } from 'vitest'
import { loadHighlighter } from '../../src/highlight/load-highlighter.js'

const highlighter = await loadHighlighter()
const kindsIn = async (code: string, language: string) =>
  (await highlighter.tokens(code, language)).map((line) =>
    line.flatMap(({ text, kind }) =>
      kind === undefined || kind === 'punctuation' ? [] : [`${text.trim()} ${kind}`],
    ),
  )

describe('a highlighter', () => {
  it('tells the words of code apart, line for line', async () => {
    expect(await kindsIn('const a = "b" // c\n\nf(1)', 'ts')).toEqual([
      ['const keyword', 'a constant', '= keyword', '"b" string', '// c comment'],
      [],
      ['f function', '1 constant'],
    ])
    expect((await kindsIn('-a\n+b', 'diff')).flat()).toEqual(['-a deleted', '+b inserted'])
  })

  it.each([
    'js',
    'ts',
    'py',
    'sh',
    'yml',
    'c++',
    'c#',
    'rs',
    'md',
    'html',
    'json',
    'sql',
    'dockerfile',
    'tex',
  ])('knows `%s`, and loses no letter', async (language) => {
    expect(highlighter.knows(language)).toBe(true)
    const code = 'a <b c="d">\n  # é 中文 🙂 \\x {{\n\t"open\n'
    const lines = await highlighter.tokens(code, language)
    expect(lines.map((line) => line.map(({ text }) => text).join('')).join('\n')).toBe(code)
  })

  it('leaves code in one colour that is too long to be looked at', async () => {
    const long = `const a = ${'['.repeat(3000)}\nconst b = 1`
    const [first = [], second = []] = await highlighter.tokens(long, 'js')
    expect(first.map(({ kind }) => kind)).toEqual([undefined])
    expect(second.length).toBeGreaterThan(1)
    const huge = 'a = 1\n'.repeat(20_000)
    expect((await highlighter.tokens(huge, 'python')).flat().every(({ kind }) => kind === undefined)).toBe(
      true,
    )
  })

  it('knows no language by a name of a property', () => {
    for (const name of ['__proto__', 'constructor', 'toString', ''])
      expect(highlighter.knows(name)).toBe(false)
  })
})
