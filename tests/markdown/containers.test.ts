import { describe, expect, it } from 'vitest'
import { createParser } from '../../src/markdown/create-parser.js'
import { parseDocument } from '../../src/markdown/parse-document.js'
import { toMarkup } from '../../src/markup/to-markup.js'

const parser = createParser()

function parse(text: string) {
  const file = { text, path: '/talk.md', shownAs: 'talk.md', deck: 'talk', locale: 'en' }
  const { value, diagnostics } = parseDocument(file, parser)
  return {
    html: toMarkup(value.tree.children.filter((node) => node.type !== 'doctype'))
      .replace(/ data-line="\d*"/g, '')
      .replace(/\n/g, ''),
    problems: diagnostics.map(({ rule, place }) => `${rule} ${place.line}`),
  }
}

const box = (name: string, inside: string) => `<div class="${name}">${inside}</div>`

describe('a container', () => {
  const inBoth = box('columns', box('column', '<p>a</p>') + box('column', '<p>b</p>'))

  it.each([
    ['longer around shorter', ':::: columns\n::: column\na\n:::\n::: column\nb\n:::\n::::'],
    ['as many colons each', '::: columns\n::: column\na\n:::\n::: column\nb\n:::\n:::'],
    ['shorter around longer', '::: columns\n:::: column\na\n::::\n:::: column\nb\n::::\n:::'],
    ['closed by three colons', ':::::: columns\n:::: column\na\n:::\n:::: column\nb\n:::\n:::'],
    ['with colons at its end', '::: columns :::\n::: column ::::\na\n:::\n::: column :::\nb\n:::\n:::'],
    ['with blank lines', '\n::: columns\n\n::: column\n\na\n\n:::\n\n::: column\n\nb\n\n:::\n\n:::\n'],
  ])('holds others, %s', (_, text) => {
    expect(parse(text)).toEqual({ html: inBoth, problems: [] })
  })

  it.each([
    ['a paragraph', 'a', '<p>a</p>'],
    ['a list', '- a', '<ul><li>a</li></ul>'],
    ['a quote', '> a', '<blockquote><p>a</p></blockquote>'],
    ['a table', '| a |\n| - |\n| b |', null],
    ['HTML', '<div>a</div>', '<div>a</div>'],
    ['a picture in HTML', '<img src="a.png">', '<img src="a.png">'],
    ['a definition', 'a\n: b', '<dl><dt>a</dt><dd>b</dd></dl>'],
    ['a footnote', '[^a]: b', ''],
    ['a heading', 'a\n=', '<h1>a</h1>'],
  ])('ends right below %s', (_, inside, expected) => {
    const { html, problems } = parse(`::: card\n${inside}\n:::\n\nbehind`)
    expect(html).toContain('</div><p>behind</p>')
    expect(html).not.toContain(':::')
    if (expected !== null) expect(html).toContain(box('card', expected))
    expect(problems).toEqual([])
  })

  it('does not end in code that shows one', () => {
    const { html, problems } = parse('::: card\n```\n::: notes\n:::\n```\nbehind\n:::')
    expect(html).toBe(box('card', '<pre><code>::: notes:::</code></pre><p>behind</p>'))
    expect(problems).toEqual([])
  })

  it('stands in items and quotes, and ends with them', () => {
    expect(parse('- a\n\n  ::: card\n  b\n  :::\n\n> ::: card\n> c\n\nd')).toEqual({
      html: `<ul><li><p>a</p>${box('card', '<p>b</p>')}</li></ul><blockquote>${box('card', '<p>c</p>')}</blockquote><p>d</p>`,
      problems: ['document/unclosed-container 7'],
    })
  })

  it('ends before the next slide where nothing closes it', () => {
    expect(parse('::: notes\na\n\n## Next\n\nb')).toEqual({
      html: '<aside class="notes"><p>a</p></aside><h2>Next</h2><p>b</p>',
      problems: ['document/unclosed-container 1'],
    })
    expect(parse('::: notes\na\n\n---\n\nb').html).toBe('<aside class="notes"><p>a</p></aside><hr><p>b</p>')
  })

  it('ends with the one around it, where that is closed by as many colons as opened it', () => {
    expect(parse(':::: columns\n::: column\na\n::::\n\nb')).toEqual({
      html: `${box('columns', box('column', '<p>a</p>'))}<p>b</p>`,
      problems: ['document/unclosed-container 2'],
    })
  })

  it.each([
    ['::: notes', '<aside class="notes">'],
    ['::: Note', '<aside class="notes">'],
    [':::notes', '<aside class="notes">'],
    ['::: {.notes}', '<aside class="notes">'],
    ['::: note Title', '<blockquote><p>[!note] Title</p>'],
    [':::note', '<blockquote><p>[!note] </p>'],
    [':::{note}', '<blockquote><p>[!note] </p>'],
    ['::: {.callout-note}', '<blockquote><p>[!note] </p>'],
    [':::{admonition} Title', '<blockquote><p>[!note] Title</p>'],
    ['::: {lang=fr}', '<div lang="fr">'],
    ['::: {.card .incremental}', '<div class="card incremental">'],
    ['::: details More', '<div><h4>More</h4>'],
  ])('begins with %j', (fence, expected) => {
    expect(parse(`${fence}\na\n:::`).html.slice(0, expected.length)).toBe(expected)
  })

  it('that nobody knows is opened, with the nearest name that there is', () => {
    const text = '::: colum\na\n:::'
    const file = { text, path: '/talk.md', shownAs: 'talk.md', deck: 'talk', locale: 'en' }
    const { diagnostics } = parseDocument(file, parser)
    expect(parse(text).html).toBe('<div><p>a</p></div>')
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'There is no container `colum`. Do you mean `column`?',
    ])
  })

  it('shows its title wherever it has one', () => {
    for (const name of ['card', 'details', 'nobody-knows', 'tip', 'columns'])
      expect(parse(`::: ${name} Of <b> & co\na\n:::`).html).toContain('Of &#x3C;b> &#x26; co')
  })

  it('has no attributes but its own', () => {
    const { html } = parse('::: {#a .column width="40%" onclick="evil()" style="x" lang=fr data-x=y}\na\n:::')
    expect(html).toBe('<div class="column" id="a" lang="fr" width="40%"><p>a</p></div>')
  })
})

describe('colons in a text', () => {
  it.each([
    '::: is how it begins',
    'a\n::: and a line more\nb',
    ':::',
    'a\n:::\nb',
    '::: nobody',
    'std::move',
    '::: 3 of 4\na\n:::',
  ])('stay in %j', (text) => {
    const { html, problems } = parse(text)
    expect(html.replace(/<\/?p>/g, '')).toBe(text.replaceAll('\n', ''))
    expect(problems).toEqual([])
  })

  it('take no time that grows faster than the text', () => {
    const count = (text: string) => parse(text.repeat(5_000)).html.length
    expect(count('::: a b\n')).toBeGreaterThan(0)
    expect(count('::: notes\n# a\n')).toBeGreaterThan(0)
    expect(count('::: a\nb\n:::\n')).toBeGreaterThan(0)
  })
})
