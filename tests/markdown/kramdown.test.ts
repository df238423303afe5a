import { describe, expect, it } from 'vitest'
import { formatOutline } from '../slides/format-outline.js'
import { splitSample } from '../sample-deck.js'

/** The slides of a document below a title, without their first two. */
function outline(text: string): string {
  const { value, diagnostics } = splitSample(`# Talk\n\n${text}\n`)
  return formatOutline({ ...value, slides: value.slides.slice(1) }, diagnostics)
}

describe('kramdown’s attributes', () => {
  it.each([
    '## Heading {: #own}\n\ntext',
    '## Heading\n{: #own}\n\ntext',
    '## Heading\n{: #own .red data-x="y"}\n\ntext',
    '## Heading {:#own}\n\ntext',
  ])('give a slide its id: %j', (text) => {
    expect(outline(text)).toContain('#heading id=own')
    expect(outline(text)).not.toContain('{:')
  })

  it.each([
    ['[a](https://example.org){:target="_blank" rel="x"} b', '<a href="https://example.org">a</a> b'],
    ['*a*{: .red} b', '<em>a</em> b'],
    ['text\n{: .note }', '<p class="doc-note">text</p>'],
    ['text {: .note}', '<p class="doc-note">text</p>'],
    ['> quote\n{: .prompt}', '<blockquote class="doc-prompt">'],
    ['1. TOC\n{:toc}', '<li>TOC</li>'],
    ['| a |\n| - |\n| b |\n{:.wide}', '<table class="doc-wide">'],
    ['{::options parse_block_html="true" /}\n\ntext', '<p>text</p>'],
    ['{::nomarkdown}\n<b>text</b>\n{:/nomarkdown}', '<strong>text</strong>'],
    ['{:refdef: style="text-align: center"}\ntext\n{: refdef}', '<p>text'],
    ['a {::comment}hid *den*{:/comment} b', '<p>a  b</p>'],
    ['a\n\n{::comment}\nhid\n\n- den\n{:/comment}\n\nb', '<p>b</p>'],
  ])('are no text: %j', (text, expected) => {
    expect(outline(text)).toContain(expected)
    expect(outline(text)).not.toMatch(/\{:[^ r]|hid|den/)
  })

  it.each([
    'Clojure has {:a 1 :b 2}.',
    '{:a 1}',
    '{:a}',
    '`{: .red}`',
    '```\n{: .red}\n```',
    '    {: .red}',
    'a {: .red} b',
    'an open {::comment} with text',
    '{::comment}\nopen\n\ntext',
  ])('are text where they are none: %j', (text) => {
    const words = text.replace(/^\{::comment\}\n/, '').match(/[{}:.\w]+/g) ?? []
    expect(words.filter((word) => !outline(text).includes(word))).toEqual([])
  })

  it('set the size of a picture', () => {
    const { value } = splitSample(
      '# Talk\n\na ![b](c.png){: width="300" height="20"} ![d](e.png){width=50%} f\n',
    )
    expect(JSON.stringify(value.slides)).toMatch(/"width":"?300"?,"height":"?20"?.*"width":"50%"/)
  })
})

describe('a heading without its space', () => {
  it.each([
    ['##Heading', 'h2 #heading Heading'],
    ['###标题', 'h3 #标题 标题'],
    ['##\u00a0Heading', 'h2 #heading Heading'],
    ['##\u3000标题', 'h2 #标题 标题'],
    ['\u200b## Heading', 'h2 #heading Heading'],
    ['##Heading ##', 'h2 #heading Heading'],
    ['##**Bold** heading', 'h2 #bold-heading <strong>Bold</strong> heading'],
    ['##1. One', 'h2 #1-one 1. One'],
    ['text\n##Heading', 'h2 #heading Heading'],
    ['#标题', 'h1 #标题 标题'],
  ])('is one: %j', (text, expected) => {
    const shown = outline(text)
    expect(shown).toContain(expected)
    expect(shown).toContain('! document/heading-space')
  })

  it('is one in the first line with a single sign', () => {
    const { value, diagnostics } = splitSample('\n#Talk\n\ntext\n')
    expect(value.title).toBe('Talk')
    expect(diagnostics).toMatchObject([{ rule: 'document/heading-space', place: { line: 2 } }])
  })

  it.each([
    '#hashtag',
    '#123',
    '#标签 and #标签',
    '###!important',
    '`##code`',
    '```\n##code\n```',
    '    ##code',
    '<pre>\n##code\n</pre>',
    '\\##escaped',
    '#######Seven',
    'a ##b',
    'text\n#标题',
  ])('is none: %j', (text) => {
    const shown = outline(text)
    expect(shown).not.toContain('document/heading-space')
    expect(shown).not.toMatch(/h[1-6] #\S+ (hashtag|123|code|escaped|Seven|b|标)/)
  })
})
