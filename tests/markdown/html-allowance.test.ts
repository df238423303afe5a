import { describe, expect, it } from 'vitest'
import { createParser } from '../../src/markdown/create-parser.js'
import { parseDocument } from '../../src/markdown/parse-document.js'
import { usualSchema } from '../../src/markdown/sanitise-tree.js'
import { elementsOf } from '../../src/markup/map-tree.js'
import { toMarkup } from '../../src/markup/to-markup.js'
import { allowableAttribute, allowableElements, type HtmlAllowance } from '../../src/model/html-allowance.js'
import { sampleFile } from '../sample-deck.js'
import { hostileMarkup } from './hostile-markup.js'

const parser = createParser()

function render(text: string, html?: HtmlAllowance): string {
  const { tree } = parseDocument(sampleFile(text), parser, { html }).value
  return toMarkup(tree.children.filter((node) => node.type !== 'doctype')).replace(/ data-line="\d+"/g, '')
}

const sample =
  '<time datetime="2026-01-02" onclick="x" style="x">today</time> <span aria-label="b" datetime="1">c</span>'

describe('HTML that a project allows', () => {
  it('is taken out where it is not', () => {
    expect(render(sample)).toBe('<p>today <span>c</span></p>\n')
  })

  it('stays in documents, and nothing else with it', () => {
    const html = { elements: ['time'], attributes: { time: ['datetime'], '*': ['aria-label'] } }
    expect(render(sample, html)).toBe(
      '<p><time datetime="2026-01-02">today</time> <span aria-label="b">c</span></p>\n',
    )
  })

  it('adds to the attributes that an element has anyway', () => {
    const html = { elements: [], attributes: { td: ['bgcolor'], constructor: ['role'] } }
    const table = '<table><tr><td colspan="2" bgcolor="red" style="x">a</td></tr></table>'
    expect(render(table, html)).toContain('<td colspan="2" bgcolor="red">a</td>')
  })

  it('is not what a document says that it is', () => {
    const text = `---\nhtml:\n  allow:\n    elements: [time]\n---\n\n${sample}\n`
    expect(render(text)).not.toContain('<time')
  })

  it('lets nothing act, though a project allowed all that it can', () => {
    const names = ['role', 'translate', 'bgcolor', 'color', 'face', 'value', 'datetime', 'aria-label']
    const html = { elements: [...allowableElements], attributes: { '*': names } }
    const elements: readonly string[] = [...(usualSchema.tagNames ?? []), ...allowableElements]
    for (const markup of hostileMarkup) {
      const { tree } = parseDocument(sampleFile(`text\n\n${markup}\n`), parser, { html }).value
      for (const element of elementsOf(tree.children.filter((node) => node.type !== 'doctype'))) {
        expect(elements).toContain(element.tagName)
        const acting = /^(on|data(?!Line$)|style$|src.|action|form|ping|poster|background)/
        expect(Object.keys(element.properties).filter((name) => acting.test(name))).toEqual([])
      }
    }
  })
})

describe('allowableAttribute', () => {
  it.each([
    'onclick',
    'onanything',
    'style',
    'src',
    'srcset',
    'srcdoc',
    'href',
    'xlink:href',
    'xmlns',
    'xml:base',
    'action',
    'formaction',
    'ping',
    'poster',
    'background',
    'data',
    'data-src',
    'data-state',
    'id',
    'class',
    'name',
    'target',
    'rel',
    'http-equiv',
    'content',
    'is',
    'slot',
    'part',
    'popover',
    'contenteditable',
    'autofocus',
    'tabindex',
    'accesskey',
    'nonce',
    'sandbox',
    'allow',
    'form',
    'attributionsrc',
    'manifest',
    'codebase',
    'usemap',
    'shadowrootmode',
    'hidden',
    'inert',
    'ONCLICK',
    'a b',
    'a"',
    'a=',
    '',
  ])('refuses %j', (name) => {
    expect(allowableAttribute(name)).toBe(false)
  })

  it.each(['datetime', 'value', 'aria-label', 'role', 'translate', 'bgcolor', 'color', 'face', 'min', 'max'])(
    'takes %s',
    (name) => {
      expect(allowableAttribute(name)).toBe(true)
    },
  )
})
