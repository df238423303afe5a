import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { colourCode } from '../../src/highlight/colour-code.js'
import { toMarkup } from '../../src/markup/to-markup.js'
import type { CodeToken } from '../../src/model/code.js'

function colour(html: string, tokens: readonly CodeToken[]): string {
  const [element] = fromHtml(html, { fragment: true }).children
  if (element?.type !== 'element') throw new Error('no element')
  return toMarkup([colourCode(element, tokens)])
}

const tokens: readonly CodeToken[] = [
  { text: '  ' },
  { text: 'if', kind: 'keyword' },
  { text: ' (', kind: 'punctuation' },
  { text: 'a', kind: 'parameter' },
  { text: ' <', kind: 'keyword' },
  { text: ' b', kind: 'keyword' },
]

describe('colourCode', () => {
  it('puts words in elements by their kind, keeps indentation and the line’s end, and joins neighbours', () => {
    expect(colour('<span class="line"><span class="indent">  </span>if (a &lt; b\n</span>', tokens)).toBe(
      '<span class="line"><span class="indent">  </span><span class="token keyword">if</span> (a<span class="token keyword"> &#x3C; b</span>\n</span>',
    )
  })

  it('leaves code as it is of which the tokens say something else', () => {
    expect(colour('<code>if (a</code>', [{ text: 'if', kind: 'keyword' }])).toBe('<code>if (a</code>')
  })
})
