import { describe, expect, it } from 'vitest'
import { sampleDeck, splitSample } from '../sample-deck.js'

/** Text that makes careless parsers take quadratic time or more, of about so many signs. */
const patterns: Readonly<Record<string, (count: number) => string>> = {
  'nested emphasis': (count) => `${'*a **a '.repeat(count / 14)}b${' a** a*'.repeat(count / 14)}`,
  'emphasis that never closes': (count) => 'a**b'.repeat(count / 4),
  'emphasis of alternating signs': (count) => '*_'.repeat(count / 2),
  'stars in a row': (count) => `x ${'*'.repeat(count)} y`,
  'many short emphases': (count) => '*a_ '.repeat(count / 4),
  'open brackets': (count) => '['.repeat(count),
  'nested brackets': (count) => `${'['.repeat(count / 2)}a${']'.repeat(count / 2)}`,
  'brackets and parentheses': (count) => '[a]('.repeat(count / 4),
  'open links': (count) => '[a](b'.repeat(count / 5),
  'link titles that never close': (count) => '[a](b "'.repeat(count / 7),
  'pictures in pictures': (count) => '![['.repeat(count / 3),
  'inline code of growing length': (count) => {
    let text = ''
    for (let length = 1; text.length < count; length++) text += `e${'`'.repeat(length)}`
    return text
  },
  'unclosed inline code': (count) => '`a '.repeat(count / 3),
  backslashes: (count) => '\\'.repeat(count),
  entities: (count) => '&#x'.repeat(count / 3),
  'unclosed entities': (count) => '&amp'.repeat(count / 4),
  'unclosed comments': (count) => '<!-- a '.repeat(count / 7),
  'unclosed declarations': (count) => 'a <!A '.repeat(count / 6),
  'unclosed instructions': (count) => 'a <?b '.repeat(count / 6),
  'unclosed CDATA': (count) => 'a <![CDATA[ '.repeat(count / 12),
  'open tags': (count) => '<a b="'.repeat(count / 6),
  'angle brackets': (count) => '<'.repeat(count),
  'mail addresses': (count) => `<${'a.'.repeat(count / 2)}@`,
  'quote signs': (count) => `${'> '.repeat(300)}a\n`.repeat(Math.max(1, count / 600 / 10)),
  'list signs': (count) => `${'- '.repeat(200)}a\n`.repeat(Math.max(1, count / 400 / 10)),
  'tables of many columns': (count) =>
    `${'|a'.repeat(count / 8)}|\n${'|-'.repeat(count / 8)}|\n${'|b'.repeat(count / 8)}|\n`,
  'tables of many short rows': (count) => `|a|b|\n|-|-|\n${'|\n'.repeat(count / 2)}`,
  references: (count) => Array.from({ length: count / 12 }, (_, index) => `[a${index}]: b\n`).join(''),
  footnotes: (count) =>
    Array.from({ length: count / 16 }, (_, index) => `a[^${index}]\n\n[^${index}]: b\n\n`).join(''),
  'inline footnotes': (count) => '^['.repeat(count / 2),
  attributes: (count) => 'a {.b} '.repeat(count / 7),
  braces: (count) => '{'.repeat(count),
  'open attributes': (count) => `# a\n\n${'{.a '.repeat(count / 4)}`,
  definitions: (count) => 'a\n: b\n\n'.repeat(count / 7),
  containers: (count) => '::: notes\n'.repeat(count / 10),
  'Chinese emphasis': (count) => '**重点（'.repeat(count / 5),
  strikethrough: (count) => '~~a '.repeat(count / 4),
  headings: (count) => '# a\n\n'.repeat(count / 5),
  rules: (count) => 'a\n\n---\n\n'.repeat(count / 8),
  'bold paragraphs': (count) => '**a**\n\n'.repeat(count / 7),
  'one long word': (count) => 'a'.repeat(count),
  'one long line': (count) => 'a. '.repeat(count / 3),
  leads: (count) => '- a: b\n'.repeat(count / 7),
  spaces: (count) => `a${' '.repeat(count)}b`,
  'blank lines': (count) => `a${'\n'.repeat(count)}b`,
  'quotation marks': (count) => '"\' '.repeat(count / 3),
  colons: (count) => `- ${'a:'.repeat(count / 2)}\n- a: b\n`,
  breaks: (count) => 'a<br>'.repeat(count / 5),
  'unclosed blocks of comments': (count) => '<!-- a\n\n'.repeat(count / 8),
  'unclosed blocks of scripts': (count) => '<script>\n\n'.repeat(count / 10),
  'unclosed tables': (count) => '<table><tr><td>'.repeat(count / 15),
  'headings without a space': (count) => '##a\n'.repeat(count / 4),
  'attributes of kramdown': (count) => 'a\n{: .b}\n\n'.repeat(count / 11),
  'unclosed comments of kramdown': (count) => '{::comment}\na\n\n'.repeat(count / 15),
  'indented prose': (count) => '    This is a sentence that was indented.\n\ntext\n\n'.repeat(count / 48),
  badges: (count) => '![a](https://img.shields.io/a) '.repeat(count / 31),
  'boxes to tick': (count) => '<input type=checkbox> a<br>'.repeat(count / 27),
  'elements side by side': (count) => '<b>a</b>'.repeat(count / 8),
}

function timeOf(text: string): number {
  const start = performance.now()
  sampleDeck(text)
  return performance.now() - start
}

// A busy machine may be slow once; what is slow by nature is slow every time.
describe('a document', { retry: 4 }, () => {
  it.each(Object.entries(patterns))('of %s is split in time that grows with its length', (_, make) => {
    const small = timeOf(make(3_000))
    const large = timeOf(make(12_000))
    expect(large).toBeLessThan(3000)
    expect(large).toBeLessThan(Math.max(150, 10 * small))
  })

  const nestings: readonly (readonly [string, string, string])[] = [
    ['boxes', '<div>', '</div>'],
    ['marks', '<b>', '</b>'],
    ['lists', '<ul><li>', '</li></ul>'],
    ['quotes', '<blockquote>', '</blockquote>'],
    ['unclosed boxes', '<div>', ''],
    ['unclosed marks', '<i>', ''],
    ['drawings', '<svg>', '</svg>'],
    ['emphasis', '*a **', ''],
  ]

  it.each(nestings)('of %s nested deeply keeps its text', (_, open, close) => {
    for (const depth of [50, 150, 1500, 20_000]) {
      const start = performance.now()
      const text = `before ${open.repeat(depth)} inside ${close.repeat(depth)} after\n\n## Next\n\nlast`
      const slides = JSON.stringify(sampleDeck(text).slides)
      expect(slides).toContain('before')
      expect(slides).toContain('last')
      if (open !== '<svg>') expect(slides).toContain('inside')
      expect(performance.now() - start).toBeLessThan(3000)
    }
  })

  it('that nothing can parse is shown as it is written, and is reported', () => {
    const text = `# Talk\n\n${'<div>'.repeat(20_000)}\n`
    const { value, diagnostics } = splitSample(text)
    expect(diagnostics.map(({ rule }) => rule)).toContain('document/too-deep')
    expect(JSON.stringify(value.slides)).toContain('# Talk')
  })

  it('does not show what a script says that stands too deep', () => {
    const text = `${'<div>'.repeat(150)}a<script>evil()</script><img src="a.png">`
    const slides = JSON.stringify(sampleDeck(text).slides)
    expect(slides).not.toContain('evil')
    expect(slides).toContain('a.png')
  })
})
