import { fromHtml } from 'hast-util-from-html'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isFull } from '../is-full.js'
import { drawDiagrams } from '../../src/browser/draw-diagrams.js'
import type { Site } from '../../src/browser/serve-site.js'
import type { BrowserSession } from '../../src/browser/session.js'
import { usualTimeLimits } from '../../src/browser/time-limits.js'
import { acceptDrawing, labelsOf } from '../../src/diagrams/accept-drawing.js'
import { drawingPage, stillScript } from '../../src/diagrams/drawing-page.js'
import { loadMermaid } from '../../src/diagrams/load-mermaid.js'
import { diagramColours, mermaidSettings } from '../../src/diagrams/mermaid-settings.js'
import { elementsOf } from '../../src/markup/map-tree.js'
import { toMarkup } from '../../src/markup/to-markup.js'
import type { DiagramOrder, Drawing, DrawingResult } from '../../src/model/diagram.js'
import { hostileDiagrams } from './hostile-diagrams.js'
import { openTestBrowser } from './sample-site.js'

let session: BrowserSession
let library = ''
beforeAll(async () => {
  session = await openTestBrowser()
  library = (await loadMermaid()).script
})
afterAll(() => session[Symbol.asyncDispose]())

const siteWith = (script: string): Site => ({
  locale: 'en',
  files: new Map([
    [
      'page.html',
      {
        body: drawingPage({ lang: 'en', script: 'Latn', sheets: ['body { font-family: monospace }'] }),
        type: 'text/html',
      },
    ],
    ['still.js', { body: stillScript, type: 'text/javascript' }],
    ['mermaid.js', { body: script, type: 'text/javascript' }],
  ]),
})
const order = (source: string): DiagramOrder => ({
  source,
  settings: mermaidSettings(),
  colours: diagramColours,
})
const draw = (...sources: readonly string[]) =>
  drawDiagrams(session, { site: siteWith(library), orders: sources.map(order) })

function drawn(result: DrawingResult | undefined): Drawing {
  if (result?.kind !== 'drawn') throw new Error(result?.message ?? 'nothing was drawn')
  return result
}
const markupOf = (drawing: Drawing) => {
  const svg = acceptDrawing(drawing, { title: drawing.title, description: drawing.description })
  return svg === undefined ? '' : toMarkup([svg])
}

const kinds: Readonly<Record<string, string>> = {
  flowchart: 'flowchart LR\n  A[one] -->|two| B{three}\n  subgraph four\n    B ==> C[(five)]\n  end',
  sequence:
    'sequenceDiagram\n  participant A as one\n  actor B as two\n  A->>B: three\n  loop four\n    B-->>A: five\n  end',
  class: 'classDiagram\n  one <|-- two\n  one : +int three\n  two "four" --> "five" six',
  state:
    'stateDiagram-v2\n  [*] --> one\n  one --> two : three\n  state two {\n    [*] --> four\n  }\n  note right of one : five',
  entities: 'erDiagram\n  four ||--o{ two : three\n  four {\n    string five\n  }',
  tasks:
    'gantt\n  title one\n  dateFormat YYYY-MM-DD\n  section two\n  three : 2024-01-01, 30d\n  four : 2024-01-09, 30d',
  pie: 'pie title one\n  "two" : 3\n  "three" : 1',
  commits: 'gitGraph\n  commit\n  commit id: "one"\n  branch two\n  commit id: "three"',
  journey: 'journey\n  title one\n  section two\n    three: 5: four',
  timeline: 'timeline\n  title one\n  2002 : two : three',
  quadrants: 'quadrantChart\n  title one\n  x-axis two --> three\n  quadrant-1 four\n  five: [0.3, 0.6]',
  bars: 'xychart-beta\n  title "one"\n  x-axis [two, three]\n  y-axis "four" 0 --> 9\n  bar [5, 6]',
}

/** One of so many at each commit. */
const some = <T>(all: readonly T[], step: number) => all.filter((_, index) => isFull || index % step === 0)

