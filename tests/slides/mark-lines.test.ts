import { describe, expect, it } from 'vitest'
import { createParser } from '../../src/markdown/create-parser.js'
import { parseDocument } from '../../src/markdown/parse-document.js'
import { markLines } from '../../src/slides/mark-lines.js'
import { elementsOf } from '../../src/markup/map-tree.js'
import { textOf } from '../../src/markup/text-of.js'

const parser = createParser()

/** The block of code that a document is. */
function codeOf(text: string) {
  const file = { text, path: '/talk.md', shownAs: 'talk.md', deck: 'talk', locale: 'en' }
  const nodes = parseDocument(file, parser).value.tree.children.filter((node) => node.type !== 'doctype')
  const pre = elementsOf(nodes).find(({ tagName }) => tagName === 'pre')
  if (pre === undefined) throw new Error('no code')
  const marked = markLines(pre)
  const lines = elementsOf([marked]).filter(({ properties }) =>
    String(properties.className).startsWith('line'),
  )
  return { pre: marked, lines }
}

const fence = (info: string, ...lines: readonly string[]) => ['```' + info, ...lines, '```', ''].join('\n')

describe('code', () => {
  it('has numbers, a name, and steps at which lines stand out', () => {
    const { pre, lines } = codeOf(fence('js [5: 1|2-3] title="a.js"', 'a', 'b', 'c'))
    expect(pre.properties).toMatchObject({ dataFile: 'a.js', className: ['numbered', 'staged'] })
    expect(lines.map(({ properties }) => [properties.dataNumber, properties.dataStages])).toEqual([
      [5, '0'],
      [6, '1'],
      [7, '1'],
    ])
    const steps = elementsOf([pre]).filter(({ properties }) => properties.dataStage !== undefined)
    expect(steps.map(({ properties }) => properties.dataStage)).toEqual([1])
  })

  it('says of lines what comments at their ends say', () => {
    const { pre, lines } = codeOf(
      fence('js', 'old() // [!code --]', 'neu() # [!code ++]', 'x /* [!code hl] */', 'y'),
    )
    expect(lines.map(({ properties }) => [properties.className, properties.dataSign])).toEqual([
      [['line', 'removed'], '−'],
      [['line', 'added'], '+'],
      [['line', 'marked'], undefined],
      [['line'], undefined],
    ])
    expect(textOf(pre)).toBe('old() neu() x y')
  })

  it('shows what a diff adds and removes, and not its heads', () => {
    const { lines } = codeOf(fence('diff', '--- a', '+++ b', '-x', '+y', ' z'))
    expect(lines.map(({ properties }) => properties.className)).toEqual([
      ['line'],
      ['line'],
      ['line', 'removed'],
      ['line', 'added'],
      ['line'],
    ])
  })

  it('takes settings from nobody but what opens it', () => {
    const html =
      '<pre><code data-code="{&quot;file&quot;:7,&quot;stages&quot;:[[[1,&quot;x&quot;]]]}">a</code></pre>\n'
    const { pre } = codeOf(html)
    expect(pre.properties.dataFile).toBeUndefined()
    expect(JSON.stringify(pre)).not.toContain('dataCode')
    expect(codeOf('<pre><code data-code="{">a</code></pre>\n').lines).toHaveLength(1)
  })
})
