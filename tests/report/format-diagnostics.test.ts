import { describe, expect, it } from 'vitest'
import { textWidth } from '../../src/language/text-width.js'
import { formatDiagnostics } from '../../src/report/format-diagnostics.js'
import { columns, diagnosticOf, tagged } from './sample-report.js'

const mixed = [
  diagnosticOf({ file: 'talk/zh.md', line: 7 }),
  diagnosticOf({ line: 120, message: 'There is no picture `b.png`.' }),
  diagnosticOf({ line: 12 }),
  diagnosticOf({
    line: null,
    severity: 'error',
    rule: 'front-matter/not-yaml',
    message: 'The front matter cannot be read.',
    advice: 'Mend the lines between the two `---`.',
  }),
]

describe('formatDiagnostics', () => {
  it('groups by file, sorts by line, advises once for each rule of a file, and counts', () => {
    expect(formatDiagnostics(mixed, columns(80))).toMatchInlineSnapshot(`
      "talk/es.md
             error    The front matter cannot be read.  front-matter/not-yaml
                      Mend the lines between the two \`---\`.
        12:  warning  There is no picture \`a.png\`.  asset/not-found
                      Mend the path.
       120:  warning  There is no picture \`b.png\`.  asset/not-found

      talk/zh.md
         7:  warning  There is no picture \`a.png\`.  asset/not-found
                      Mend the path.

      1 error, 3 warnings"
    `)
  })

  it('colours severity, place, rule and advice', () => {
    expect(formatDiagnostics([diagnosticOf({})], { width: 80, colour: tagged })).toMatchInlineSnapshot(`
      "<bold>talk/es.md</bold>
      <dim>  12:</dim>  <yellow>warning</yellow>  There is no picture \`a.png\`.  <dim>asset/not-found</dim>
                      <cyan>Mend the path.</cyan>

      <yellow>1 warning</yellow>"
    `)
  })

  it('advises again where the same rule has another remedy', () => {
    const other = diagnosticOf({ line: 13, advice: 'Add the package `x`.' })
    const text = formatDiagnostics([diagnosticOf({}), other], columns(80))
    expect(text).toContain('Mend the path.')
    expect(text).toContain('Add the package `x`.')
  })

  it('wraps what is long below its own beginning', () => {
    const message = 'The picture `pictures/chapter-one/diagram.es.png` is larger than a deck may hold.'
    const text = formatDiagnostics([diagnosticOf({ message, advice: `Do this: ${message}` })], columns(60))
    expect(text).toMatchInlineSnapshot(`
      "talk/es.md
        12:  warning  The picture
                      \`pictures/chapter-one/diagram.es.png\` is
                      larger than a deck may hold.
                      asset/not-found
                      Do this: The picture
                      \`pictures/chapter-one/diagram.es.png\` is
                      larger than a deck may hold.

      1 warning"
    `)
    expect(Math.max(...text.split('\n').map(textWidth))).toBeLessThanOrEqual(60)
  })

  it('shows control characters of messages, advice and paths escaped', () => {
    const bad = diagnosticOf({ file: 'a\x1b[2J.md', message: 'one\n\x1b[31mtwo', advice: '\u009b1m' })
    const text = formatDiagnostics([bad], columns(80))
    expect(text).toContain('a\\u001b[2J.md')
    expect(text).toContain('one \\u001b[31mtwo')
    expect(text).toContain('\\u009b1m')
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
  })

  it('is empty where nothing was found', () => {
    expect(formatDiagnostics([], columns(80))).toBe('')
  })
})
