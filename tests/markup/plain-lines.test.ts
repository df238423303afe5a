import { fromHtml } from 'hast-util-from-html'
import type { ElementContent } from 'hast'
import { describe, expect, it } from 'vitest'
import { plainLines } from '../../src/markup/plain-lines.js'

describe('plainLines', () => {
  it.each([
    ['<p>One\nline</p><p>an<b>oth</b>er<br>and a third</p>', 'One line\nanother\nand a third'],
    ['<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>', '• a\n• b\n• c'],
    ['<ol start="3"><li><p>a</p></li><li>b</li></ol>', '3. a\n4. b'],
    ['<pre><code>if x:\n  y</code></pre>', 'if x:\ny'],
    ['<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>', 'a · b\n1 · 2'],
    ['<p><img alt="A hill"> and <a href="x">a link</a></p>', 'A hill and a link'],
    ['', ''],
  ])('makes of %s lines of text', (html, expected) => {
    expect(plainLines(fromHtml(html, { fragment: true }).children as ElementContent[])).toBe(expected)
  })
})
