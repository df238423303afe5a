import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { cutBlock, listUnits, markUnits, takeUnits } from '../../src/layout/cut-blocks.js'
import { cutElement, joinPieces } from '../../src/layout/cut-element.js'
import { textOf } from '../../src/markup/text-of.js'
import { toMarkup } from '../../src/markup/to-markup.js'
import type { BlockKind, ElementBlock } from '../../src/model/slide.js'

function blockOf(kind: BlockKind, html: string): ElementBlock {
  const [element] = fromHtml(html, { fragment: true }).children
  if (element?.type !== 'element') throw new Error('no element')
  return { kind, line: 1, element }
}

const pieces = (block: ElementBlock, locale = 'en') =>
  cutElement(block, locale).elements.map((piece) => toMarkup([piece]))

/** The markup of what stands before a cut and after it. */
function cutAt(block: ElementBlock, at: number, locale = 'en'): string[] {
  const cut = [cutBlock(block, locale)]
  const units = listUnits(cut, 'text')
  return [units.slice(0, at), units.slice(at)].flatMap((some) =>
    takeUnits(cut, some).map((part) => toMarkup('element' in part ? [part.element] : [])),
  )
}

const code = (lines: readonly string[]): ElementBlock => {
  const spans = lines.map((line) => `<span class="line">${line}\n</span>`)
  return blockOf('code', `<pre><code class="language-js">${spans.join('')}</code></pre>`)
}

/** A sentence of TeX, as only sentences are cut. */
const formula = '<code data-math="inline">\\text{One. Two. Three, and so on.} \\quad a. B. C.</code>'

const filler =
  'so that this paragraph is long enough to be divided at all, which it is only from some two hundred and forty letters on'

describe('cutElement', () => {
  it('cuts no formula', () => {
    const found = pieces(blockOf('paragraph', `<p>Where ${formula} holds. And ${filler}. And ${filler}.</p>`))
    expect(found.length).toBeGreaterThan(1)
    expect(found.filter((piece) => piece.includes('<code'))).toEqual([
      `<span>Where ${formula} holds. </span>`,
    ])
    const many = `<p>${`${formula}, `.repeat(60)}</p>`
    for (const piece of pieces(blockOf('paragraph', many)))
      expect(piece.replaceAll(formula, '')).not.toMatch(/code|text/)
    expect(pieces(blockOf('math', `<pre>${formula}\n${formula}</pre>`))).toHaveLength(1)
  })

  it.each([
    ['list', '<ul><li>a</li><li>b</li></ul>', ['<ul><li>a</li></ul>', '<ul><li>b</li></ul>']],
    ['list', '<ol><li>a</li><li>b</li></ol>', ['<ol><li>a</li></ol>', '<ol start="2"><li>b</li></ol>']],
    [
      'list',
      '<ol start="0"><li>a</li><li>b</li></ol>',
      ['<ol start="0"><li>a</li></ol>', '<ol start="1"><li>b</li></ol>'],
    ],
    [
      'list',
      '<ol start="7" type="a"><li>a</li><li>b</li></ol>',
      ['<ol start="7" type="a"><li>a</li></ol>', '<ol start="8" type="a"><li>b</li></ol>'],
    ],
    [
      'table',
      '<table><caption>c</caption><thead><tr><th>h</th></tr></thead><tbody><tr><td>1</td></tr><tr><td>2</td></tr></tbody></table>',
      [
        '<table><caption>c</caption><thead><tr><th>h</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
        '<table><caption>c</caption><thead><tr><th>h</th></tr></thead><tbody><tr><td>2</td></tr></tbody></table>',
      ],
    ],
    [
      'table',
      '<table><tbody><tr><td>1</td></tr></tbody><tbody><tr><td>2</td></tr></tbody></table>',
      [
        '<table><tbody><tr><td>1</td></tr></tbody></table>',
        '<table><tbody><tr><td>2</td></tr></tbody></table>',
      ],
    ],
    [
      'quote',
      '<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>',
      ['<blockquote><p>a</p></blockquote>', '<blockquote><blockquote><p>b</p></blockquote></blockquote>'],
    ],
    [
      'definitions',
      '<dl><dt>A</dt><dd>1</dd><dd>2</dd><dt>B</dt><dt>C</dt><dd>3</dd></dl>',
      [
        '<dl><div><dt>A</dt><dd>1</dd><dd>2</dd></div></dl>',
        '<dl><div><dt>B</dt><dt>C</dt><dd>3</dd></div></dl>',
      ],
    ],
  ] as const)('divides a %s: %s', (kind, html, expected) => {
    expect(cutAt(blockOf(kind, html), 1)).toEqual(expected)
  })

  it('divides code between its lines, and gives back each line as it was', () => {
    const block = code(['a', '', '<span class="indent">  </span>b'])
    expect(pieces(block)).toHaveLength(3)
    expect(cutAt(block, 2)).toEqual([
      '<pre><code class="language-js"><span class="line">a\n</span><span class="line">\n</span></code></pre>',
      '<pre><code class="language-js"><span class="line"><span class="indent">  </span>b\n</span></code></pre>',
    ])
  })

  it.each([
    ['quote', '<blockquote>loose <b>text</b> and <i>more</i></blockquote>'],
    ['list', '<ul>loose<li>a</li><li>b</li></ul>'],
    ['definitions', '<dl>loose<dt>a</dt><dd>b</dd><dt>c</dt><dd>d</dd></dl>'],
    ['heading', '<p>A title. Of two sentences.</p>'],
    ['html', '<aside><p>a</p><p>b</p></aside>'],
    ['footnotes', '<div><p>a</p><p>b</p></div>'],
    ['list', '<ul><li>only one</li></ul>'],
  ] as const)('leaves a %s whole whose pieces would not hold all of it: %s', (kind, html) => {
    const block = blockOf(kind, html)
    expect(cutElement(block, 'en').elements).toEqual([block.element])
  })

  it('makes the block again from all of its pieces', () => {
    const block = blockOf('list', '<ol start="3"><li>a</li><li>b</li></ol>')
    expect(joinPieces(block, cutElement(block, 'en').elements, 0)).toEqual(block)
  })

  it('gives each piece its number where it is measured', () => {
    const blocks = [blockOf('paragraph', '<p>a</p>'), blockOf('list', '<ul><li>b</li><li>c</li></ul>')]
    const marked = markUnits(blocks.map((block) => cutBlock(block, 'en')))
    expect(marked.map((block) => toMarkup('element' in block ? [block.element] : []))).toEqual([
      '<p data-unit="0">a</p>',
      '<ul><li data-unit="1">b</li><li data-unit="2">c</li></ul>',
    ])
  })

  it('measures all text of a quote that cannot be divided', () => {
    const [block] = markUnits([
      cutBlock(blockOf('quote', '<blockquote>a <b>b</b> c <i>d</i></blockquote>'), 'en'),
    ])
    expect(textOf(block !== undefined && 'element' in block ? [block.element] : [])).toBe('a b c d')
  })
})

