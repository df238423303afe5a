import { describe, expect, it } from 'vitest'
import { toMarkup } from '../../../src/markup/to-markup.js'
import { splitSample } from '../../sample-deck.js'

const notesOf = (text: string) => {
  const { value, diagnostics } = splitSample(`# Title\n\n## A\n\n${text}\n`)
  const slide = value.slides.at(-1)
  const shown = (slide?.blocks ?? []).map((block) =>
    'element' in block ? toMarkup([block.element]) : block.kind,
  )
  return {
    notes: toMarkup([...(slide?.notes ?? [])]).replace(/ data-line="\d+"/g, ''),
    lines: (slide?.notes ?? []).map(({ properties }) => Number(properties.dataLine)),
    shown: shown.join('').replace(/ data-line="\d+"/g, ''),
    rules: diagnostics.map(({ rule }) => rule),
  }
}

describe('noteComments', () => {
  it('takes a comment for notes, whatever follows it', () => {
    expect(notesOf('<!-- .notes: said -->\n# Text\n\nshown').notes).toBe('')
    expect(notesOf('<!-- .notes: said -->\nshown')).toMatchObject({
      notes: '<p>said</p>',
      shown: '<p>shown</p>',
    })
  })

  it('reads Markdown in it, with the lines of the file', () => {
    const { notes, lines } = notesOf(
      '<!-- .notes:\nOne *two*\n\n- three\n\n```js {1}\ncode\n```\n-->\n\nshown',
    )
    expect(notes).toContain('<p>One <em>two</em></p>')
    expect(notes).toContain('<li>three</li>')
    expect(notes).toContain('code')
    expect(lines[0]).toBe(5)
  })

  it('takes it out of a line and out of a heading', () => {
    expect(notesOf('shown <!-- .notes: said --> too').notes).toBe('<p>said</p>')
    const { value } = splitSample('# Title\n\n## A <!-- .notes: said -->\n\nshown\n')
    const slide = value.slides.at(-1)
    expect([toMarkup([...(slide?.heading ?? [])]).trim(), slide?.notes.length]).toEqual(['A', 1])
  })

  it('lets nothing through that a document may not hold', () => {
    const { notes, rules } = notesOf(
      '<!-- .notes: <script>alert(1)</script><b onclick="x">b</b> -->\n\nshown',
    )
    expect(notes).toBe('<p><b>b</b></p>')
    expect(rules).toContain('html/removed')
  })

  it('leaves code and other comments alone', () => {
    expect(notesOf('`<!-- .notes: said -->`').notes).toBe('')
    expect(notesOf('```\n<!-- .notes: said -->\n```').notes).toBe('')
    expect(notesOf('<!-- notes: said -->\n\nshown').notes).toBe('')
  })
})
