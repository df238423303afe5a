import { describe, expect, it } from 'vitest'
import { splitSample } from '../sample-deck.js'

/** Beginnings that nothing in the document ends. */
const beginnings = [
  ...'details div a b i table pre select textarea title svg math iframe noscript xmp plaintext listing button form'.split(
    ' ',
  ),
  ...'blockquote aside ul ol li dl dt h4 p span kbd code script style template object video option label'.split(
    ' ',
  ),
]
  .flatMap((name) => [`<${name}>`, `<${name} class="x">`])
  .concat(
    '<!--',
    '<?php',
    '<![CDATA[',
    '<!DOCTYPE',
    '<div class="x',
    '<div class="x>',
    '<a href="x>',
    '<table><tr><td>',
  )

const places: Readonly<Record<string, (beginning: string) => string>> = {
  'on a line of its own': (beginning) =>
    `# Talk\n\n## One\n\n${beginning}\nfirst\n\nsecond\n\n## Two\n\nthird "quoted"\n`,
  'before blank lines': (beginning) =>
    `# Talk\n\n## One\n\n${beginning}\n\nfirst\n\nsecond\n\n## Two\n\n- third\n`,
  'before a paragraph': (beginning) =>
    `# Talk\n\n## One\n\n${beginning} first\n\n*second*\n\n## Two\n\nthird\n`,
  'in a paragraph': (beginning) => `# Talk\n\n## One\n\nfirst ${beginning} second\n\n## Two\n\nthird\n`,
  'in a list': (beginning) => `# Talk\n\n## One\n\n- ${beginning} first\n- second\n\n## Two\n\nthird\n`,
  'in a heading': (beginning) => `# Talk\n\n## One ${beginning}\n\nfirst second\n\n## Two\n\nthird\n`,
  'in a box': (beginning) =>
    `# Talk\n\n## One\n\n<div>\n${beginning} first\n</div>\n\nsecond\n\n## Two\n\nthird\n`,
  'in a table': (beginning) =>
    `# Talk\n\n## One\n\n| first |\n| - |\n| ${beginning} second |\n\n## Two\n\nthird\n`,
}

describe('an element that is never closed', () => {
  it.each(Object.entries(places))('swallows nothing %s', (_, place) => {
    for (const beginning of beginnings) {
      const { value } = splitSample(place(beginning))
      const texts = value.slides.map(({ heading, blocks }) => JSON.stringify([heading, blocks]))
      expect(texts, beginning).toHaveLength(4)
      expect(texts[2], beginning).toMatch(/first.*second/)
      expect(texts[3], beginning).toMatch(/Two.*third/)
      expect(texts[3], beginning).not.toMatch(/"(b|i|a|kbd|code|pre|span)"/)
    }
  })

  it.each([
    ['<details>', 3],
    ['<b>', 3],
    ['<textarea>', 3],
    ['<script>', 3],
    ['<!--', 3],
  ])('is reported at its line: %s', (beginning, line) => {
    const { diagnostics } = splitSample(`# Talk\n\n${beginning}\n\ntext\n`)
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        rule: 'html/unclosed',
        message: `\`${beginning}\` is never closed.`,
        place: { file: 'en.md', line },
      }),
    )
  })

  it('is told from a placeholder, which browsers do not show', () => {
    const { diagnostics } = splitSample('# Talk\n\nClone github.com/<username>/talk.\n')
    expect(diagnostics.map(({ message }) => message)).toEqual([
      '`<username>` is no element and is not shown; write `\\<username>` where it shall be read.',
    ])
  })

  it('is reported once, with how many more there are', () => {
    const { diagnostics } = splitSample('# Talk\n\na <b>b\n\na <b>c <i>d\n')
    expect(diagnostics.map(({ message }) => message)).toEqual([
      '`<b>` is never closed, and 1 more like it.',
      '`<i>` is never closed.',
    ])
  })

  it.each([
    '<p>a',
    '<ul><li>a<li>b</ul>',
    '<table><tr><td>a<td>b</table>',
    'a <br> <img src="#"> b',
    '<a name="x"/>',
    '<div>\n\na\n\n</div>',
  ])('is not one whose end may be left out: %s', (text) => {
    const { diagnostics } = splitSample(`# Talk\n\n${text}\n`)
    expect(diagnostics.filter(({ rule }) => rule === 'html/unclosed')).toEqual([])
  })
})

describe('text in an element that no deck may hold', () => {
  const names =
    'textarea select noscript title xmp iframe button form math svg object video audio canvas noembed noframes marquee dialog fieldset'
  it.each(names.split(' '))('stays: <%s>', (name) => {
    for (const text of [
      `<${name}>words <b>here</b></${name}>`,
      `line <${name}>words <b>here</b></${name}> end`,
    ]) {
      const { value } = splitSample(`# Talk\n\n## One\n\n${text}\n\n## Two\n\nthird\n`)
      expect(JSON.stringify(value.slides)).toMatch(/words .*here/)
      expect(value.slides).toHaveLength(4)
    }
  })

  it.each([
    ['<select><option>one<option>two</select>', /one.*two/],
    ['<svg><title>one</title><text>two</text></svg>', /one.*two/],
    ['<select>\n<option value="1">one</option>\n\n<option>two</option></select>', /one.*two/],
  ])('stays, and stands apart: %s', (text, expected) => {
    const shown = JSON.stringify(splitSample(`# Talk\n\n${text}\n`).value.slides)
    expect(shown).toMatch(expected)
    expect(shown).not.toContain('onetwo')
  })

  it.each(['script', 'style', 'template'])('goes only with <%s>', (name) => {
    for (const text of [
      `<${name}>hid</${name}>`,
      `a <${name}>hid *den*</${name}> b`,
      `<div>\n<${name}>\n\nhid\n</${name}>\n</div>`,
    ]) {
      const shown = JSON.stringify(splitSample(`# Talk\n\n${text}\n\nseen\n`).value.slides)
      expect(shown).not.toContain('hid')
      expect(shown).toContain('seen')
    }
  })

  it.each([
    '<!-- hid -->',
    'a <!-- hid --> b',
    '<div>\n<!-- hid\n\nhid -->\n</div>',
    '<!--\n\n## hid\n\n-->',
  ])('goes with a comment: %s', (text) => {
    const shown = JSON.stringify(splitSample(`# Talk\n\n${text}\n\nseen\n`).value.slides)
    expect(shown).not.toContain('hid')
    expect(shown).toContain('seen')
  })
})

describe('Markdown under a line of HTML', () => {
  it.each([
    '<div dir="rtl">\n## One\n\ntext\n</div>',
    '<div markdown="1">\n## One\ntext\n</div>',
    '<details>\n<summary>More</summary>\n- item\n</details>\n\n## One',
    '<center>\n# ![a](a.png)\n## One\n</center>',
  ])('is Markdown: %s', (text) => {
    const { value } = splitSample(`# Talk\n\n${text}\n`)
    expect(value.slides.map(({ slug }) => slug)).toContain('one')
    expect(JSON.stringify(value.slides)).not.toMatch(/[#-] (One|item)/)
  })
})