describe('cutElement, of paragraphs', () => {
  const paragraph = (html: string) => blockOf('paragraph', `<p>${html}</p>`)
  const texts = (html: string, locale = 'en') =>
    cutElement(paragraph(html), locale).elements.map((piece) => textOf([piece]))

  it('leaves a short one whole', () => {
    expect(texts('One. Two. Three.')).toEqual(['One. Two. Three.'])
  })

  it.each([
    ['en', [`It ends here, ${filler}.`, `Does it? It does, ${filler}.`].join(' '), 3],
    ['en', `Dr. Smith met Mr. Jones, e.g. Friday, ${filler}. He, ${filler}. See Fig. 3 and No. 5.`, 3],
    ['de', `Das ist z. B. in Berlin so, ${filler}. Und dann, ${filler}.`, 2],
    ['zh', '这是一个句子。'.repeat(20), 20],
    ['ja', 'はい。そう言った！'.repeat(15), 30],
    ['hi', 'यह एक वाक्य है। '.repeat(20), 20],
    ['ar', 'هل هذا سؤال؟ نعم. '.repeat(16), 32],
    [
      'en',
      `One sentence that\ngoes over lines, ${filler},\nas people wrap them.\nAnd ${filler}\nanother.`,
      2,
    ],
    ['th', 'ประโยคภาษาไทยที่ไม่มีเครื่องหมายจบประโยค '.repeat(20), 4],
    ['en', `${'verylongword'.repeat(60)}`, 4],
    ['en', `One line, ${filler}<br>Another line, ${filler}<br>A third, ${filler}`, 3],
  ])('divides one in %s between sentences: %s', (locale, html, count) => {
    expect(texts(html, locale)).toHaveLength(count)
  })

  it.each([
    `<b>Bold, ${filler}. Still ${filler}</b>, and not. <i>So ${filler}.</i>`,
    `${filler}. ${filler}. Then <b>bold <img src="a.png" alt=""></b>`,
    `${filler}. ${filler}. Then <img src="a.png" alt="">`,
    `So ${filler}. So ${filler}. Signed, J. D.`,
    `<img src="a.png" alt="">${filler}. Then ${filler}. <img src="b.png" alt="">More`,
    `<b>${'句子。'.repeat(60)}<img src="a.png" alt=""></b>${'句子。'.repeat(60)}`,
    `<b>句子。<br></b>${'句子。'.repeat(80)}<br>`,
    `<a href="#a">One, ${filler}.</a> <code>Two. Three.</code> ${filler} <sup>*</sup>`,
  ])('loses no picture, break or mark of %s', (html) => {
    const whole = paragraph(html)
    const cut = cutElement(whole, 'zh').elements
    const count = (elements: readonly Element[], tag: string) =>
      toMarkup(elements).split(`<${tag}`).length - 1
    expect(
      toMarkup(cut)
        .replace(/<\/?(span|p)>/g, '')
        .replace(/<\/(b|i|a|code)><\1[^>]*>/g, ''),
    ).toBe(toMarkup(whole.element.children as Element[]))
    for (const tag of ['img', 'br', 'sup']) expect(count(cut, tag)).toBe(count([whole.element], tag))
  })

  it('keeps what marks a sentence in both parts of it', () => {
    expect(pieces(paragraph(`<b>One, ${filler}. Two, ${filler}.</b> Three, ${filler}.`))).toEqual([
      `<span><b>One, ${filler}. </b></span>`,
      `<span><b>Two, ${filler}.</b> </span>`,
      `<span>Three, ${filler}.</span>`,
    ])
  })
})
