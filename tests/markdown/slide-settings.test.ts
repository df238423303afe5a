import { describe, expect, it } from 'vitest'
import { createParser } from '../../src/markdown/create-parser.js'
import { parseDocument } from '../../src/markdown/parse-document.js'
import { textOf } from '../../src/markup/text-of.js'

function parse(text: string) {
  const file = { path: '/t.md', shownAs: 't.md', deck: 't', locale: 'en', text }
  const { value, diagnostics } = parseDocument(file, createParser())
  const nodes = value.tree.children.filter((node) => node.type !== 'doctype')
  return {
    settings: value.slideSettings,
    text: textOf(nodes).trim(),
    nodes,
    told: diagnostics.map(({ rule, place }) => `${rule} ${String(place.line)}`),
  }
}

describe('what an author says about a slide', () => {
  it('is taken from comments, with their lines', () => {
    const text =
      '---\ntitle: T\n---\n\n# A\n\n<!-- .slide: background="red"\n  transition="fade" -->\n\nText <!-- .slide: class="a" --> on\n'
    expect(parse(text)).toMatchObject({
      settings: [
        { line: 7, place: 'block', settings: { 'background-color': '#ff0000', transition: 'fade' } },
        { line: 10, place: 'inline', settings: { class: 'a' } },
      ],
      told: [],
    })
  })

  it('is taken from behind headings, but for what stays there', () => {
    const { settings, text, nodes } = parse(
      '## Sea {#sea .blue layout=cards background=#123 transition=fade}',
    )
    expect(settings).toEqual([
      {
        line: 1,
        place: 'heading',
        settings: { class: 'blue', 'background-color': '#112233', transition: 'fade' },
      },
    ])
    expect(text).toBe('Sea')
    expect(nodes[0]).toMatchObject({ properties: { id: 'sea', layout: 'cards' } })
  })

  it.each([
    '## Use {name}',
    '## A {x=1}',
    '## {background} is text?',
    '## A {{background=red}}',
    '## A `{color=red}`',
  ])('is not made of braces that are text: %s', (line) => {
    expect(parse(line)).toMatchObject({ text: line.slice(3).replaceAll('`', ''), told: [] })
  })

  it('is not read in code or in what is hidden', () => {
    const text =
      '```\n<!-- .slide: class="a" -->\n```\n\n`<!-- .slide: class="b" -->`\n\n<script><!-- .slide: class="c" --></script>\n'
    expect(parse(text).settings).toEqual([])
  })

  it('is told where it is wrong', () => {
    expect(parse('# A\n\n<!-- .slide: colour="red" bakground="x" paginate="no" "lost" -->\n').told).toEqual([
      'slide/unknown-setting 3',
      'slide/wrong-setting 3',
      'slide/unknown-setting 3',
    ])
  })
})