describe('drawDiagrams', () => {
  it.each(some(Object.entries(kinds), 4))(
    'draws a %s with all of its words, painted in names of colours',
    async (_, source) => {
      const [result] = await draw(source)
      const words = source.match(/\b(one|two|three|four|five|six)\b/g) ?? []
      const labels = labelsOf(drawn(result)).join(' ')
      expect([...new Set(words)].filter((word) => !labels.includes(word))).toEqual([])
      const markup = markupOf(drawn(result))
      expect(markup).toMatch(/class="(fill|line)-/)
      expect(markup).not.toMatch(/fill="#|stroke="#|style|url\(|NaN/)
    },
  )

  it('draws heads of arrows at the ends of their lines', async () => {
    const [plain, headed] = await draw('flowchart LR\n  A --- B', 'flowchart LR\n  A --> B')
    const paths = (result: DrawingResult | undefined) => markupOf(drawn(result)).split('<path').length
    expect(paths(headed)).toBeGreaterThan(paths(plain))
  })

  it('writes numbers of messages on their marks so that they can be read', async () => {
    const [result] = await draw('sequenceDiagram\n  autonumber\n  A->>B: one\n  B->>A: two')
    const numbers = markupOf(drawn(result)).match(/<text class="fill-paper"[^>]*>[12]</g)
    expect(numbers).toHaveLength(2)
  })

  it('gives what a diagram says to who cannot see it', async () => {
    const [result] = await draw('flowchart LR\n  accTitle: Way\n  accDescr: From A to B\n  A --> B')
    expect(drawn(result)).toMatchObject({ title: 'Way', description: 'From A to B' })
  })

  it('keeps colours of the author’s own, with ink that can be read on them', async () => {
    const source = 'flowchart LR\n  A[dark] --> B[light]\n  style A fill:#220044\n  style B fill:#ffeeaa'
    const markup = markupOf(drawn((await draw(source))[0]))
    expect(markup).toContain('fill="#220044"')
    const inks = [...markup.matchAll(/<text[^>]*fill="(#\w+)"/g)].map(([, ink]) => ink)
    expect(inks).toEqual(expect.arrayContaining(['#ffffff', '#000000']))
  })

  it('draws the same each time, whatever was drawn before', async () => {
    const sources = Object.values(kinds)
    const [first, again] = [await draw(...sources), await draw(...sources.slice().reverse())]
    expect([...again].reverse()).toEqual(first)
  })

  it('draws today’s line in no chart of tasks', async () => {
    const today = new Date().toISOString().slice(0, 10)
    const [result] = await draw(
      `gantt\n  dateFormat YYYY-MM-DD\n  section a\n  b : 2020-01-01, 9000d\n  c : ${today}, 1d`,
    )
    expect(markupOf(drawn(result))).not.toContain('line-alarm')
  })

  it('tells the error of a diagram with its line, and draws the others', async () => {
    const [good, bad, none] = await draw(
      'pie\n  "a" : 1',
      'flowchart TD\n  A --> B\n  B[x --> C',
      'mindmap\n  a',
    )
    expect(good?.kind).toBe('drawn')
    expect(bad).toMatchObject({ kind: 'failed', line: 3, isQuoted: true })
    expect(none).toMatchObject({ kind: 'failed', message: expect.stringContaining('No diagram type') })
  })

  it.runIf(isFull)('gives up a diagram that never ends, and after three begins no more', async () => {
    const endless = `globalThis.mermaid = { initialize() {}, render() { for (;;); } }`
    const limits = { ...usualTimeLimits, diagram: 1_500 }
    const orders = ['a', 'b', 'c', 'd'].map(order)
    const results = await drawDiagrams(session, { site: siteWith(endless), orders }, limits)
    expect(results.map((one) => one.kind === 'failed' && one.message)).toEqual([
      ...Array.from({ length: 3 }, () => 'It was not drawn within 1.5 s.'),
      'It was not begun, since others before it did not end.',
    ])
    expect((await draw('pie\n  "a" : 1'))[0]?.kind).toBe('drawn')
  })
})

describe('a hostile diagram', () => {
  it.each(some(hostileDiagrams, 4))('with $name comes to nothing that acts', async ({ source }) => {
    const [result] = await draw(source)
    if (result?.kind === 'failed') {
      expect(result.isGivenUp).toBeUndefined()
      return
    }
    const markup = markupOf(drawn(result))
    const elements = elementsOf(
      fromHtml(markup, { fragment: true }).children.filter((node) => node.type !== 'doctype'),
    )
    const names = new Set(elements.map(({ tagName }) => tagName))
    const known = 'svg title desc g path rect circle ellipse line polyline polygon text tspan'.split(' ')
    expect([...names].filter((name) => !known.includes(name))).toEqual([])
    const acting = elements.flatMap(({ properties }) =>
      Object.entries(properties).filter(
        ([name, value]) => /^on|href|src|^style|^id$/i.test(name) || /url\(|javascript:/i.test(String(value)),
      ),
    )
    expect(acting.filter(([name]) => name !== 'ariaLabel')).toEqual([])
    expect(labelsOf(drawn(result)).join(' ')).toMatch(/one[^]*two|two[^]*one/)
  })

  it('cannot change what it is drawn with', async () => {
    const plain = 'flowchart TD\n  A[one] --> B[two]'
    const dressing =
      "%%{init: {'theme': 'forest', 'themeVariables': {'primaryColor': '#ff0000', 'fontSize': '40px'}, 'themeCSS': '.node rect{fill:#f00}', 'look': 'handDrawn', 'fontSize': 40}}%%\n"
    const [usual, dressed] = await draw(plain, dressing + plain)
    expect(dressed).toEqual(usual)
  })
})
